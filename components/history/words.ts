import type { BookingAbility } from '#lib/bookings/booking.ts'
import type { RequestVerb } from '#lib/requests/request.ts'
import { isDay } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

/** What the commands of lib/requests and lib/bookings write into the history. */
type Action = Exclude<RequestVerb, 'requeue'> | BookingAbility | 'undo'

const DEEDS: Record<Action, string> = {
  submit: 'Permohonan dikirim',
  resubmit: 'Permohonan diperbaiki dan dikirim lagi',
  verify: 'Permohonan diperiksa dan masuk antrean',
  return: 'Permohonan dikembalikan untuk diperbaiki',
  decline: 'Permohonan ditolak',
  withdraw: 'Permohonan ditarik',
  schedule: 'Kunjungan dijadwalkan',
  confirm: 'Kunjungan dipastikan',
  move: 'Kunjungan dipindahkan',
  undo: 'Pemindahan kunjungan diurungkan',
  cancel: 'Kunjungan dibatalkan, permohonan kembali ke antrean',
  start: 'Kunjungan dimulai',
  complete: 'Kunjungan selesai',
  interrupt: 'Kunjungan dihentikan, permohonan kembali ke antrean',
}

export const ACTIONS = Object.keys(DEEDS) as Action[]

/** What the reason of an action is; "Alasan" where nothing else is said. */
const REASONS: Partial<Record<Action, string>> = {
  return: 'Yang perlu diperbaiki',
  schedule: 'Catatan kesiapan lokasi',
  confirm: 'Catatan kesiapan lokasi',
}

const isAction = (action: string): action is Action => Object.hasOwn(DEEDS, action)

/** What was done, in words; an action of a later version is shown as it was written. */
export function deedWords(action: string): string {
  return isAction(action) ? DEEDS[action] : action
}

export function reasonLabel(action: string): string {
  return (isAction(action) && REASONS[action]) || 'Alasan'
}

interface DetailLine {
  label: string
  text: string
}

type Details = Record<string, unknown>

const asDetails = (value: unknown): Details | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Details) : null

/** The days a visit got, and those it had before it moved, as far as the entry holds them. */
export function detailLines(details: unknown): DetailLine[] {
  const known = asDetails(details)
  if (!known) return []
  const before = daysIn(asDetails(known.from))
  const after = daysIn(known)
  const convoy = Array.isArray(known.convoy) ? known.convoy.filter((name) => typeof name === 'string') : []
  const moved = before !== '' && before !== after
  return [
    { label: 'Semula', text: moved ? before : '' },
    { label: moved ? 'Menjadi' : 'Tanggal', text: after },
    { label: 'Rombongan', text: convoy.join(', ') },
  ].filter(({ text }) => text !== '')
}

function daysIn(details: Details | null): string {
  const { firstDay, lastDay } = details ?? {}
  if (typeof firstDay !== 'string' || typeof lastDay !== 'string') return ''
  return isDay(firstDay) && isDay(lastDay) ? dateRange(firstDay, lastDay) : ''
}
