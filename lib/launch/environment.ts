import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

/** Reads .env.local and .env as Next does: the process's own variables win, then .env.local. */
export function loadEnvironment(): void {
  for (const file of ['.env.local', '.env']) if (existsSync(file)) loadEnvFile(file)
}
