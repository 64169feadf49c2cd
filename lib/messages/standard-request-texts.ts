import type { PlaceholderName } from './placeholder.ts'
import type { Template } from './text.ts'

const ALWAYS: readonly PlaceholderName[] = ['nama', 'pemohon', 'program', 'lokasi', 'tiket', 'tautan']

interface Notice {
  title: string
  subject: string
  /** The paragraphs between greeting and link. */
  says: string
  /** What the link is for. */
  beforeLink?: string
  also?: readonly PlaceholderName[]
}

const FOLLOW = 'Ikuti perkembangannya lewat tautan ini, tanpa perlu masuk:'

/** A text about a request, for both channels. */
function notice({ title, subject, says, beforeLink = FOLLOW, also = [] }: Notice): Template {
  return {
    title,
    placeholders: [...ALWAYS, ...also],
    mail: {
      subject: `${subject} ({tiket})`,
      body: `Yth. {nama},\n\n${says}\n\n${beforeLink}\n{tautan}\n\nTautan ini milik Anda saja. Jangan bagikan kepada orang yang tidak berkepentingan.\n\nDinas Tenaga Kerja\nPelatihan keliling MTU`,
    },
    whatsapp: `Yth. {nama}, dari Dinas Tenaga Kerja (pelatihan keliling MTU).\n\n${says}\n\n${beforeLink}\n{tautan}`,
  }
}

const ABOUT = 'pelatihan {program} di {lokasi} (nomor {tiket})'

