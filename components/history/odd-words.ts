import type { OddParts, Part } from '#lib/history/schema.ts'
import { isDay } from '#lib/time/days.ts'

const LONGEST = 40

const quoted = (text: string) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`

const notADay = (text: string) => `${quoted(text)} bukan tanggal yang ada.`

const WORDS: Record<Part, (text: string) => string> = {
  dari: notADay,
  sampai: (text) => (isDay(text) ? 'Tanggal ini lebih awal daripada tanggal mulainya.' : notADay(text)),
  tindakan: (text) => `Tindakan ${quoted(text)} tidak dikenal.`,
  orang: () => 'Orang ini tidak ada dalam riwayat.',
  unit: () => 'Unit, instruktur, atau perangkat ini tidak ada.',
  kunjungan: (text) => `${quoted(text)} bukan nomor kunjungan.`,
  pemohon: () => 'Pemohon ini tidak ada.',
  permohonan: (text) => `${quoted(text)} bukan nomor permohonan.`,
  sebelum: () => 'Tempat dalam daftar ini tidak dikenal.',
}

/** Why a part of the address is not followed; undefined where it is. */
export function oddWords(odd: OddParts, part: Part): string | undefined {
  const text = odd[part]
  if (text === undefined) return undefined
  const what = part === 'sebelum' ? 'Yang tampil ialah yang terbaru.' : 'Diabaikan.'
  return `${WORDS[part](text)} ${what}`
}
