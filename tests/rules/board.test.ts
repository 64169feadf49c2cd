import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { BoardFilter } from '#lib/board/board.ts'
import { placeIn, ribbonsOf } from '#lib/board/layout.ts'
import { boardHref, boardQuery, readBoard } from '#lib/board/schema.ts'
import { daysOf, neighbour, spanOf } from '#lib/board/span.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'

const TODAY = '2026-11-25'
const minute = (day: Day, hour = 0) => instantAt(day, hour * 60).getTime() / 60_000

const someDay = fc.integer({ min: 0, max: 70_000 }).map((count) => addDays('2000-01-01', count))
const someFilter = fc.record<BoardFilter>({
  rows: fc.constantFrom('unit', 'instructor', 'kit'),
  range: fc.constantFrom('week', 'month', 'quarter'),
  day: someDay,
  page: fc.integer({ min: 1, max: 50 }),
})

describe('the days shown', () => {
  test('are a week from Monday, a month, a quarter', () => {
    expect(spanOf('week', TODAY)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
    expect(spanOf('month', TODAY)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(spanOf('quarter', TODAY)).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(spanOf('quarter', '2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-03-31' })
    expect(daysOf(spanOf('quarter', TODAY))).toHaveLength(92)
  })

  test('end where the calendar ends', () => {
    expect(neighbour('month', '2199-12-05', 1)).toBeNull()
    expect(neighbour('quarter', '2000-02-05', -1)).toBeNull()
    expect(neighbour('month', TODAY, 1)).toBe('2026-12-01')
  })

  property.prop([someFilter])('forth and back is home', ({ range, day }) => {
    const next = neighbour(range, day, 1)
    const back = next && neighbour(range, next, -1)
    if (back) expect(spanOf(range, back)).toEqual(spanOf(range, day))
    expect(back === null).toBe(next === null)
  })
})

describe('the address', () => {
  property.prop([someFilter])('says the whole view', (filter) => {
    const query = Object.fromEntries(new URLSearchParams(boardQuery(filter, TODAY)))
    const read = readBoard(query, TODAY)
    expect(read.odd).toEqual([])
    const { day, ...rest } = filter
    expect(read.filter).toMatchObject(rest)
    expect(spanOf(filter.range, read.filter.day)).toEqual(spanOf(filter.range, day))
  })

  test('is short where all is as usual, and names what it cannot follow', () => {
    expect(boardHref(readBoard({}, TODAY).filter, TODAY)).toBe('/petugas/papan')
    const { filter, odd } = readBoard(
      { baris: 'toString', rentang: 'x', mulai: '2026-02-30', hal: '-1' },
      TODAY,
    )
    expect(odd).toEqual(['baris', 'rentang', 'mulai'])
    expect(filter).toEqual({ rows: 'unit', range: 'month', day: TODAY, page: 1 })
  })
})

describe('a bar', () => {
  const span = spanOf('week', TODAY)

  test('lies where its claim lies, by the minute', () => {
    const stay = { from: minute('2026-11-24', 6), to: minute('2026-11-25', 18) }
    expect(placeIn(span, stay)).toEqual({
      left: 17.857,
      width: expect.closeTo(21.429, 2),
      startsEarlier: false,
      endsLater: false,
    })
  })

  test('is cut at the days shown and gone beyond them', () => {
    const long = { from: minute('2026-11-01'), to: minute('2026-12-31') }
    expect(placeIn(span, long)).toEqual({ left: 0, width: 100, startsEarlier: true, endsLater: true })
    expect(placeIn(span, { from: minute('2026-11-22', 8), to: minute('2026-11-23') })).toBeNull()
    expect(placeIn(span, { from: minute('2026-11-30'), to: minute('2026-12-01') })).toBeNull()
  })

  test('carries travel, set-up and teardown, none of them where that part is cut off', () => {
    const minutes = { travelIn: 60, setup: 120, teardown: 60, travelOut: 30 }
    const times = { from: minute('2026-11-24', 6), to: minute('2026-11-24', 16), ...minutes }
    expect(ribbonsOf(span, times)).toEqual({ travelIn: 10, setup: 20, teardown: 10, travelOut: 5 })
    const cut = { ...times, from: minute('2026-11-20', 6), to: minute('2026-12-03', 16) }
    expect(ribbonsOf(span, cut)).toEqual({ travelIn: 0, setup: 0, teardown: 0, travelOut: 0 })
    const departed = { ...times, from: minute('2026-11-22', 22), to: minute('2026-11-23', 8) }
    expect(ribbonsOf(span, departed)).toMatchObject({ travelIn: 0, setup: 12.5 })
  })

  const someStay = fc
    .tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([start, length]) => ({ from: minute(TODAY) + start, to: minute(TODAY) + start + length }))

  property.prop([someStay, someStay])('lies apart from every bar whose claim is another time', (a, b) => {
    fc.pre(a.to <= b.from)
    const [first, second] = [placeIn(span, a), placeIn(span, b)]
    if (first && second) expect(first.left + first.width).toBeLessThanOrEqual(second.left + 0.0011)
    for (const place of [first, second])
      if (place) expect(place.left + place.width).toBeLessThanOrEqual(100.0001)
  })
})
