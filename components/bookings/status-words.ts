import { deedWords } from '#components/history/words.ts'
import { gapsWords } from '#components/sites/readiness.ts'
import type { BookingAbility, BookingStatus, ChangeRefusal, SeenRefusal } from '#lib/bookings/booking.ts'
import type { Problem } from '#lib/forms/form.ts'
import { longDate, moment } from '#lib/time/words.ts'
import { BOOKING_STATUS } from './booking-status.tsx'

const DEED: Record<BookingAbility, string> = {
  confirm: 'dipastikan',
  move: 'dipindahkan',
  start: 'dimulai',
  complete: 'diselesaikan',
  interrupt: 'dihentikan',
  cancel: 'dibatalkan',
}

/** What a person can do with a visit in a status, instead of what was refused. */
const INSTEAD: Record<BookingStatus, string> = {
  tentative: 'Pastikan, pindahkan, atau batalkan kunjungan ini.',
  confirmed: 'Mulai, pindahkan, atau batalkan kunjungan ini.',
  running: 'Selesaikan atau hentikan kunjungan ini.',
  completed: 'Untuk pelatihan lanjutan, pemohon mengajukan permohonan baru.',
  interrupted: 'Permohonannya menunggu lagi dalam antrean; jadwalkan dari sana.',
  cancelled: 'Permohonannya menunggu lagi dalam antrean; jadwalkan dari sana.',
}

/** Why a visit was not changed: it is another than the person had looked at. `reload` leads to it as it is now. */
export function seenWords(refusal: SeenRefusal, reload = '?'): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [{ message: 'Kunjungan ini tidak ada. Buka lagi dari daftar kunjungan.' }]
    case 'changedMeanwhile':
      return [
        {
          message: `Kunjungan ini berubah setelah Anda membukanya. ${deedWords(refusal.action)} oleh ${refusal.by}, ${moment(refusal.at)}. Lihat keadaannya sekarang, lalu putuskan lagi.`,
          instead: [{ href: reload, label: 'Muat ulang halaman' }],
        },
      ]
    case 'wrongStatus':
      return [
        {
          message: `Status kunjungan ini “${BOOKING_STATUS[refusal.status].word}”, jadi tidak dapat ${DEED[refusal.ability]}. ${INSTEAD[refusal.status]}`,
        },
      ]
  }
}

const EARLY = {
  start: 'Pindahkan kunjungan ini bila rombongan berangkat lebih awal.',
  complete: 'Hentikan kunjungan ini bila berakhir lebih awal.',
}

/** Why a step of a visit was not taken, and what would work instead. */
export function changeWords(refusal: ChangeRefusal, step?: keyof typeof EARLY): Problem[] {
  switch (refusal.kind) {
    case 'siteNotReady':
      return [
        {
          field: 'readinessWaiver',
          message: `Lokasi belum siap: ${gapsWords(refusal.gaps)}. Tulis mengapa kunjungan tetap dipastikan, atau biarkan tentatif sampai lokasi siap.`,
        },
      ]
    case 'tooEarly':
      return [
        {
          message: `Masih terlalu awal; paling cepat ${longDate(refusal.from)}.${step ? ` ${EARLY[step]}` : ''}`,
        },
      ]
    default:
      return seenWords(refusal)
  }
}
