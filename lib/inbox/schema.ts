import { z } from 'zod'
import { line, pickedId } from '#lib/forms/parts.ts'
import { isDay } from '#lib/time/days.ts'
import { ALL, type InboxFilter, KINDS, SORTS, SOURCES, STATUSES, type Taught } from './inbox.ts'

/** The parts of an address of the inbox. */
export type Part =
  | 'status'
  | 'jenis'
  | 'pelatihan'
  | 'kecamatan'
  | 'asal'
  | 'lewat'
  | 'cari'
  | 'dari'
  | 'sampai'
  | 'urut'

/** Parts of the address that nobody can follow, each with what it said. */
export type OddParts = Partial<Record<Part, string>>

type Query = Record<string, string | string[] | undefined>

const LONGEST_TEXT = 80

const among =
  <Value extends string>(known: readonly Value[]) =>
  (text: string) =>
    known.find((one) => one === text) ?? null

function toTaught(text: string): Taught | null {
  const [, kind, id] = /^([jp])([1-9]\d{0,8})$/.exec(text) ?? []
  if (!kind) return null
  return kind === 'j' ? { typeId: Number(id) } : { programId: Number(id) }
}

export function taughtValue(taught: Taught): string {
  return 'typeId' in taught ? `j${taught.typeId}` : `p${taught.programId}`
}

/** Reads the address of the inbox; what it cannot follow is left out and named. */
export function readInbox(query: Query): { filter: InboxFilter; odd: OddParts } {
  const odd: OddParts = {}
  const take = <Value>(name: Part, read: (text: string) => Value | null): Value | null => {
    const value = query[name]
    const text = ((Array.isArray(value) ? value[0] : value) ?? '').trim()
    if (text === '') return null
    const known = read(text)
    if (known === null) odd[name] = text
    return known
  }
  const from = take('dari', (text) => (isDay(text) ? text : null))
  const filter: InboxFilter = {
    status: take('status', among(STATUSES)),
    kind: take('jenis', among(KINDS)),
    taught: take('pelatihan', toTaught),
    kecamatan: take('kecamatan', (text) => (/^[\d.]{5,13}$/.test(text) ? text : null)),
    source: take('asal', among(SOURCES)),
    overdue: take('lewat', (text) => (text === '1' ? true : null)) ?? false,
    text: take(
      'cari',
      (text) =>
        text
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, LONGEST_TEXT) || null,
    ),
    from,
    to: take('sampai', (text) => (isDay(text) && !(from && text < from) ? text : null)),
    sort: take('urut', among(SORTS)),
  }
  return { filter, odd }
}

/** The query string of a filter, in one form and order; '' where it asks for everything. */
export function inboxQuery(filter: Partial<InboxFilter>, page = 1): string {
  const { status, kind, taught, kecamatan, source, overdue, text, from, to, sort } = { ...ALL, ...filter }
  const parts: Record<Part | 'hal', string | null> = {
    status,
    jenis: kind,
    pelatihan: taught && taughtValue(taught),
    kecamatan,
    asal: source,
    lewat: overdue ? '1' : null,
    cari: text,
    dari: from,
    sampai: to,
    urut: sort,
    hal: page > 1 ? String(page) : null,
  }
  const said = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return new URLSearchParams(said).toString()
}

/** Address of the inbox under a filter. */
export function inboxHref(filter: Partial<InboxFilter>, page = 1): string {
  const query = inboxQuery(filter, page)
  return `/petugas/permohonan${query && `?${query}`}`
}

export const viewForm = z.object({
  name: line('Tulis nama tampilan ini.', 40),
  /** The query of the view; a page of it is none of its own. */
  query: z
    .string()
    .max(600)
    .transform((text) => inboxQuery(readInbox(Object.fromEntries(new URLSearchParams(text))).filter))
    .refine((query) => query !== '', 'Saring atau urutkan dahulu, lalu simpan.'),
})

export const dropViewForm = z.object({ viewId: pickedId('Pilih tampilan yang dihapus.') })

export type ViewInput = z.output<typeof viewForm>
export type DropViewInput = z.output<typeof dropViewForm>
