import { sheetMoment } from '#lib/time/words.ts'
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
    entry.reason,
  ]
  return cells.map((cell) => String(cell ?? ''))
}
