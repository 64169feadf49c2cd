import type { BadgeTone } from '#components/ui/badge.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import { LONGEST_DAYS } from '#lib/schedule/range.ts'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import type { OddPart } from '#lib/schedule/schema.ts'
import { addDays } from '#lib/time/days.ts'
import { date, dateRange, longDate, monthWords } from '#lib/time/words.ts'

/** What residents read of a visit's status. */
export const PUBLIC_STATUS: Record<BookingStatus, { word: string; tone: BadgeTone }> = {
  tentative: { word: 'Rencana', tone: 'hatched' },
  confirmed: { word: 'Pasti', tone: 'teal' },
  running: { word: 'Sedang berlangsung', tone: 'success' },
  completed: { word: 'Selesai', tone: 'plain' },
  interrupted: { word: 'Terhenti', tone: 'danger' },
  cancelled: { word: 'Dibatalkan', tone: 'danger' },
}

export const AUDIENCE: Record<'open' | 'closed', string> = {
  open: 'Terbuka untuk warga',
  closed: 'Khusus undangan',
}

/** What was done with a part of the address that nobody can follow. */
export const ODD_PART: Record<OddPart, string> = {
  bulan: 'Bulan di alamat halaman tidak dikenal, jadi yang tampil bulan ini.',
  hari: 'Hari di alamat halaman tidak dikenal, jadi yang tampil sebulan penuh.',
  dari: 'Tanggal awal di alamat halaman tidak dikenal, jadi tidak dipakai.',
  sampai:
    'Tanggal akhir tidak dikenal, sebelum tanggal awal, atau lebih dari setahun sesudahnya, jadi tidak dipakai.',
  jenis: 'Jenis pelatihan di alamat halaman tidak dikenal, jadi yang tampil semua jenis.',
  kecamatan: 'Kecamatan di alamat halaman tidak dikenal, jadi yang tampil semua kecamatan.',
  desa: 'Desa di alamat halaman tidak dikenal, jadi yang tampil seluruh kabupaten.',
  untuk: 'Pilihan peserta di alamat halaman tidak dikenal, jadi yang tampil semua kunjungan.',
  kursi: 'Saringan kursi di alamat halaman tidak dikenal, jadi yang tampil semua kunjungan.',
  dekat: 'Desa asal di alamat halaman tidak dikenal, jadi jaraknya tidak dihitung.',
  tampilan: 'Tampilan di alamat halaman tidak dikenal, jadi yang tampil kalender bulan.',
}

/** The time that a filter shows: a day, a month, or from when to when. */
export function timeWords({ day, month, range, view }: ScheduleFilter): string {
  if (day) return longDate(day)
  if (!range || view === 'month') return monthWords(month)
  const open = range.to === addDays(range.from, LONGEST_DAYS)
  return open ? `Mulai ${date(range.from)}` : dateRange(range.from, range.to)
}

/** How many visits a page shows and which come first, in a sentence for search engines and shared links. */
export function comingWords({ count, visits }: Pick<Schedule, 'count' | 'visits'>, about: string): string {
  if (count === 0) return `Belum ada kunjungan ${about}. Pelatihan kerja gratis dengan unit keliling.`
  const first = visits.slice(0, 2).map(({ program, site, firstDay, lastDay }) => {
    return `${program} di ${site}, ${dateRange(firstDay, lastDay)}`
  })
  return `${count} kunjungan ${about}: ${first.join('; ')}. Pelatihan kerja gratis dengan unit keliling.`
}
