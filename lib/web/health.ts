import { setTimeout as sleep } from 'node:timers/promises'
import { countMigrations } from '#lib/database/migrate.ts'
import { Trouble } from '#lib/database/trouble.ts'
import { env } from '#lib/env.ts'
import program from '../../package.json' with { type: 'json' }

interface Health {
  ok: boolean
  database: boolean
  migrations: { applied: number; pending: number } | null
  version: string
}

const PATIENCE = 2_000

let looking: Promise<Health> | undefined

/** Whether the app can do its work. However many ask at once, one connection looks. */
export function findHealth(): Promise<Health> {
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<Health> {
  const found = await Promise.race([
    countMigrations(env.databaseUrl, PATIENCE).catch((error: Error) => error),
    sleep(PATIENCE, new Error('no answer in time')),
  ])
  // Migrations that do not fit are told by a database that answers.
  const database = !(found instanceof Error) || found instanceof Trouble
  const migrations = found instanceof Error ? null : found
  return { ok: migrations?.pending === 0, database, migrations, version: program.version }
}
