import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Trouble } from '#lib/database/trouble.ts'

const FILE = '.data/auth-secret'

/** What signs the session cookies: AUTH_SECRET, or beside an embedded database one that is made once and kept. */
export function findSecret(given: string | undefined, embedded: boolean): string {
  if (given) {
    if (given.length >= 32) return given
    throw new Trouble('AUTH_SECRET terlalu pendek: sedikitnya 32 huruf acak (openssl rand -base64 32).')
  }
  if (!embedded)
    throw new Trouble(
      'Dengan DATABASE_URL, AUTH_SECRET wajib disetel: sedikitnya 32 huruf acak (openssl rand -base64 32).',
    )
  if (!existsSync(FILE)) {
    writeFileSync(`${FILE}.half`, randomBytes(32).toString('base64url'), { mode: 0o600 })
    renameSync(`${FILE}.half`, FILE)
  }
  return readFileSync(FILE, 'utf8')
}
