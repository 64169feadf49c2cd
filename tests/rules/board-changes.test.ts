import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Board, BoardRow, Stay } from '#lib/board/board.ts'
import { changeBetween, changedBoard } from '#lib/board/changes.ts'

const someStay: fc.Arbitrary<Stay> = fc
  .record({ id: fc.integer({ min: 1, max: 4 }), from: fc.integer({ min: 0, max: 3 }), visit: fc.boolean() })
  .map(({ visit, ...held }) => {
    const days = { firstDay: '2026-12-07', lastDay: '2026-12-08', to: 9 }
    return (visit
      ? { ...held, ...days, status: 'tentative' }
      : { ...held, ...days, cause: 'leave' }) as unknown as Stay
  })

const someRow: fc.Arbitrary<BoardRow> = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  name: fc.constantFrom('MTU-01', 'MTU-02'),
  note: fc.constant(''),
  state: fc.constant('active' as const),
  archived: fc.boolean(),
  stays: fc.uniqueArray(someStay, { maxLength: 3, selector: (stay) => `${stay.id}${'status' in stay}` }),
})

const someBoard = fc.record({
  today: fc.constantFrom('2026-12-07', '2026-12-08'),
  rows: fc.uniqueArray(someRow, { maxLength: 5, selector: ({ id }) => id }),
  count: fc.integer({ min: 0, max: 3 }),
  holidays: fc.constant([]),
  types: fc.constant([]),
  waiting: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 4 }), participants: fc.nat(2) }), {
    selector: ({ id }) => id,
  }),
  waitingCount: fc.nat(3),
  canSchedule: fc.boolean(),
}) as unknown as fc.Arbitrary<Board>

describe('what the stream sends', () => {
  property.prop([someBoard, someBoard])(
    'makes the board that it was, the board that it is',
    (before, after) => {
      const change = changeBetween(before, after)
      expect(change ? changedBoard(before, JSON.parse(JSON.stringify(change))) : before).toEqual(after)
      expect(changeBetween(after, structuredClone(after))).toBeNull()
    },
  )

  const visit = (id: number, from: number) =>
    ({ id, from, to: from + 9, status: 'tentative' }) as unknown as Stay
  const rows = Array.from({ length: 1000 }, (_, id) => ({
    ...{ id, name: `MTU-${id}`, note: '', state: 'active' as const, archived: false },
    stays: [visit(id * 2, 0), visit(id * 2 + 1, 20)],
  }))
  const board = { rows, waiting: [], today: '2026-12-07', count: 1000 } as unknown as Board

  test('is small where one visit moved among a thousand rows, and leaves the other rows the very same', () => {
    const after = structuredClone(board)
    const moved = after.rows[5]?.stays.pop() as Stay
    after.rows[6]?.stays.push({ ...moved, from: 40 })
    const change = changeBetween(board, after)
    expect(JSON.stringify(change).length).toBeLessThan(200)
    const now = change && changedBoard(board, change)
    expect(now?.rows.map((row, index) => row === rows[index]).filter((kept) => !kept)).toHaveLength(2)
  })
})
