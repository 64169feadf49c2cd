import type { PrismaClient } from '#lib/database/generated/client.ts'
import { dayAt } from '#lib/time/days.ts'
import { hasDemo, seedDemo } from './demo-data.ts'
import { seedFacts } from './facts.ts'

/** Fills an empty database with the facts; with `demo`, also with demo data, finishing what was killed halfway. */
export async function seedIfEmpty(
  db: PrismaClient,
  { demo, now = new Date() }: { demo: boolean; now?: Date },
): Promise<void> {
  if ((await db.area.findFirst({ select: { code: true } })) === null) await seedFacts(db)
  if (demo && !(await hasDemo(db))) await seedDemo(db, dayAt(now))
}
