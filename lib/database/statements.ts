/** So many texts are named; what comes after is planned anew each time, so that no connection fills up. */
const MOST = 500

const names = new Map<string, string>()

/**
 * A name for a query's text, by which a connection keeps its plan: planning often costs more than the query.
 * Empty, which Postgres takes for no name, once there are too many.
 */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = `jadwal_${names.size}`
  names.set(sql, name)
  return name
}
