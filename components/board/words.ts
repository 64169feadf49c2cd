import { BOOKING_STATUS } from '#components/bookings/booking-status.tsx'
import type { BoardRange, BoardVisit } from '#lib/board/board.ts'
import type { OddPart } from '#lib/board/schema.ts'
import { type Span, spanOf } from '#lib/board/span.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import { type Day, minuteAt, monthOf } from '#lib/time/days.ts'
import { clock, dateRange, monthWords } from '#lib/time/words.ts'

export const ROWS_WORDS: Record<ResourceKind, string> = {
  unit: 'Unit',
  instructor: 'Instruktur',
  kit: 'Perangkat',
}

export const RANGE_WORDS: Record<BoardRange, string> = { week: 'Minggu', month: 'Bulan', quarter: 'Triwulan' }

/** What was done with a part of the address that nobody can follow. */
export const ODD_PART: Record<OddPart, string> = {
  baris: 'Baris di alamat halaman tidak dikenal, jadi yang tampil baris per unit.',
  rentang: 'Rentang di alamat halaman tidak dikenal, jadi yang tampil satu bulan.',
  mulai: 'Tanggal di alamat halaman tidak dikenal, jadi yang tampil tanggal hari ini.',
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** "1-7 Desember 2026", "Desember 2026", "Triwulan IV 2026" */
export function spanWords(range: BoardRange, day: Day): string {
  const { from, to }: Span = spanOf(range, day)
  if (range === 'week') return dateRange(from, to)
  if (range === 'month') return monthWords(monthOf(from))
  return `Triwulan ${ROMAN[Math.floor((Number(from.slice(5, 7)) - 1) / 3)]} ${from.slice(0, 4)}`
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} jam`, rest > 0 && `${rest} menit`].filter(Boolean).join(' ')
}

/** What a bar says of its visit beside place and training: "7-15 Desember 2026, tentatif", "…, ditawarkan kepada PT Contoh" */
export function visitWords({ firstDay, lastDay, status, offered }: BoardVisit): string {
  const state = offered ? `ditawarkan kepada ${offered.to}` : BOOKING_STATUS[status].word.toLowerCase()
  return `${dateRange(firstDay, lastDay)}, ${state}`
}

/** What its ribbons say: "berangkat 05.10, perjalanan 50 menit, persiapan 2 jam" */
export function ribbonWords({ from, to, travelIn, setup, teardown, travelOut }: BoardVisit): string {
  return [
    travelIn > 0 && `berangkat ${clockAt(from)}, perjalanan ${duration(travelIn)}`,
    setup > 0 && `persiapan ${duration(setup)}`,
    teardown > 0 && `beres-beres ${duration(teardown)}`,
    travelOut > 0 && `perjalanan pulang ${duration(travelOut)}, tiba ${clockAt(to)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const clockAt = (minute: number) => clock(minuteAt(new Date(minute * 60_000)))
