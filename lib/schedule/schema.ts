import { addMonths, type Day, isDay, isMonth, type Month, monthOf } from '#lib/time/days.ts'
import { rangeOf, visibleMonth } from './range.ts'
import type { ScheduleFilter, ScheduleView } from './schedule.ts'

/** What Next gives a page of its query. */
export type Query = Record<string, string | string[] | undefined>

/** Parts of the address that nobody can follow. */
export type OddPart =
  | 'bulan'
  | 'hari'
  | 'dari'
  | 'sampai'
  | 'jenis'
  | 'kecamatan'
  | 'desa'
  | 'untuk'
  | 'kursi'
  | 'dekat'
  | 'tampilan'

interface ReadFilter {
  filter: ScheduleFilter
  odd: OddPart[]
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || null

const VIEWS: ReadonlyMap<string, ScheduleView> = new Map([
  ['bulan', 'month'],
  ['agenda', 'agenda'],
  ['peta', 'map'],
])
const AUDIENCES: ReadonlyMap<string, 'open' | 'closed'> = new Map([
  ['warga', 'open'],
  ['undangan', 'closed'],
])

const isKecamatan = (text: string) => /^\d\d\.\d\d\.\d\d$/.test(text)
const isDesa = (text: string) => /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(text)

/** Reads the address of the schedule; what it cannot follow is left out of the filter and named. */
export function readFilter(query: Query, today: Day): ReadFilter {
  const odd: OddPart[] = []
  const take = (name: OddPart, holds: (text: string) => boolean) => {
    const text = first(query[name])
    if (text === null || holds(text)) return text
    odd.push(name)
    return null
  }
  const near = take('dekat', isDesa)
  const dayAlone = take('hari', isDay)
  const day = near ? null : dayAlone
  const asked = { from: take('dari', isDay), to: take('sampai', isDay) }
  const { range, oddEnd } = rangeOf(day ? { from: null, to: null } : asked, near ? today : null, today)
  if (oddEnd) odd.push('sampai')
  const named = VIEWS.get(take('tampilan', (text) => VIEWS.has(text)) ?? 'bulan') ?? 'month'
  const view = named === 'month' && (day || near) ? 'agenda' : named
  const month = take('bulan', isMonth)
  const kecamatan = take('kecamatan', isKecamatan)
  const desa = take('desa', isDesa)
  return {
    filter: {
      day,
      month: day ? monthOf(day) : visibleMonth(month, range, view, today),
      range,
      type: take('jenis', (text) => /^[a-z0-9-]{1,60}$/.test(text)),
      kecamatan: desa ? null : kecamatan,
      desa,
      audience: AUDIENCES.get(take('untuk', (text) => AUDIENCES.has(text)) ?? '') ?? null,
      free: take('kursi', (text) => text === 'ada') !== null,
      near,
      view,
    },
    odd,
  }
}

/** Parts of a query string, in the one order they are written in; what is as usual is left out. */
export function partsOf(filter: ScheduleFilter, today: Day): [name: string, value: string][] {
  const { day, month, range, type, kecamatan, desa, audience, free, near, view } = filter
  const from = range && !(near && range.from === today) ? range.from : null
  const to =
    range && range.to !== rangeOf({ from: range.from, to: null }, null, today).range?.to ? range.to : null
  const usual = day || near ? 'agenda' : 'month'
  const parts: [string, string | null | undefined][] = [
    ['hari', day],
    ['bulan', day || month === monthOf(range?.from ?? today) ? null : month],
    ['dari', from],
    ['sampai', to],
    ['jenis', type],
    ['kecamatan', kecamatan],
    ['desa', desa],
    ['untuk', nameOf(AUDIENCES, audience)],
    ['kursi', free ? 'ada' : null],
    ['dekat', near],
    ['tampilan', view === usual ? null : nameOf(VIEWS, view)],
  ]
  return parts.filter((part): part is [string, string] => Boolean(part[1]))
}

function nameOf<Value>(names: ReadonlyMap<string, Value>, value: Value | null): string | undefined {
  return [...names].find(([, named]) => named === value)?.[0]
}

/** The query string of a filter, shortest form. Nothing in it needs escaping. */
export function queryOf(filter: ScheduleFilter, today: Day): string {
  const parts = partsOf(filter, today).map(([name, value]) => `${name}=${value}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Address of the schedule under a filter. */
export function scheduleHref(filter: ScheduleFilter, today: Day): string {
  return `/${queryOf(filter, today)}`
}

/** Address of the visits nearest to a desa, from today on. */
export function nearHref(filter: ScheduleFilter, near: string, today: Day): string {
  const view = filter.view === 'map' ? 'map' : 'agenda'
  return scheduleHref({ ...filter, near, day: null, range: null, month: monthOf(today), view }, today)
}

/** What somebody typed to find a desa, or null. */
export function readSearch(query: Query): string | null {
  return first(query.cari)?.trim().slice(0, 60) || null
}

/** A neighbouring month, or null where the calendar ends. */
export function neighbour(month: Month, step: 1 | -1): Month | null {
  const other = addMonths(month, step)
  return isMonth(other) ? other : null
}

/** The number in a visit's address, or null where it cannot be one. */
export function readVisitId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id > 0 && id < 2 ** 31 ? id : null
}
