import type { ResourceKind } from '#lib/claims/claim.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import type { BoardFilter, BoardRange } from './board.ts'
import { dayFor, spanOf } from './span.ts'

const ROWS: Record<string, ResourceKind> = { unit: 'unit', instruktur: 'instructor', perangkat: 'kit' }
const RANGES: Record<string, BoardRange> = { minggu: 'week', bulan: 'month', triwulan: 'quarter' }

/** Parts of the address that nobody can follow. */
export type OddPart = 'baris' | 'rentang' | 'mulai'

type Query = Record<string, string | string[] | undefined>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || ''

/** Reads the address of the board; what it cannot follow is left out of the filter and named. */
export function readBoard(query: Query, today: Day): { filter: BoardFilter; odd: OddPart[] } {
  const odd: OddPart[] = []
  const take = <Value>(name: OddPart, read: (text: string) => Value | undefined, usual: Value): Value => {
    const text = first(query[name])
    const value = text ? read(text) : usual
    if (value === undefined) odd.push(name)
    return value ?? usual
  }
  const pick =
    <Value>(table: Record<string, Value>) =>
    (text: string) =>
      Object.hasOwn(table, text) ? table[text] : undefined
  const page = first(query.hal)
  return {
    filter: {
      rows: take('baris', pick(ROWS), 'unit'),
      range: take('rentang', pick(RANGES), 'month'),
      day: take('mulai', (text) => (isDay(text) ? text : undefined), today),
      page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
    },
    odd,
  }
}

const nameIn = <Value>(table: Record<string, Value>, value: Value) =>
  Object.keys(table).find((name) => table[name] === value)

/** The query string of a view, shortest form: what is as usual is left out. Nothing in it needs escaping. */
export function boardQuery({ rows, range, day, page }: BoardFilter, today: Day): string {
  const { from, to } = spanOf(range, day)
  const parts = [
    rows !== 'unit' && `baris=${nameIn(ROWS, rows)}`,
    range !== 'month' && `rentang=${nameIn(RANGES, range)}`,
    !(from <= today && today <= to) && `mulai=${dayFor(range, day)}`,
    page > 1 && `hal=${page}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Address of the board in a view. */
export function boardHref(filter: BoardFilter, today: Day): string {
  return `/petugas/papan${boardQuery(filter, today)}`
}
