import { inject } from 'vitest'
import { database, openDatabase } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { dropDatabase, makeTemplate, urlOf } from './template.ts'

const kept = globalThis as { jadwalDatabase?: PrismaClient }

/** Runs with the app's client on a migrated database without a row, for tests that need several databases. */
export async function onEmptyDatabase(run: (db: PrismaClient) => Promise<void>): Promise<void> {
  const before = database()
  const serverUrl = inject('serverUrl')
  const name = await makeTemplate(serverUrl)
  const db = openDatabase(urlOf(serverUrl, name))
  kept.jadwalDatabase = db
  try {
    await run(db)
  } finally {
    kept.jadwalDatabase = before
    await db.$disconnect()
    await dropDatabase(serverUrl, name)
  }
}
