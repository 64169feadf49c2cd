import { addMonths, type Day, isDay, isMonth, lastDayOf, type Month, monthOf } from '#lib/time/days.ts'
import { weeksSpan } from './month.ts'
import type { ScheduleFilter } from './schedule.ts'

/** What Next gives a page of its query. */
export type Query = Record<string, string | string[] | undefined>

/** Parts of the address that nobody can follow. */
export type OddPart = 'bulan' | 'hari' | 'jenis' | 'kecamatan' | 'tampilan'

interface ReadFilter {
  filter: ScheduleFilter
  odd: OddPart[]
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || null

/** Reads the address of the schedule; what it cannot follow is left out of the filter and named. */
export function readFilter(query: Query, today: Day): ReadFilter {
  const odd: OddPart[] = []
  const take = (name: OddPart, holds: (text: string) => boolean) => {
    const text = first(query[name])
    if (text === null || holds(text)) return text
    odd.push(name)
    return null
  }
  const day = take('hari', isDay)
  const month = take('bulan', isMonth) ?? monthOf(day ?? today)
  const view = take('tampilan', (text) => text === 'bulan' || text === 'agenda')
  return {
    filter: {
      day,
      month: day ? monthOf(day) : month,
      type: take('jenis', (text) => /^[a-z0-9-]{1,60}$/.test(text)),
      kecamatan: take('kecamatan', (text) => /^\d\d\.\d\d\.\d\d$/.test(text)),
      view: view === 'agenda' || day ? 'agenda' : 'month',
    },
    odd,
  }
}

/** The query string of a filter, shortest form: what is as usual is left out. Nothing in it needs escaping. */
export function queryOf(filter: ScheduleFilter, today: Day): string {
  const { day, month, type, kecamatan, view } = filter
  const parts = [
    day ? `hari=${day}` : month !== monthOf(today) && `bulan=${month}`,
    type && `jenis=${type}`,
    kecamatan && `kecamatan=${kecamatan}`,
    view === 'agenda' && !day && 'tampilan=agenda',
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Address of the schedule under a filter. */
export function scheduleHref(filter: ScheduleFilter, today: Day): string {
  return `/${queryOf(filter, today)}`
}

/** A neighbouring month, or null where the calendar ends. */
export function neighbour(month: Month, step: 1 | -1): Month | null {
  const other = addMonths(month, step)
  return isMonth(other) ? other : null
}

/** The days that a filter shows: one day, a month, or the whole weeks that a month's grid touches. */
export function spanOf({ day, month, view }: ScheduleFilter): { from: Day; to: Day } {
  if (day) return { from: day, to: day }
  return view === 'month' ? weeksSpan(month) : { from: `${month}-01`, to: lastDayOf(month) }
}

/** The number in a visit's address, or null where it cannot be one. */
export function readVisitId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id > 0 && id < 2 ** 31 ? id : null
}
