import { ATTACHMENT_KIND } from '#components/attachments/words.ts'
import { REMARK_FIELD } from '#components/requests/remark-words.ts'
import type { BookingAbility } from '#lib/bookings/booking.ts'
import { isTemplateName, TEMPLATES } from '#lib/messages/template.ts'
import type { DoubleDeed } from '#lib/requests/double.ts'
import type { RequestVerb, RequestWork } from '#lib/requests/request.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { dayAt, isDay } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'
import { causeWords, type DetailLine, factLines } from './fact-words.ts'

/** What the commands of lib/requests, lib/offers and lib/bookings write into the history. */
type Action =
  | Exclude<RequestVerb, 'requeue' | 'unoffer'>
  | RequestWork
  | BookingAbility
  | 'undo'
  | 'issueLetter'
  | OfferDeed
  | DoubleDeed
  | 'showLink'
  | PaperDeed
  | CountersignDeed
  | CandidateDeed
  | MergeDeed

type OfferDeed = 'declineOffer' | 'withdrawOffer' | 'lapse' | 'holdDate' | 'releaseDate'

/** What those of lib/attachments do. */
type PaperDeed = 'attach' | 'detach' | 'attachByStaff' | 'detachByStaff'
/** And those of lib/countersignatures. */
type CountersignDeed = 'countersign' | 'refuseCountersign' | 'waiveCountersign'
/** And those of lib/candidates. */
type CandidateDeed = 'listCandidates' | 'listCandidatesByStaff'
/** What is decided of visits to which too few people come. */
type MergeDeed = 'keepVisit' | 'takeInPeople'

const VISIT_DEEDS: Record<Action, string> = {
  submit: 'Permohonan dikirim',
  resubmit: 'Permohonan diperbaiki dan dikirim lagi',
  verify: 'Permohonan diperiksa dan masuk antrean',
  check: 'Kelengkapan permohonan diperiksa',
  return: 'Permohonan dikembalikan untuk diperbaiki',
  decline: 'Permohonan ditolak',
  withdraw: 'Permohonan ditarik',
  offer: 'Tanggal ditawarkan',
  accept: 'Tanggal yang ditawarkan diterima',
  declineOffer: 'Tanggal yang ditawarkan tidak cocok, permohonan kembali ke antrean',
  withdrawOffer: 'Tawaran tanggal ditarik, permohonan kembali ke antrean',
  lapse: 'Tawaran tidak dijawab sampai batasnya, permohonan kembali ke antrean',
  holdDate: 'Tanggal ditahan untuk ditawarkan',
  releaseDate: 'Tanggal yang ditawarkan dilepas',
  planSurvey: 'Survei lokasi dijadwalkan',
  changeSurvey: 'Tanggal survei lokasi diubah',
  cancelSurvey: 'Survei lokasi dibatalkan',
  recordSurvey: 'Lokasi sudah disurvei',
  takeIn: 'Permohonan lain yang sama digabungkan ke sini',
  showLink: 'Tautan rahasia permohonan ditunjukkan lagi',
  letGo: 'Permohonan yang digabungkan ke sini dipisahkan lagi',
  tellApart: 'Dinyatakan bukan permohonan ganda',
  suspectDouble: 'Mungkin ganda lagi dengan permohonan lain',
  unmerge: 'Penggabungan dibatalkan, permohonan diperiksa lagi',
  merge: 'Permohonan digabung dengan permohonan lain yang sama',
  attach: 'Berkas ditambahkan',
  detach: 'Berkas dihapus',
  attachByStaff: 'Berkas ditambahkan petugas',
  detachByStaff: 'Berkas dihapus petugas',
  countersign: 'Desa menandatangani permohonan',
  refuseCountersign: 'Desa tidak menandatangani permohonan',
  waiveCountersign: 'Permohonan diproses tanpa tanda tangan desa di sini',
  listCandidates: 'Daftar peserta diganti',
  listCandidatesByStaff: 'Daftar peserta diganti petugas',
  schedule: 'Kunjungan dijadwalkan',
  confirm: 'Kunjungan dipastikan',
  move: 'Kunjungan dipindahkan',
  undo: 'Pemindahan kunjungan diurungkan',
  cancel: 'Kunjungan dibatalkan, permohonan kembali ke antrean',
  keepVisit: 'Kunjungan tetap berjalan walau pesertanya kurang',
  takeInPeople: 'Peserta kunjungan lain digabungkan ke sini',
  start: 'Kunjungan dimulai',
  complete: 'Kunjungan selesai',
  issueLetter: 'Surat jawaban diterbitkan',
  interrupt: 'Kunjungan dihentikan, permohonan kembali ke antrean',
}

