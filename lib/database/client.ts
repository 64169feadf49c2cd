import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env.ts'
import { PrismaClient } from './generated/client.ts'
import { statementName } from './statements.ts'

/** The client of the whole database, or of one transaction: what queries and helpers of commands take. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Opens a client with its own pool. */
export function openDatabase(url: string, pool = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: pool },
      { statementNameGenerator: ({ sql }) => statementName(sql) },
    ),
    // Commands on the same convoy wait for each other; a crowd of them is slow, not wrong.
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  })
}

const kept = globalThis as { jadwalDatabase?: PrismaClient }

/** The process's one client, opened at first use and kept across hot reloads. */
export function database(): PrismaClient {
  kept.jadwalDatabase ??= openDatabase(env.databaseUrl, env.databasePool)
  return kept.jadwalDatabase
}

/** Ends and forgets the client of `database()`: who calls it next gets a new one. */
export async function closeDatabase(): Promise<void> {
  const client = kept.jadwalDatabase
  kept.jadwalDatabase = undefined
  await client?.$disconnect()
}

/** What is made of the client of `database()` once, and anew where there is another client. */
export function perClient<Made>(make: (client: PrismaClient) => Made): () => Made {
  const made = new WeakMap<PrismaClient, Made>()
  return () => {
    const client = database()
    const found = made.get(client)
    if (found !== undefined) return found
    const fresh = make(client)
    made.set(client, fresh)
    return fresh
  }
}
