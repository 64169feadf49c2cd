import { expect } from 'vitest'
import { database } from '#lib/database/client.ts'
import { findWrongWays } from './audit-ways.ts'

/** The app's own client, asked as the audits ask theirs. */
const client = {
  query: async (sql: string, values: unknown[] = []) => ({
    rows: await database().$queryRawUnsafe<never[]>(sql, ...values),
  }),
}

/** Each live claim, of some resources or of all, reaches over the ways that the rule gives for its neighbours. */
export async function expectWays(resourceIds?: number[]): Promise<void> {
  expect(await findWrongWays(client, resourceIds)).toEqual([])
}
