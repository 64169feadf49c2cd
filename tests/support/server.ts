import { Client } from 'pg'

/** A Postgres for tests; `url` names its administration database. */
export interface TestServer {
  url: string
  stop(): Promise<void>
}

/** The server that TEST_POSTGRES_URL names. */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_POSTGRES_URL
  if (!given) throw new Error('TEST_POSTGRES_URL is not set')
  return { url: given, stop: async () => {} }
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
