import { openDatabase } from '#lib/database/client.ts'
import { seedFacts } from '#prisma/seed/facts.ts'

/** Writes the facts into a new template. */
export async function fillWithFacts(url: string): Promise<void> {
  const db = openDatabase(url, 1)
  try {
    await seedFacts(db)
  } finally {
    await db.$disconnect()
  }
}
