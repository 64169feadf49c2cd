import { sheetMoment } from '#lib/time/words.ts'
import { causeWords, factLines } from './fact-words.ts'
import type { ListedEntry } from './history-list.tsx'
import { deedWords, detailLines } from './words.ts'

/** The titles of the columns of the exported history. */
export const EXPORT_TITLES = [
  'Nomor',
  'Waktu (WIB)',
  'Tindakan',
  'Oleh',
  'Pemohon',
  'Program',
  'Lokasi',
  'Nomor permohonan',
  'Nomor kunjungan',
  'Tanggal semula',
  'Tanggal',
  'Rombongan',
  'Armada',
  'Isi perubahan',
  'Alasan atau catatan',
] as const

/** An entry of the history in the columns of the export. */
export function exportCells(entry: ListedEntry): string[] {
  const lines = detailLines(entry.details)
  const lineOf = (...labels: string[]) => lines.find(({ label }) => labels.includes(label))?.text
  const cells = [
    entry.id,
    sheetMoment(entry.at),
    deedWords(entry.action),
    entry.actor,
    entry.organization,
    entry.program,
    entry.site,
    entry.requestId,
    entry.bookingId,
    lineOf('Semula'),
    lineOf('Menjadi', 'Tanggal'),
    lineOf('Rombongan'),
    entry.resource?.name,
    factsOf(entry.details),
    entry.reason,
  ]
  return cells.map((cell) => String(cell ?? ''))
}

/** The cause or the facts that an entry holds, in one cell. */
function factsOf(details: unknown): string {
  if (typeof details !== 'object' || details === null) return ''
  const held = details as Record<string, unknown>
  const lines = factLines(held).map(({ label, text }) => `${label}: ${text}`)
  return [causeWords(held.cause), ...lines].filter((text) => text !== '').join('; ')
}
