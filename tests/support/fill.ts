import { closeDatabase, database } from '#lib/database/client.ts'
import { seedIfEmpty } from '#prisma/seed/run.ts'

/** Fills a new template: with the facts, and for people to look at with demo data. */
export async function fill(url: string, { demo }: { demo: boolean }): Promise<void> {
  // Demo data is made by commands, which know the process's one database.
  process.env.DATABASE_URL = url
  try {
    await seedIfEmpty(database(), { demo })
  } finally {
    await closeDatabase()
    delete process.env.DATABASE_URL
  }
}
