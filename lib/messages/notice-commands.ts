import { database } from '#lib/database/client.ts'
import { tellOf } from './notice-steps.ts'

/** One process at a time turns entries into messages, so that their order is that of the history. */
const NOTICES = 'notices'

/**
 * Turns what the history owes into messages, oldest first, each entry in a transaction of its own: it is owed until its
 * messages are there. One that fails stays owed and is told of at the next turn; the others go on. Answers how many
 * entries were worked off, and why others were not.
 */
export async function tellRequesters(clock: () => Date): Promise<{ told: number; failures: unknown[] }> {
  const failures: unknown[] = []
  const left: bigint[] = []
  let told = 0
  for (;;) {
    let current: bigint | undefined
    try {
      current = await database().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${NOTICES}, 0))::text`
        const [notice] = await tx.$queryRaw<{ id: bigint }[]>`
          SELECT history_id AS id FROM owed_notices WHERE history_id <> ALL(${left}) ORDER BY history_id LIMIT 1`
        current = notice?.id
        if (current === undefined) return
        await tellOf(tx, current, clock())
        await tx.owedNotice.delete({ where: { historyId: current } })
        return current
      })
    } catch (error) {
      if (current === undefined) throw error
      failures.push(error)
      left.push(current)
      continue
    }
    if (current === undefined) return { told, failures }
    told++
  }
}
