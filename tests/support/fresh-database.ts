import { inject } from 'vitest'
import { database, openDatabase } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { copyTemplate, dropDatabase } from './template.ts'

const kept = globalThis as { jadwalDatabase?: PrismaClient }

/** Runs with the app's client on another copy of the template, for tests that need several databases. */
export async function onFreshDatabase(run: (db: PrismaClient) => Promise<void>): Promise<void> {
  const before = database()
  const serverUrl = inject('serverUrl')
  const url = await copyTemplate(serverUrl, inject('template'))
  const db = openDatabase(url)
  kept.jadwalDatabase = db
  try {
    await run(db)
  } finally {
    kept.jadwalDatabase = before
    await db.$disconnect()
    await dropDatabase(serverUrl, new URL(url).pathname.slice(1))
  }
}
