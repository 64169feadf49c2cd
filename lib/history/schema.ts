import { isDay } from '#lib/time/days.ts'
import { EVERYTHING, type HistoryChoices, type HistoryFilter, type Person, type Place } from './history.ts'

/** The parts of an address of the history. */
export type Part =
  | 'dari'
  | 'sampai'
  | 'tindakan'
  | 'orang'
  | 'unit'
  | 'kunjungan'
  | 'pemohon'
  | 'permohonan'
  | 'sebelum'

/** Parts of the address that nobody can follow, each with what it said. */
export type OddParts = Partial<Record<Part, string>>

interface AskedHistory {
  filter: HistoryFilter
  /** The entry that the page goes on behind, or null for the newest. */
  before: Place | null
  odd: OddParts
}

type Query = Record<string, string | string[] | undefined>

const GONE = 'nama:'

/** The person as a form sends one. */
export function personValue(person: Person): string {
  return 'name' in person ? `${GONE}${person.name}` : person.accountId
}

function toPerson(text: string): Person | null {
  if (text.startsWith(GONE)) return { name: text.slice(GONE.length) }
  return /^[\w-]{1,64}$/.test(text) ? { accountId: text } : null
}

/** An id that fits its column. */
const toId = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
const toDay = (text: string) => (isDay(text) ? text : null)
const toAction = (text: string) => (/^\w{1,40}$/.test(text) ? text : null)

function toPlace(text: string): Place | null {
  const [, at, id] = /^(\d{1,14})-(\d{1,18})$/.exec(text) ?? []
  return at && id ? { at: new Date(Number(at)), id } : null
}

/** Reads the address of the history; what it cannot follow is left out and named. */
export function readHistory(query: Query): AskedHistory {
  const odd: OddParts = {}
  const take = <Value>(name: Part, read: (text: string) => Value | null): Value | null => {
    const value = query[name]
    const text = ((Array.isArray(value) ? value[0] : value) ?? '').trim()
    if (text === '') return null
    const known = read(text)
    if (known === null) odd[name] = text
    return known
  }
  const from = take('dari', toDay)
  const to = take('sampai', (text) => (isDay(text) && !(from && text < from) ? text : null))
  return {
    filter: {
      from,
      to,
      action: take('tindakan', toAction),
      person: take('orang', toPerson),
      unitId: take('unit', toId),
      bookingId: take('kunjungan', toId),
      organizationId: take('pemohon', toId),
      requestId: take('permohonan', toId),
    },
    before: take('sebelum', toPlace),
    odd,
  }
}

/** The query string of a filter, with a place to go on behind. */
export function historyQuery(filter: Partial<HistoryFilter>, before: Place | null = null): string {
  const { from, to, action, person, unitId, bookingId, organizationId, requestId } = {
    ...EVERYTHING,
    ...filter,
  }
  const parts: Record<Part, string | number | null> = {
    dari: from,
    sampai: to,
    tindakan: action,
    orang: person && personValue(person),
    unit: unitId,
    kunjungan: bookingId,
    pemohon: organizationId,
    permohonan: requestId,
    sebelum: before && `${before.at.getTime()}-${before.id}`,
  }
  const said = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, `${value}`]]))
  const text = new URLSearchParams(said).toString()
  return text && `?${text}`
}

/** Address of the history under a filter. */
export function historyHref(filter: Partial<HistoryFilter>, before: Place | null = null): string {
  return `/petugas/riwayat${historyQuery(filter, before)}`
}

/** Leaves out, and names, what could be asked for but is not there. */
export function keepKnown(
  { filter, before, odd }: AskedHistory,
  actions: readonly string[],
  { staff, members, gone, units, instructors, kits, organizations }: HistoryChoices,
): AskedHistory {
  const strange: OddParts = {}
  const keep = <Value>(name: Part, value: Value | null, isKnown: (value: Value) => boolean): Value | null => {
    if (value === null || isKnown(value)) return value
    strange[name] = new URLSearchParams(historyQuery(filter)).get(name) ?? ''
    return null
  }
  const isSomebody = (person: Person) =>
    'name' in person
      ? gone.includes(person.name)
      : [...staff, ...members].some(({ id }) => id === person.accountId)
  const isAmong = (rows: { id: number }[]) => (wanted: number) => rows.some(({ id }) => id === wanted)
  return {
    filter: {
      ...filter,
      action: keep('tindakan', filter.action, (action) => actions.includes(action)),
      person: keep('orang', filter.person, isSomebody),
      unitId: keep('unit', filter.unitId, isAmong([...units, ...instructors, ...kits])),
      organizationId: keep('pemohon', filter.organizationId, isAmong(organizations)),
    },
    before,
    odd: { ...odd, ...strange },
  }
}
