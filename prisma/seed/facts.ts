import type { PrismaClient } from '#lib/database/generated/client.ts'
import { seedAreas } from './areas.ts'
import { seedHolidays } from './holidays.ts'
import { seedPlaces } from './places.ts'
import { seedTraining } from './training.ts'
import { seedUnits } from './units.ts'

/**
 * Inserts the facts that are missing, and changes nothing that is there: staff may have corrected it. All or
 * nothing, one process at a time.
 */
export async function seedFacts(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed facts', 0))::text`
    const areas = await seedAreas(tx)
    await seedPlaces(tx, areas)
    await seedTraining(tx)
    await seedUnits(tx)
    await seedHolidays(tx)
  })
}
