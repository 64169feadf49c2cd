import type { BadgeTone } from '#components/ui/badge.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { OddPart } from '#lib/schedule/schema.ts'

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
  jenis: 'Jenis pelatihan di alamat halaman tidak dikenal, jadi yang tampil semua jenis.',
  kecamatan: 'Kecamatan di alamat halaman tidak dikenal, jadi yang tampil semua kecamatan.',
  tampilan: 'Tampilan di alamat halaman tidak dikenal, jadi yang tampil kalender bulan.',
}
