import type { ResourceKind } from '#lib/claims/claim.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import type { BoardFilter, BoardRange } from './board.ts'
import { MOST_TRAINING_DAYS } from './carry.ts'
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

/** What answers are asked for: of a request or a visit, and of a stretch. */
export interface AnswersAsked {
  kind: 'request' | 'visit'
  id: number
  /** The row that a visit is taken from: what is there is exchanged. */
  fromRow: number | null
  trainingDays: number | null
}

/** Address of what each row and day of a view answers. */
export function answersHref(filter: BoardFilter, asked: AnswersAsked): string {
  const query = new URLSearchParams(boardQuery(filter, ''))
  query.set(asked.kind === 'request' ? 'permohonan' : 'kunjungan', String(asked.id))
  if (asked.fromRow) query.set('dari', String(asked.fromRow))
  if (asked.trainingDays) query.set('hari', String(asked.trainingDays))
  return `/petugas/papan/jawaban?${query}`
}

const numberIn = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

/** Reads such an address; null where it asks for nothing. */
export function readAsked(query: Query): AnswersAsked | null {
  const [request, visit] = [numberIn(first(query.permohonan)), numberIn(first(query.kunjungan))]
  const id = request ?? visit
  if (!id) return null
  const days = numberIn(first(query.hari))
  return {
    kind: request ? 'request' : 'visit',
    id,
    fromRow: numberIn(first(query.dari)),
    trainingDays: days && Math.min(days, MOST_TRAINING_DAYS),
  }
}

const DEEDS = ['move', 'schedule', 'undo'] as const

/** What was done on the board just now, to which visit. */
export interface Told {
  deed: (typeof DEEDS)[number]
  bookingId: number
}

/** The address of a view that says what was done. */
export function newsHref(board: string, { deed, bookingId }: Told): string {
  return `${board}${board.includes('?') ? '&' : '?'}berhasil=${deed}&kunjungan=${bookingId}`
}

/** Reads what such an address says. */
export function readNews(query: Query): Told | null {
  const deed = DEEDS.find((known) => known === first(query.berhasil))
  const bookingId = numberIn(first(query.kunjungan))
  return deed && bookingId ? { deed, bookingId } : null
}

/** The view that a form was sent from, as it says itself; the usual one where it cannot be read. */
export function boardOf(address: string, today: Day): string {
  const query = Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''))
  return boardHref(readBoard(query, today).filter, today)
}
