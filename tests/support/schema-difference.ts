import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool, type QueryResult } from 'pg'

const BPCHAR = 1042
const INTERNAL_CHAR = 18
const CHARACTER = 6

/**
 * The engine reads columns of Postgres' internal type "char", which the adapter does not know: they pass as
 * text, and are called characters again on their way to the engine.
 */
function adapterFor(url: string) {
  const names = new Set<string>()
  const pool = new Pool({ connectionString: url, max: 1 })
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>
  const translated = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? [])
      if (field.dataTypeID === INTERNAL_CHAR) {
        field.dataTypeID = BPCHAR
        names.add(field.name)
      }
    return result
  }
  Object.assign(pool, { query: translated })
  const factory = new PrismaPg(pool, { disposeExternalPool: true })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (asked) => {
      const { columnNames, columnTypes, ...rest } = await queryRaw(asked)
      const types = columnTypes.map((type, index) =>
        names.has(columnNames[index] as string) ? CHARACTER : type,
      )
      return { columnNames, columnTypes: types, ...rest }
    }
    return adapter
  }
  return { adapter: bindMigrationAwareSqlAdapterFactory(factory), close: () => pool.end() }
}

/** The SQL that would make a database what a Prisma schema says; '' where both describe the same tables. */
export async function schemaDifference(url: string, schema: string): Promise<string> {
  const { adapter, close } = adapterFor(url)
  const files = [{ path: 'schema.prisma', content: schema }]
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    })
    return (stdout ?? '').replace('-- This is an empty migration.', '').trim()
  } finally {
    engine.free()
    await close()
  }
}
