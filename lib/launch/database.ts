import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Embedded, findRunning, InUse, startEmbedded } from '#lib/database/embedded.ts'
import { Trouble } from '#lib/database/trouble.ts'
import { say } from './progress.mjs'

const FOLDER = '.data/postgres'

export function startOwnDatabase(): Promise<Embedded> {
  return startEmbedded({ folder: FOLDER, say })
}

/** The embedded server: the one that `npm start` runs in another terminal, or our own for the moment. */
export async function reachOwnDatabase(): Promise<Embedded> {
  for (const began = Date.now(); ; await sleep(500)) {
    try {
      return await startOwnDatabase()
    } catch (error) {
      if (!(error instanceof InUse)) throw error
      const url = findRunning(FOLDER)
      if (url && (await whyUnreachable(url)) === null) return { url, stop: async () => {} }
      if (Date.now() - began > 60_000) throw error
    }
  }
}

/** Refuses a DATABASE_URL that leads nowhere, without printing the password in it. */
export async function checkReachable(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new Trouble('DATABASE_URL harus berbentuk postgres://pengguna:sandi@host:5432/basisdata.')
  const reason = await whyUnreachable(url)
  if (reason === null) return
  throw new Trouble(
    `Basis data di ${new URL(url).host} tidak dapat dihubungi (${reason}). Periksa DATABASE_URL dan servernya.`,
  )
}

async function whyUnreachable(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return message || code || 'tanpa keterangan'
  } finally {
    await client.end().catch(() => {})
  }
}
