import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { LANES, layOut } from '#lib/schedule/month.ts'
import type { BarVisit } from '#lib/schedule/schedule.ts'
import { addDays, mondayOf } from '#lib/time/days.ts'

const visit = (id: number, firstDay: string, lastDay: string): BarVisit => ({
  id,
  status: 'confirmed',
  firstDay,
  lastDay,
  seats: 16,
  left: 16,
  waiting: 0,
  site: 'Kantor Uji',
  onSaturdays: true,
  type: 'las',
})

const visits = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 40 })
  .map((spans) =>
    spans
      .map(([start, length], id) =>
        visit(id, addDays('2026-12-01', start), addDays('2026-12-01', start + length)),
      )
      .sort((a, b) => a.firstDay.localeCompare(b.firstDay)),
  )

describe('a month laid out in weeks', () => {
  test('holds the whole weeks that the month touches', () => {
    const weeks = layOut('2026-12', [])
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ])
    expect(weeks[0]?.days.filter(({ inMonth }) => !inMonth).map(({ day }) => day)).toEqual(['2026-11-30'])
    expect(weeks[4]?.days.at(-1)).toMatchObject({ day: '2027-01-03', inMonth: false })
  })

  test('makes one bar of a visit in each week, open where it goes on', () => {
    const weeks = layOut('2026-12', [visit(1, '2026-12-03', '2026-12-15')])
    const bars = weeks.map(({ bars }) => bars)
    expect(bars[0]).toMatchObject([{ column: 4, length: 4, startsEarlier: false, endsLater: true }])
    expect(bars[1]).toMatchObject([{ column: 1, length: 7, startsEarlier: true, endsLater: true }])
    expect(bars[2]).toMatchObject([{ column: 1, length: 2, startsEarlier: true, endsLater: false }])
    expect(bars[3]).toEqual([])
  })

  test('counts what finds no lane', () => {
    const crowd = Array.from({ length: 60 }, (_, id) => visit(id, '2026-12-07', '2026-12-09'))
    const week = layOut('2026-12', crowd)[1]
    expect(week?.bars).toHaveLength(LANES)
    expect(week?.hidden).toBe(60 - LANES)
    expect(week?.days[0]).toMatchObject({ count: 60, hidden: 60 - LANES })
    expect(week?.days[3]).toMatchObject({ count: 0, hidden: 0 })
  })

  test.prop([visits])('never draws one bar over another, and loses no visit', (some) => {
    for (const { monday, days, bars, hidden } of layOut('2026-12', some)) {
      const cells = bars.flatMap(({ lane, column, length }) =>
        Array.from({ length }, (_, index) => `${lane}/${column + index}`),
      )
      expect(new Set(cells).size).toBe(cells.length)
      const there = some.filter(
        ({ firstDay, lastDay }) => firstDay <= addDays(monday, 6) && lastDay >= monday,
      )
      expect(bars.length + hidden).toBe(there.length)
      for (const { day, count } of days)
        expect(count).toBe(there.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay).length)
      expect(mondayOf(monday)).toBe(monday)
    }
  })
})
