import { PUBLIC_STATUS } from '#components/schedule/words.ts'
import type { BadgeTone } from '#components/ui/badge.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { NikOddity } from '#lib/registrations/nik.ts'
import type {
  Education,
  RegisterRefusal,
  RegistrationStatus,
  SeatRefusal,
  Unfit,
  WorkState,
} from '#lib/registrations/registration.ts'
import { dateRange, moment } from '#lib/time/words.ts'

export const EDUCATION: Record<Education, string> = {
  none: 'Tidak atau belum tamat SD',
  sd: 'SD atau sederajat',
  smp: 'SMP atau sederajat',
  sma: 'SMA atau sederajat',
  smk: 'SMK',
  diploma: 'Diploma (D1-D3)',
  sarjana: 'Sarjana (D4, S1) atau lebih',
}

export const WORK_STATE: Record<WorkState, string> = {
  working: 'Bekerja',
  contract_ending: 'Bekerja, kontrak segera habis',
  laid_off: 'Terkena PHK',
  seeking: 'Mencari kerja',
  own_business: 'Usaha sendiri',
}

export const REGISTRATION_STATUS: Record<RegistrationStatus, { word: string; tone: BadgeTone }> = {
  seated: { word: 'Dapat kursi', tone: 'success' },
  waitlisted: { word: 'Daftar tunggu', tone: 'waiting' },
  withdrawn: { word: 'Batal', tone: 'plain' },
  lapsed: { word: 'Diteruskan', tone: 'plain' },
}

const ODDITY: Record<NikOddity, string> = {
  province: 'kode wilayahnya tidak dikenal',
  day: 'tanggal lahir di dalamnya tidak ada',
  month: 'bulan lahir di dalamnya tidak ada',
  serial: 'nomor urutnya 0000',
  birthYear: 'tahun lahirnya lain dari yang Anda tulis',
}

const closedWords = (status: BookingStatus, begun: boolean) =>
  begun && (status === 'tentative' || status === 'confirmed')
    ? 'Pelatihan ini sudah dimulai, jadi pendaftarannya ditutup.'
    : `Pendaftaran ditutup: kunjungan ini ${PUBLIC_STATUS[status].word.toLowerCase()}.`

const OTHERS = [{ href: '/', label: 'Lihat pelatihan lain di jadwal' }]

/** Puts into words why somebody was not registered. */
export function registerWords(refusal: RegisterRefusal): Problem | Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Kunjungan ini tidak ada.', instead: OTHERS }
    case 'robot':
      return {
        message: 'Isian ini seperti dikirim robot. Bila bukan, kirim sekali lagi; yang Anda tulis tetap ada.',
      }
    case 'tooMany':
      return {
        message: `Terlalu banyak pendaftaran dari jaringan ini. Isian Anda tetap ada; kirim lagi dalam ${Math.ceil(refusal.seconds / 60)} menit.`,
      }
    case 'closed':
      return { message: closedWords(refusal.status, refusal.begun), instead: OTHERS }
    case 'changed':
      return {
        message: `Kunjungan ini baru saja berubah: sekarang ${dateRange(refusal.firstDay, refusal.lastDay)} di ${refusal.site}. Bila tetap bisa hadir, kirim lagi.`,
      }
    case 'code':
      return {
        field: 'code',
        message: refusal.given
          ? 'Kode ini tidak cocok. Tanyakan lagi kepada tuan rumah.'
          : 'Tulis kode dari tuan rumah.',
      }
    case 'unfit':
      return refusal.unfit.map((one) => ({ field: one.field, message: unfitWords(one) }))
    case 'oddNik':
      return {
        field: 'nikIsRight',
        message: `NIK ini tampak janggal: ${refusal.oddities.map((one) => ODDITY[one]).join(', ')}. Periksa lagi. Bila memang begitu di KTP, centang kotak ini.`,
      }
    case 'unknownArea':
      return { field: 'areaCode', message: 'Desa ini tidak dikenal. Pilih lagi dari daftar.' }
    case 'already':
      return {
        ...(refusal.by === 'nik' && { field: 'nik' }),
        message:
          'Orang ini sudah terdaftar di pelatihan ini. Buka tautan tiket yang dikirim saat mendaftar. Tautannya hilang? Hubungi petugas.',
      }
  }
}

/** What of the rules of a program somebody does not fulfil. */
export function unfitWords(unfit: Unfit): string {
  switch (unfit.rule) {
    case 'nik':
      return 'Program ini memerlukan NIK.'
    case 'birthYear':
      return 'Program ini memerlukan tahun lahir.'
    case 'tooYoung':
      return `Program ini untuk umur ${unfit.age} tahun ke atas.`
    case 'tooOld':
      return `Program ini untuk umur sampai ${unfit.age} tahun.`
    case 'education':
      return `Program ini memerlukan paling sedikit: ${EDUCATION[unfit.least]}.`
    case 'workState':
      return `Program ini untuk: ${unfit.allowed.map((one) => WORK_STATE[one].toLowerCase()).join('; ')}.`
    case 'resident':
      return 'Program ini hanya untuk warga Kabupaten Bekasi.'
  }
}

/** Puts into words why a seat was neither accepted nor given up. */
export function seatWords(refusal: SeatRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Tiket ini tidak ada.' }
    case 'overdue':
      return {
        message: refusal.acceptBy
          ? `Batasnya sudah lewat (${moment(refusal.acceptBy)}), kursinya diteruskan ke orang berikutnya. Anda boleh mendaftar lagi.`
          : 'Batasnya sudah lewat, kursinya diteruskan ke orang berikutnya. Anda boleh mendaftar lagi.',
      }
    case 'gone':
      return {
        message:
          refusal.status === 'lapsed'
            ? 'Kursi ini sudah diteruskan ke orang berikutnya. Anda boleh mendaftar lagi.'
            : 'Pendaftaran ini sudah dibatalkan. Anda boleh mendaftar lagi.',
      }
    case 'waiting':
      return { message: 'Belum ada kursi untuk Anda. Begitu ada, kami kabari.' }
    case 'over':
      return {
        message: `Tidak dapat diubah lagi: kunjungan ini ${PUBLIC_STATUS[refusal.status].word.toLowerCase()}.`,
      }
  }
}

/** How full a visit is, in words: "3 dari 16 kursi masih ada". */
export function seatsWords({
  seats,
  seated,
  waiting,
}: {
  seats: number
  seated: number
  waiting: number
}): string {
  if (seated < seats) return `${seats - seated} dari ${seats} kursi masih ada`
  return waiting === 0 ? `Penuh (${seats} kursi)` : `Penuh (${seats} kursi), ${waiting} menunggu`
}
