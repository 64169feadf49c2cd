import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

export interface StandingOf {
  status: RequestStatus
  windowStart: Day
  windowEnd: Day
  booking: { id: number; status: BookingStatus; firstDay: Day; lastDay: Day } | null
}

/** Where a request stands, for the people who asked: what is the case, and what comes next. */
export function standing(request: StandingOf): { now: string; next: string } {
  switch (request.status) {
    case 'draft':
      return { now: 'Permohonan ini belum dikirim.', next: 'Ajukan permohonan baru bila masih perlu.' }
    case 'submitted':
      return {
        now: 'Petugas memeriksa permohonan Anda.',
        next: 'Anda tidak perlu melakukan apa-apa. Hasil pemeriksaan muncul di halaman ini.',
      }
    case 'needs_revision':
      return {
        now: 'Petugas mengembalikan permohonan ini.',
        next: 'Perbaiki sesuai catatan petugas, lalu kirim lagi.',
      }
    case 'queued':
      return {
        now: 'Permohonan lolos pemeriksaan dan menunggu tanggal.',
        next: `Petugas mencari tanggal di antara ${dateRange(request.windowStart, request.windowEnd)}. Tanggalnya muncul di halaman ini.`,
      }
    case 'offered':
      return {
        now: 'Petugas menawarkan tanggal kepada Anda.',
        next: 'Pilih salah satu tanggal, atau katakan bahwa tidak ada yang cocok.',
      }
    case 'scheduled':
      return visitStanding(request.booking)
    case 'completed':
      return {
        now: `Kunjungan${daysOf(request.booking)} sudah selesai.`,
        next: 'Perlu pelatihan lain? Ajukan kunjungan lagi.',
      }
    case 'declined':
      return {
        now: 'Permohonan ini ditolak.',
        next: 'Baca alasannya. Anda boleh mengajukan permohonan baru yang sesuai.',
      }
    case 'withdrawn':
      return { now: 'Permohonan ini sudah ditarik.', next: 'Masih perlu? Ajukan permohonan baru kapan saja.' }
    case 'merged':
      return {
        now: 'Permohonan ini digabung dengan permohonan lain yang sama.',
        next: 'Ikuti permohonan gabungannya; Anda tidak perlu mengajukan lagi.',
      }
  }
}

const daysOf = (booking: StandingOf['booking']) =>
  booking ? ` ${dateRange(booking.firstDay, booking.lastDay)}` : ''

function visitStanding(booking: StandingOf['booking']): { now: string; next: string } {
  const days = daysOf(booking)
  if (booking?.status === 'running')
    return { now: `Kunjungan sedang berlangsung,${days}.`, next: 'Selamat berlatih.' }
  if (booking?.status === 'confirmed')
    return { now: `Kunjungan sudah pasti:${days}.`, next: 'Siapkan lokasi dan peserta untuk hari pertama.' }
  return {
    now: `Kunjungan direncanakan${days}.`,
    next: 'Petugas memastikan kesiapan lokasi; setelah itu tanggalnya pasti.',
  }
}
