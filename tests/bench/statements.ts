import { Client, type Pool, type QueryConfig } from 'pg'

interface Statement {
  text: string
  values: unknown[]
}

/** The statements that some work sends to Postgres. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const prototype = Client.prototype as { query: (...args: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: Client, ...args: unknown[]) {
    const [config, values] = args as [string | QueryConfig, unknown[]?]
    sent.push(
      typeof config === 'string'
        ? { text: config, values: values ?? [] }
        : { text: config.text, values: config.values ?? values ?? [] },
    )
    return query.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return sent
}

/** The same statements, one after the other, by nothing but the driver; planned once, as the app's are. */
export function bare(pool: Pool, statements: Statement[]): () => Promise<void> {
  return async () => {
    for (const [index, statement] of statements.entries())
      await pool.query({ name: `bare_${index}`, ...statement })
  }
}
