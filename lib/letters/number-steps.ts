import type { Database } from '#lib/database/client.ts'
import type { Letterhead } from './letterhead.ts'
import { numberBefore } from './numbering.ts'

/**
 * Takes the next number of a year. Its row stays locked until the transaction ends, so that others wait; one
 * that is rolled back gives the number to the next, and leaves no gap.
 */
export async function takeNumber(tx: Database, letterhead: Letterhead, year: number): Promise<number> {
  const first = numberBefore(letterhead, year) + 1
  const [row] = await tx.$queryRaw<[{ last: number }]>`
    INSERT INTO letter_numbers AS n (year, last) VALUES (${year}, ${first})
    ON CONFLICT (year) DO UPDATE SET last = n.last + 1
    RETURNING last`
  return row.last
}