/** What a requester is told, by the action of the history. */
export const REQUEST_TEXTS = {
  submit: notice({
    title: 'Permohonan diterima',
    subject: 'Permohonan Anda sudah kami terima',
    says: `Permohonan {pemohon} untuk ${ABOUT} sudah kami terima. Petugas akan memeriksanya.`,
  }),
  resubmit: notice({
    title: 'Permohonan dikirim lagi',
    subject: 'Perbaikan permohonan sudah kami terima',
    says: `Perbaikan permohonan untuk ${ABOUT} sudah kami terima. Petugas akan memeriksanya lagi.`,
  }),
  return: notice({
    title: 'Permohonan perlu diperbaiki',
    subject: 'Permohonan Anda perlu diperbaiki',
    says: `Permohonan untuk ${ABOUT} belum lengkap. Yang perlu diperbaiki:\n\n{alasan}`,
    beforeLink: 'Perbaiki dan kirim lagi lewat tautan ini:',
    also: ['alasan'],
  }),
  verify: notice({
    title: 'Permohonan masuk antrean',
    subject: 'Permohonan Anda masuk antrean',
    says: `Permohonan untuk ${ABOUT} sudah diperiksa dan masuk antrean. Kami kabari begitu ada tanggal.`,
  }),
  planSurvey: notice({
    title: 'Tanggal survei lokasi ditetapkan',
    subject: 'Petugas akan melihat lokasi',
    says: `Petugas akan melihat lokasi untuk ${ABOUT} pada {tanggal}. Mohon ada yang menemani di tempat.`,
    also: ['tanggal'],
  }),
  changeSurvey: notice({
    title: 'Tanggal survei lokasi berubah',
    subject: 'Tanggal survei lokasi berubah',
    says: `Petugas akan melihat lokasi untuk ${ABOUT} pada tanggal lain: {tanggal}. Mohon ada yang menemani di tempat.`,
    also: ['tanggal'],
  }),
  cancelSurvey: notice({
    title: 'Survei lokasi dibatalkan',
    subject: 'Survei lokasi dibatalkan',
    says: `Survei lokasi untuk ${ABOUT} pada {tanggal} dibatalkan. Alasannya:\n\n{alasan}`,
    also: ['tanggal', 'alasan'],
  }),
  issueLetter: notice({
    title: 'Surat jawaban terbit',
    subject: 'Surat jawaban untuk permohonan Anda',
    says: `Surat jawaban resmi untuk ${ABOUT} sudah terbit.`,
    beforeLink: 'Unduh suratnya lewat tautan ini:',
  }),
  decline: notice({
    title: 'Permohonan ditolak',
    subject: 'Permohonan Anda tidak dapat kami penuhi',
    says: `Mohon maaf, permohonan untuk ${ABOUT} tidak dapat kami penuhi. Alasannya:\n\n{alasan}`,
    beforeLink: 'Rinciannya dapat dibaca lewat tautan ini:',
    also: ['alasan'],
  }),
  merge: notice({
    title: 'Permohonan digabung dengan yang sama',
    subject: 'Permohonan Anda digabung',
    says: `Permohonan untuk ${ABOUT} digabung dengan permohonan lain yang sama. Anda tidak perlu mengajukan lagi.`,
  }),
  unmerge: notice({
    title: 'Penggabungan dibatalkan',
    subject: 'Permohonan Anda kami periksa lagi',
    says: `Permohonan untuk ${ABOUT} tidak jadi digabung dengan yang lain. Petugas memeriksanya lagi.`,
  }),
  countersign: notice({
    title: 'Disetujui desa atau kelurahan',
    subject: 'Desa atau kelurahan menyetujui permohonan Anda',
    says: `Permohonan untuk ${ABOUT} sudah disetujui desa atau kelurahan. Petugas melanjutkan pemeriksaan.`,
  }),
  refuseCountersign: notice({
    title: 'Tidak disetujui desa atau kelurahan',
    subject: 'Desa atau kelurahan belum menyetujui permohonan Anda',
    says: `Permohonan untuk ${ABOUT} belum disetujui desa atau kelurahan. Alasannya:\n\n{alasan}`,
    also: ['alasan'],
  }),
  withdraw: notice({
    title: 'Permohonan ditarik',
    subject: 'Permohonan Anda sudah ditarik',
    says: `Permohonan untuk ${ABOUT} sudah ditarik. Bila ini keliru, hubungi kami.`,
    beforeLink: 'Catatannya tetap dapat dibaca lewat tautan ini:',
  }),
  offer: notice({
    title: 'Tanggal ditawarkan',
    subject: 'Ada tanggal untuk permohonan Anda',
    says: `Kami menawarkan tanggal untuk ${ABOUT}:\n\n{tanggal}\n\nMohon dijawab paling lambat {batas}. Tanpa jawaban, tawaran gugur dan permohonan kembali ke antrean di tempat semula.`,
    beforeLink: 'Terima, pilih tanggal lain, atau tolak lewat tautan ini:',
    also: ['tanggal', 'batas'],
  }),
  accept: notice({
    title: 'Tawaran tanggal diterima',
    subject: 'Tanggal pelatihan sudah ditetapkan',
    says: `Terima kasih. Tanggal yang Anda pilih untuk ${ABOUT} sudah ditetapkan: {tanggal}.`,
    also: ['tanggal'],
  }),
  declineOffer: notice({
    title: 'Tawaran tanggal ditolak pemohon',
    subject: 'Jawaban Anda sudah kami terima',
    says: `Kami mencatat bahwa tanggal yang ditawarkan untuk ${ABOUT} tidak cocok. Permohonan kembali ke antrean di tempat semula.`,
  }),
  lapse: notice({
    title: 'Tawaran tanggal gugur',
    subject: 'Tawaran tanggal sudah gugur',
    says: `Tawaran tanggal untuk ${ABOUT} tidak dijawab sampai batas waktunya dan sudah gugur. Permohonan kembali ke antrean di tempat semula.`,
  }),
  withdrawOffer: notice({
    title: 'Tawaran tanggal dicabut',
    subject: 'Tawaran tanggal dicabut',
    says: `Mohon maaf, tawaran tanggal untuk ${ABOUT} kami cabut. {alasan}\n\nPermohonan kembali ke antrean di tempat semula.`,
    also: ['alasan'],
  }),
  schedule: notice({
    title: 'Kunjungan dijadwalkan',
    subject: 'Pelatihan sudah dijadwalkan',
    says: `Kunjungan untuk ${ABOUT} dijadwalkan pada {tanggal}.`,
    also: ['tanggal'],
  }),
  confirm: notice({
    title: 'Kunjungan dipastikan',
    subject: 'Tanggal pelatihan sudah pasti',
    says: `Kunjungan untuk ${ABOUT} sudah pasti: {tanggal}. Mohon lokasi dan peserta disiapkan.`,
    also: ['tanggal'],
  }),
  move: notice({
    title: 'Kunjungan dipindahkan',
    subject: 'Tanggal pelatihan berubah',
    says: `Kunjungan untuk ${ABOUT} berubah menjadi {tanggal}.`,
    also: ['tanggal', 'alasan'],
  }),
  undo: notice({
    title: 'Pemindahan kunjungan diurungkan',
    subject: 'Tanggal pelatihan kembali seperti semula',
    says: `Perubahan terakhir untuk ${ABOUT} diurungkan. Tanggalnya sekarang {tanggal}.`,
    also: ['tanggal'],
  }),
  cancel: notice({
    title: 'Kunjungan dibatalkan',
    subject: 'Pelatihan dibatalkan',
    says: `Mohon maaf, kunjungan untuk ${ABOUT} pada {tanggal} dibatalkan. Alasannya:\n\n{alasan}\n\nPermohonan kembali ke antrean di tempat semula.`,
    also: ['tanggal', 'alasan'],
  }),
  interrupt: notice({
    title: 'Kunjungan dihentikan',
    subject: 'Pelatihan dihentikan',
    says: `Mohon maaf, pelatihan {program} di {lokasi} (nomor {tiket}) dihentikan sebelum selesai. Alasannya:\n\n{alasan}\n\nPermohonan kembali ke antrean di tempat semula.`,
    also: ['tanggal', 'alasan'],
  }),
} satisfies Record<string, Template>
