import { setTimeout as sleep } from 'node:timers/promises'
import { countMigrations } from '#lib/database/migrate.ts'
import { env } from '#lib/env.ts'
import program from '../../package.json' with { type: 'json' }

export interface Health {
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
  const migrations = await Promise.race([
    countMigrations(env.databaseUrl, PATIENCE).catch(() => null),
    sleep(PATIENCE, null),
  ])
  return {
    ok: migrations?.pending === 0,
    database: migrations !== null,
    migrations,
    version: program.version,
  }
}
