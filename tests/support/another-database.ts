import { inject } from 'vitest'
import { database, openDatabase } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { copyTemplate, dropDatabase, makeTemplate, urlOf } from './template.ts'

const kept = globalThis as { jadwalDatabase?: PrismaClient }

type Run = (db: PrismaClient) => Promise<void>

/** Runs with the app's client on a migrated database without a row, for tests that need several databases. */
export async function onEmptyDatabase(run: Run): Promise<void> {
  await onDatabase(await makeTemplate(inject('serverUrl')), run)
}

/** As onEmptyDatabase, but on one that holds the facts. */
export async function onFreshDatabase(run: Run): Promise<void> {
  const url = new URL(await copyTemplate(inject('serverUrl'), inject('template')))
  await onDatabase(url.pathname.slice(1), run)
}

async function onDatabase(name: string, run: Run): Promise<void> {
  const before = database()
  const serverUrl = inject('serverUrl')
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
