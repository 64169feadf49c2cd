import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { migrate } from '#lib/database/migrate.ts'
import { checkReachable, reachOwnDatabase } from './database.ts'
import { generate } from './generate.mjs'

/** Runs a script of the project against the database of DATABASE_URL, or the embedded one; answers its exit code. */
export async function runScript(script: string, args: string[]): Promise<number> {
  const given = process.env.DATABASE_URL
  if (given) await checkReachable(given)
  await generate()
  const database = given ? { url: given, stop: async () => {} } : await reachOwnDatabase()
  try {
    await migrate(database.url)
    const env = { ...process.env, DATABASE_URL: database.url }
    const child = spawn(process.execPath, [script, ...args], { env, stdio: 'inherit' })
    const [code] = await once(child, 'exit')
    return code ?? 1
  } finally {
    await database.stop()
  }
}
