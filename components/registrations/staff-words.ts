import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Problem } from '#lib/forms/form.ts'
import type { ChangeRefusal } from '#lib/registrations/office.ts'
import type {
  Eligibility,
  NikRule,
  RegisterRefusal,
  RegistrationChannel,
  RegistrationStatus,
  SeatRefusal,
} from '#lib/registrations/registration.ts'
import { moment } from '#lib/time/words.ts'
import { EDUCATION, registerWords, WORK_STATE } from './words.ts'

export const NIK_RULE: Record<NikRule, string> = {
  none: 'Tidak ditanyakan',
  optional: 'Boleh diisi',
  required: 'Wajib diisi',
}

export const CHANNEL: Record<RegistrationChannel, string> = {
  self: 'Mendaftar sendiri',
  host: 'Didaftarkan penyelenggara',
  office: 'Didaftarkan petugas',
}

interface Standing {
  status: RegistrationStatus
  statusSince: Date
  acceptBy: Date | null
}

/** Where somebody stands, in a word or two; and until when, where that matters. */
export function standingOf({ status, statusSince, acceptBy }: Standing): {
  words: string
  more: string
  tone: BadgeTone
} {
  if (status === 'withdrawn') return { words: 'Batal', more: moment(statusSince), tone: 'plain' }
  if (status === 'lapsed') return { words: 'Tidak menjawab', more: moment(statusSince), tone: 'plain' }
  if (status === 'waitlisted') return { words: 'Menunggu', more: '', tone: 'hatched' }
  if (acceptBy === null) return { words: 'Dapat kursi', more: '', tone: 'success' }
  return { words: 'Belum menerima kursi', more: `paling lambat ${moment(acceptBy)}`, tone: 'waiting' }
}

/** "12 dari 16, 3 menunggu" */
export function takenWords({ seats, seated, waiting }: { seats: number; seated: number; waiting: number }) {
  return `${seated} dari ${seats}${waiting > 0 ? `, ${waiting} menunggu` : ''}`
}

/** Why a seat was not given up by staff. */
export function seatWords(refusal: SeatRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Pendaftaran ini tidak ada.' }
    case 'gone':
      return { message: 'Orang ini sudah tidak ada dalam daftar. Tidak ada yang berubah.' }
    case 'over':
      return { message: 'Kunjungan ini sudah selesai atau batal, jadi daftarnya tidak diubah lagi.' }
    case 'waiting':
      return { message: 'Orang ini masih menunggu; belum ada kursi yang dapat diterima.' }
    case 'overdue':
      return { message: 'Batas waktu untuk menerima kursi ini sudah lewat.' }
  }
}

const either = new Intl.ListFormat('id', { type: 'disjunction' })

/** Who may register, in short sentences; none where everybody may. */
export function eligibilityLines(rules: Eligibility): string[] {
  const { minAge, maxAge, minEducation, workStates, residentsOnly } = rules
  return [
    minAge !== null && maxAge !== null ? `umur ${minAge} sampai ${maxAge} tahun` : '',
    minAge !== null && maxAge === null ? `umur ${minAge} tahun ke atas` : '',
    minAge === null && maxAge !== null ? `umur sampai ${maxAge} tahun` : '',
    minEducation === null ? '' : `pendidikan paling rendah ${EDUCATION[minEducation]}`,
    workStates.length > 0 ? either.format(workStates.map((one) => WORK_STATE[one].toLowerCase())) : '',
    residentsOnly ? 'warga Kabupaten Bekasi' : '',
  ].filter((line) => line !== '')
}

/** Why staff could not register somebody. */
export function officeWords(refusal: RegisterRefusal): Problem | Problem[] {
  if (refusal.kind !== 'already') return registerWords(refusal)
  return {
    field: refusal.by === 'nik' ? 'nik' : 'name',
    message: 'Orang ini sudah ada dalam daftar kunjungan ini. Cari namanya dalam daftar peserta.',
  }
}

/** Why what is known of somebody was not changed. */
export function changeWords(refusal: ChangeRefusal): Problem | Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Pendaftaran ini tidak ada.' }
    case 'over':
      return { message: 'Orang ini sudah keluar dari daftar, atau kunjungannya tidak menunggu lagi.' }
    case 'changedMeanwhile':
      return {
        message:
          'Pendaftaran ini berubah setelah Anda membukanya. Lihat keadaannya sekarang, lalu ubah lagi.',
        instead: [{ href: '?', label: 'Muat ulang halaman' }],
      }
    case 'phoneNeeded':
      return { field: 'phone', message: 'Orang ini mendaftar sendiri, jadi perlu nomor HP untuk dikabari.' }
    default:
      return officeWords(refusal)
  }
}