/** What the commands of the fleet, of programs and of settings write into it. */
const FLEET_DEEDS = {
  addUnit: 'Unit ditambahkan',
  changeUnit: 'Data unit diubah',
  addInstructor: 'Instruktur ditambahkan',
  changeInstructor: 'Data instruktur diubah',
  archiveInstructor: 'Instruktur diarsipkan',
  restoreInstructor: 'Instruktur aktif lagi',
  addKit: 'Perangkat ditambahkan',
  changeKit: 'Data perangkat diubah',
  archiveKit: 'Perangkat diarsipkan',
  restoreKit: 'Perangkat dipakai lagi',
  placeBlackout: 'Dicatat tidak tersedia',
  liftBlackout: 'Tersedia lagi lebih awal',
  addProgram: 'Program ditambahkan',
  changeProgram: 'Program diubah',
  changeTravelSetting: 'Pengaturan perjalanan diubah',
  changeDueTimes: 'Tenggat permohonan diubah',
  changeOfferDays: 'Waktu menjawab tawaran diubah',
  changeGoNoGoDays: 'Batas keputusan jumlah peserta diubah',
  changeLetterhead: 'Pengaturan surat diubah',
  changeTemplate: 'Teks pesan diubah',
  restoreTemplate: 'Teks pesan dikembalikan ke teks baku',
  resendMessage: 'Pesan dikirim lagi',
  markMessageSent: 'Pesan WhatsApp ditandai terkirim',
}

/** What is done to organizations, by staff and by their members. */
const ORGANIZATION_DEEDS = {
  signUp: 'Pemohon mendaftar',
  changeOrganization: 'Data pemohon diubah',
  verifyOrganization: 'Pemohon diverifikasi',
  refuseOrganization: 'Pemohon tidak dapat diverifikasi',
  mergeOrganization: 'Pemohon digabung dengan yang sama',
  inviteMember: 'Anggota diundang',
  revokeInvitation: 'Undangan dicabut',
  acceptInvitation: 'Undangan diterima',
  removeMember: 'Anggota dikeluarkan',
  addSite: 'Lokasi ditambahkan',
  changeSite: 'Lokasi diubah',
  archiveSite: 'Lokasi diarsipkan',
}

/** What happens to a seat, or a place on a waiting list. */
const SEAT_DEEDS = {
  register: 'Terdaftar dan mendapat kursi',
  joinWaitingList: 'Masuk daftar tunggu',
  promote: 'Mendapat kursi dari daftar tunggu',
  acceptSeat: 'Kursi diterima',
  changeRegistration: 'Data peserta diubah',
  withdrawSeat: 'Pendaftaran dibatalkan',
  mergeSeat: 'Pindah ke kunjungan lain karena digabung, dengan kursi',
  mergeWaiting: 'Pindah ke kunjungan lain karena digabung, dalam daftar tunggu',
  lapseSeat: 'Kursi tidak diterima sampai batasnya, diteruskan ke orang berikutnya',
}

const DEEDS: Record<string, string> = { ...VISIT_DEEDS, ...FLEET_DEEDS, ...ORGANIZATION_DEEDS, ...SEAT_DEEDS }

export const VISIT_ACTIONS = Object.keys(VISIT_DEEDS)
export const FLEET_ACTIONS = Object.keys(FLEET_DEEDS)
export const ORGANIZATION_ACTIONS = Object.keys(ORGANIZATION_DEEDS)
export const SEAT_ACTIONS = Object.keys(SEAT_DEEDS)
export const ACTIONS = [...VISIT_ACTIONS, ...FLEET_ACTIONS, ...ORGANIZATION_ACTIONS, ...SEAT_ACTIONS]

/** What the reason of an action is; "Alasan" where nothing else is said. */
const REASONS: Record<string, string> = {
  return: 'Yang perlu diperbaiki',
  verify: 'Diterima walau belum lengkap',
  schedule: 'Catatan kesiapan lokasi',
  confirm: 'Catatan kesiapan lokasi',
  placeBlackout: 'Keterangan',
  offer: 'Catatan',
}

const known = <Word>(words: Record<string, Word>, action: string): Word | undefined =>
  Object.hasOwn(words, action) ? words[action] : undefined

