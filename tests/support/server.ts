import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '#lib/database/embedded.ts'

/** A Postgres for tests; `url` names its administration database. */
interface TestServer {
  url: string
  stop(): Promise<void>
}

/** The server that TEST_POSTGRES_URL names (tests/run.mjs starts one for all runners), else one of our own. */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'jadwal-test-'))
  const server = await startEmbedded({ folder, durable: false })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
