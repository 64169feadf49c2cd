import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { Trouble } from './trouble.ts'

const FOLDER = 'prisma/migrations'

/** The lock that Prisma's own `migrate deploy` takes: two runners wait for each other, ours and theirs too. */
const PRISMA_LOCK = 72707369

/** As Prisma makes it, so that `prisma migrate deploy` can go on where we stopped. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** Applies what is missing of the migrations, in order, each in one transaction; answers their names. */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder)
  return connected(url, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`)
    await client.query(TABLE)
    const missing = await findMissing(client, migrations)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  })
}

/** Names of the migrations that the database lacks. */
export async function pendingMigrations(url: string, folder = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const missing = await connected(url, (client) => look(client, migrations))
  return missing.map(({ name }) => name)
}

/** How many migrations the database has and lacks. Throws where it does not answer in time. */
export async function countMigrations(
  url: string,
  milliseconds: number,
): Promise<{ applied: number; pending: number }> {
  const migrations = await readMigrations(FOLDER)
  const { length: pending } = await connected(url, (client) => look(client, migrations), milliseconds)
  return { applied: migrations.length - pending, pending }
}

async function look(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made")
  return rows[0].made ? findMissing(client, migrations) : migrations
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** What is not applied yet; a history that the files do not tell is refused. */
async function findMissing(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of rows) {
    if (!finished)
      throw new Trouble(
        `Migrasi ${name} pernah gagal di tengah jalan. Selesaikan dengan "prisma migrate resolve".`,
      )
    if (!known.has(name))
      throw new Trouble(
        `Basis data lebih baru daripada program ini: migrasi ${name} tidak dikenal. Perbarui program.`,
      )
    if (known.get(name)?.checksum !== checksum)
      throw new Trouble(
        `Migrasi ${name} berubah sesudah diterapkan. Kembalikan berkasnya, dan tulis perubahan sebagai migrasi baru.`,
      )
  }
  const applied = new Set(rows.map(({ name }) => name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const began = new Date()
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, began],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Trouble(`Migrasi ${name} gagal, tidak ada yang berubah: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** The lock and the connection end together. */
async function connected<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
  timeout?: number,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: timeout ?? 10_000,
    query_timeout: timeout,
  })
  // A connection that breaks fails its query; nobody else has to hear of it.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