/** What was done, in words; an action of a later version is shown as it was written. */
export function deedWords(action: string): string {
  return known(DEEDS, action) ?? action
}

export function reasonLabel(action: string): string {
  return known(REASONS, action) ?? 'Alasan'
}

type Details = Record<string, unknown>

const asDetails = (value: unknown): Details | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Details) : null

/** What an entry holds: the days of a visit, and those it had before it moved; or the facts that were changed. */
export function detailLines(details: unknown): DetailLine[] {
  const held = asDetails(details)
  if (!held) return []
  const before = daysIn(asDetails(held.from))
  const after = daysIn(held)
  const convoy = Array.isArray(held.convoy) ? held.convoy.filter((name) => typeof name === 'string') : []
  const moved = before !== '' && before !== after
  return [
    { label: 'Semula', text: moved ? before : '' },
    { label: moved ? 'Menjadi' : 'Tanggal', text: after },
    { label: 'Tanggal', text: offeredDays(held.dates) },
    { label: 'Dijawab paling lambat', text: deadlineIn(held.deadline) },
    { label: 'Rombongan', text: convoy.join(', ') },
    { label: 'Sebab', text: causeWords(held.cause) },
    { label: 'Tanggal survei semula', text: dayIn(asDetails(held.from)?.surveyDay) },
    { label: 'Tanggal survei', text: dayIn(held.surveyDay) },
    { label: 'Digabung ke', text: numberIn(held.into) },
    { label: 'Permohonan yang digabungkan', text: numberIn(held.taken) },
    { label: 'Permohonan yang dipisahkan', text: numberIn(held.released) },
    { label: 'Permohonan lainnya', text: numberIn(held.otherRequest) },
    ...remarkLines(asDetails(held.remarks)),
    { label: 'Pesan', text: templateTitle(held.template) },
    { label: 'Jenis', text: paperWords(held.paper) },
    { label: 'Peserta yang pindah', text: typeof held.people === 'number' ? `${held.people} orang` : '' },
    { label: 'Isi daftar', text: typeof held.candidates === 'number' ? `${held.candidates} orang` : '' },
    { label: 'Yang diubah', text: personFactsIn(held.fields) },
    ...factLines(held),
  ].filter(({ text }) => text !== '')
}

/** Which facts of a person were changed; what they are is told nowhere but in the registration itself. */
const PERSON_FACTS: Record<string, string> = {
  name: 'nama',
  phone: 'telepon',
  email: 'surel',
  nik: 'NIK',
  areaCode: 'tempat tinggal',
  birthYear: 'tahun lahir',
  education: 'pendidikan',
  workState: 'keadaan kerja',
}
const personFactsIn = (fields: unknown) =>
  Array.isArray(fields) ? fields.flatMap((field) => known(PERSON_FACTS, String(field)) ?? []).join(', ') : ''

/** What was to be put right, part by part. */
function remarkLines(remarks: Details | null): DetailLine[] {
  return Object.entries(REMARK_FIELD).flatMap(([field, label]) => {
    const text = remarks?.[field]
    return typeof text === 'string' ? [{ label, text }] : []
  })
}
const paperWords = (kind: unknown) => (typeof kind === 'string' && known<string>(ATTACHMENT_KIND, kind)) || ''

const dayIn = (value: unknown) => (typeof value === 'string' && isDay(value) ? longDate(value) : '')

const numberIn = (value: unknown) => (typeof value === 'number' ? ticketOf(value) : '')
/** Of a deed about a message or its text: what it tells. */
function templateTitle(name: unknown): string {
  return typeof name === 'string' && isTemplateName(name) ? TEMPLATES[name].title : ''
}

function daysIn(details: Details | null): string {
  const { firstDay, lastDay } = details ?? {}
  if (typeof firstDay !== 'string' || typeof lastDay !== 'string') return ''
  return isDay(firstDay) && isDay(lastDay) ? dateRange(firstDay, lastDay) : ''
}

/** "7-14 Desember 2026, atau 4-12 Januari 2027" */
function offeredDays(dates: unknown): string {
  return Array.isArray(dates)
    ? dates
        .map((one) => daysIn(asDetails(one)))
        .filter(Boolean)
        .join(', atau ')
    : ''
}

function deadlineIn(deadline: unknown): string {
  const instant = typeof deadline === 'string' ? new Date(deadline) : null
  return instant && !Number.isNaN(instant.getTime()) ? longDate(dayAt(instant)) : ''
}
