import type { PlaceholderName } from './placeholder.ts'
import type { Template } from './text.ts'

const ALWAYS: readonly PlaceholderName[] = ['nama', 'program', 'lokasi', 'tanggal', 'jam', 'tautan']

interface SeatNotice {
  title: string
  subject: string
  /** The paragraphs between greeting and link. */
  says: string
  beforeLink?: string
  also?: readonly PlaceholderName[]
}

const TICKET = 'Tiket Anda ada di tautan ini. Tunjukkan saat datang:'
const CANNOT = 'Tidak bisa hadir? Beri tahu lewat tautan ini, supaya kursinya dapat dipakai orang lain:'

/** A text about a seat, for both channels. */
function seat({ title, subject, says, beforeLink = TICKET, also = [] }: SeatNotice): Template {
  return {
    title,
    placeholders: [...ALWAYS, ...also],
    mail: {
      subject,
      body: `Yth. {nama},\n\n${says}\n\n${beforeLink}\n{tautan}\n\nTautan ini milik Anda saja.\n\nDinas Tenaga Kerja\nPelatihan keliling MTU`,
    },
    whatsapp: `Yth. {nama}, dari Dinas Tenaga Kerja (pelatihan keliling MTU).\n\n${says}\n\n${beforeLink}\n{tautan}`,
  }
}

const ABOUT = 'pelatihan {program} di {lokasi}, {tanggal}'

/** What somebody is told who has a seat or waits for one: by the action of the history, or by what is about to come. */
export const SEAT_TEXTS = {
  register: seat({
    title: 'Kursi: terdaftar',
    subject: 'Anda terdaftar: {program}',
    says: `Anda terdaftar untuk ${ABOUT}. Jam: {jam}.`,
  }),
  joinWaitingList: seat({
    title: 'Kursi: masuk daftar tunggu',
    subject: 'Anda masuk daftar tunggu: {program}',
    says: `Kursi ${ABOUT} sudah penuh. Anda masuk daftar tunggu. Begitu ada kursi kosong dan tiba giliran Anda, kami kabari.`,
    beforeLink: 'Lihat urutan Anda, atau keluar dari daftar tunggu, lewat tautan ini:',
  }),
  promote: seat({
    title: 'Kursi: dapat dari daftar tunggu',
    subject: 'Ada kursi untuk Anda: {program}',
    says: `Ada kursi untuk Anda di ${ABOUT}. {batas}`,
    beforeLink: 'Terima atau lepaskan kursinya lewat tautan ini:',
    also: ['batas'],
  }),
  lapseSeat: seat({
    title: 'Kursi: tidak diterima sampai batasnya',
    subject: 'Kursi Anda diteruskan: {program}',
    says: `Kursi untuk ${ABOUT} tidak Anda terima sampai batas waktunya, jadi kami teruskan ke orang berikutnya.`,
    beforeLink: 'Masih ingin ikut? Daftar lagi lewat halaman kunjungan; tautannya ada di sini:',
  }),
  withdrawSeat: seat({
    title: 'Kursi: dilepaskan',
    subject: 'Pendaftaran dibatalkan: {program}',
    says: `Pendaftaran Anda untuk ${ABOUT} sudah dibatalkan. {alasan}`,
    beforeLink: 'Bila ini keliru, daftar lagi atau hubungi kami. Catatannya ada di sini:',
    also: ['alasan'],
  }),
  seatMoved: seat({
    title: 'Peserta: kunjungan dipindahkan',
    subject: 'Tanggal pelatihan berubah: {program}',
    says: 'Pelatihan {program} di {lokasi} berubah menjadi {tanggal}. Jam: {jam}. Kursi Anda tetap ada.',
    beforeLink: CANNOT,
    also: ['alasan'],
  }),
  mergeSeat: seat({
    title: 'Peserta: kunjungan digabung, dengan kursi',
    subject: 'Pelatihan Anda pindah: {program}',
    says: 'Kunjungan yang Anda daftari digabung dengan kunjungan lain. Pelatihan {program} sekarang di {lokasi}, {tanggal}. Jam: {jam}. Kursi Anda ada di sana. {batas}',
    beforeLink: CANNOT,
    also: ['batas'],
  }),
  mergeWaiting: seat({
    title: 'Peserta: kunjungan digabung, daftar tunggu',
    subject: 'Pelatihan Anda pindah: {program}',
    says: 'Kunjungan yang Anda daftari digabung dengan kunjungan lain. Pelatihan {program} sekarang di {lokasi}, {tanggal}. Kursinya sudah penuh, jadi Anda ada di daftar tunggu. Begitu ada kursi kosong dan tiba giliran Anda, kami kabari.',
    beforeLink: 'Lihat urutan Anda, atau keluar dari daftar tunggu, lewat tautan ini:',
  }),
  seatCancelled: seat({
    title: 'Peserta: kunjungan dibatalkan',
    subject: 'Pelatihan dibatalkan: {program}',
    says: `Mohon maaf, ${ABOUT}, dibatalkan. Alasannya:\n\n{alasan}`,
    beforeLink: 'Jadwal lain dan catatan Anda ada di sini:',
    also: ['alasan'],
  }),
  seatInterrupted: seat({
    title: 'Peserta: kunjungan dihentikan',
    subject: 'Pelatihan dihentikan: {program}',
    says: `Mohon maaf, ${ABOUT}, dihentikan sebelum selesai. Alasannya:\n\n{alasan}`,
    beforeLink: 'Catatan Anda ada di sini:',
    also: ['alasan'],
  }),
  remindWeek: seat({
    title: 'Pengingat: seminggu sebelumnya',
    subject: 'Seminggu lagi: {program}',
    says: `Seminggu lagi ${ABOUT}. Jam: {jam}.`,
    beforeLink: CANNOT,
  }),
  remindDay: seat({
    title: 'Pengingat: sehari sebelumnya',
    subject: 'Besok: {program}',
    says: `Besok ${ABOUT}. Jam: {jam}.`,
    beforeLink: CANNOT,
  }),
  remindMorning: seat({
    title: 'Pengingat: pagi hari pertama',
    subject: 'Hari ini: {program}',
    says: 'Hari ini pelatihan {program} di {lokasi} dimulai. Jam: {jam}. Sampai jumpa.',
    beforeLink: CANNOT,
  }),
} satisfies Record<string, Template>
