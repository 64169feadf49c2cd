import { type Cast, PEOPLE, type PersonName } from './cast.ts'

type Outcome = 'shown' | 'sign in' | 'sent home' | 'does not exist' | 'not by GET'

const all = (outcome: Outcome) =>
  Object.fromEntries(PEOPLE.map((name) => [name, outcome])) as Record<PersonName, Outcome>

export const STAFF: Record<PersonName, Outcome> = {
  ...all('shown'),
  nobody: 'sign in',
  member: 'does not exist',
  otherMember: 'does not exist',
}
const PLANNERS: Record<PersonName, Outcome> = {
  ...STAFF,
  viewer: 'does not exist',
  instructor: 'does not exist',
}
const MEMBERS: Record<PersonName, Outcome> = {
  ...all('does not exist'),
  nobody: 'sign in',
  member: 'shown',
  otherMember: 'shown',
}
const OWNERS: Record<PersonName, Outcome> = { ...MEMBERS, otherMember: 'does not exist' }

export interface PageRow {
  at: (cast: Cast) => string
  seen: Record<PersonName, Outcome>
  /** Opened by a secret link: whoever has it reads what is private. */
  secret?: true
}

/** Who gets to see what: every page and route handler has its row. */
export const PAGES: Record<string, PageRow> = {
  '/': { at: () => '/', seen: all('shown') },
  '/kunjungan/[id]': { at: ({ visit }) => `/kunjungan/${visit.bookingId}`, seen: all('shown') },
  '/kunjungan/[id]/daftar': {
    at: ({ visit }) => `/kunjungan/${visit.bookingId}/daftar`,
    seen: all('shown'),
  },
  '/pemohon/permohonan/[id]/rombongan': {
    at: ({ visit }) => `/pemohon/permohonan/${visit.requestId}/rombongan`,
    seen: OWNERS,
  },
  '/permohonan/[token]/rombongan': {
    at: ({ links }) => `/permohonan/${links.visit}/rombongan`,
    seen: all('shown'),
    secret: true,
  },
  '/tiket/[token]': { at: ({ seat }) => `/tiket/${seat.token}`, seen: all('shown'), secret: true },
  '/tiket/[token]/batal': {
    at: ({ seat }) => `/tiket/${seat.token}/batal`,
    seen: all('shown'),
    secret: true,
  },
  '/kunjungan/[id]/kalender.ics': {
    at: ({ visit }) => `/kunjungan/${visit.bookingId}/kalender.ics`,
    seen: all('shown'),
  },
  '/kecamatan/[slug]': { at: () => '/kecamatan/tarumajaya', seen: all('shown') },
  '/pelatihan/[slug]': { at: ({ visit }) => `/pelatihan/${visit.fleet.typeSlug}`, seen: all('shown') },
  '/wilayah.json': { at: () => '/wilayah.json', seen: all('shown') },
  ...Object.fromEntries(
    ['poster.pdf', 'poster.png', 'pratinjau.png'].map((file): [string, PageRow] => [
      `/kunjungan/[id]/${file}`,
      { at: ({ visit }) => `/kunjungan/${visit.bookingId}/${file}`, seen: all('shown') },
    ]),
  ),
  '/kalender.ics': { at: () => '/kalender.ics', seen: all('shown') },
  '/kabari-saya': { at: () => '/kabari-saya', seen: all('shown') },
  '/kabari-saya/ya/[token]': { at: ({ tokens }) => `/kabari-saya/ya/${tokens.follow}`, seen: all('shown') },
  '/kabari-saya/berhenti/[token]': {
    at: ({ tokens }) => `/kabari-saya/berhenti/${tokens.stop}`,
    seen: all('shown'),
  },
  '/kabari-saya/berhenti/[token]/sekali-klik': {
    at: ({ tokens }) => `/kabari-saya/berhenti/${tokens.stop}/sekali-klik`,
    seen: all('sent home'),
  },
  '/sehat': { at: () => '/sehat', seen: all('shown') },
  '/masuk': { at: () => '/masuk', seen: { ...all('sent home'), nobody: 'shown' } },
  '/daftar-pemohon': { at: () => '/daftar-pemohon', seen: { ...all('sent home'), nobody: 'shown' } },
  '/undangan/[token]': { at: ({ tokens }) => `/undangan/${tokens.invitation}`, seen: all('shown') },
  '/konfirmasi-surel/[token]': {
    at: ({ tokens }) => `/konfirmasi-surel/${tokens.email}`,
    seen: all('shown'),
  },
  '/konfirmasi-surel': { at: () => '/konfirmasi-surel', seen: all('shown') },
  '/lupa-kata-sandi': { at: () => '/lupa-kata-sandi', seen: all('shown') },
  '/kata-sandi/[token]': { at: ({ tokens }) => `/kata-sandi/${tokens.password}`, seen: all('shown') },
  '/keluar': { at: () => '/keluar', seen: all('not by GET') },
  '/ajukan': { at: () => '/ajukan', seen: all('shown') },
  '/ajukan/[token]': { at: ({ links }) => `/ajukan/${links.draft}`, seen: all('shown'), secret: true },
  '/ajukan/[token]/[langkah]': {
    at: ({ links }) => `/ajukan/${links.memberDraft}/program`,
    seen: OWNERS,
  },
  '/permohonan/[token]': {
    at: ({ links }) => `/permohonan/${links.request}`,
    seen: all('shown'),
    secret: true,
  },
  '/permohonan/[token]/perbaiki': {
    at: ({ links }) => `/permohonan/${links.request}/perbaiki`,
    seen: all('shown'),
    secret: true,
  },
  '/permohonan/[token]/tarik': {
    at: ({ links }) => `/permohonan/${links.request}/tarik`,
    seen: all('shown'),
    secret: true,
  },
  '/pemohon': { at: () => '/pemohon', seen: MEMBERS },
  '/pemohon/ajukan': { at: () => '/pemohon/ajukan', seen: MEMBERS },
  '/pemohon/organisasi': {
    at: () => '/pemohon/organisasi',
    seen: { ...MEMBERS, member: 'sent home', otherMember: 'sent home' },
  },
  '/pemohon/organisasi/[id]': {
    at: ({ submitted }) => `/pemohon/organisasi/${submitted.organizationId}`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]': {
    at: ({ submitted }) => `/pemohon/permohonan/${submitted.requestId}`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]/perbaiki': {
    at: ({ returned }) => `/pemohon/permohonan/${returned.requestId}/perbaiki`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]/tarik': {
    at: ({ submitted }) => `/pemohon/permohonan/${submitted.requestId}/tarik`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]/peserta': {
    at: ({ submitted }) => `/pemohon/permohonan/${submitted.requestId}/peserta`,
    seen: OWNERS,
  },
  '/permohonan/[token]/peserta': {
    at: ({ links }) => `/permohonan/${links.request}/peserta`,
    seen: all('shown'),
    secret: true,
  },
  '/petugas/permohonan/[id]/peserta': {
    at: ({ submitted }) => `/petugas/permohonan/${submitted.requestId}/peserta`,
    seen: PLANNERS,
  },
  '/pemohon/permohonan/[id]/tawaran': {
    at: ({ offered }) => `/pemohon/permohonan/${offered.requestId}/tawaran`,
    seen: OWNERS,
  },
  '/permohonan/[token]/tawaran': {
    at: ({ offered }) => `/permohonan/${offered.token}/tawaran`,
    seen: all('shown'),
  },
  '/pemohon/permohonan/[id]/surat/[letterId]': {
    at: ({ returned, letter }) => `/pemohon/permohonan/${returned.requestId}/surat/${letter.letterId}`,
    seen: OWNERS,
  },
  '/permohonan/[token]/surat/[letterId]': {
    at: ({ letter }) => `/permohonan/${letter.token}/surat/${letter.letterId}`,
    seen: all('shown'),
  },
  '/permohonan/[token]/berkas/[berkasId]': {
    at: ({ letter, paperId }) => `/permohonan/${letter.token}/berkas/${paperId}`,
    seen: all('shown'),
  },
  '/pemohon/permohonan/[id]/berkas/[berkasId]': {
    at: ({ returned, paperId }) => `/pemohon/permohonan/${returned.requestId}/berkas/${paperId}`,
    seen: OWNERS,
  },
  '/petugas/permohonan/[id]/berkas/[berkasId]': {
    at: ({ returned, paperId }) => `/petugas/permohonan/${returned.requestId}/berkas/${paperId}`,
    seen: STAFF,
  },
  '/pemohon/tanda-tangan/[id]/berkas/[berkasId]': {
    at: ({ countersign, countersignPaperId }) =>
      `/pemohon/tanda-tangan/${countersign.requestId}/berkas/${countersignPaperId}`,
    seen: { ...MEMBERS, member: 'does not exist' },
  },
  '/ajukan/[token]/berkas/[berkasId]': {
    at: ({ links }) => `/ajukan/${links.memberDraft}/berkas/${links.memberDraftPaperId}`,
    seen: OWNERS,
  },
  '/pemohon/tanda-tangan/[id]': {
    at: ({ countersign }) => `/pemohon/tanda-tangan/${countersign.requestId}`,
    seen: { ...MEMBERS, member: 'does not exist' },
  },
  '/petugas': { at: () => '/petugas', seen: STAFF },
  '/petugas/papan': { at: () => '/petugas/papan', seen: STAFF },
  '/petugas/papan/jawaban': {
    at: ({ queued }) => `/petugas/papan/jawaban?permohonan=${queued.requestId}`,
    seen: PLANNERS,
  },
  '/petugas/papan/peristiwa': { at: () => '/petugas/papan/peristiwa', seen: STAFF },
  '/petugas/permohonan': { at: () => '/petugas/permohonan', seen: STAFF },
  '/petugas/permohonan/baru': { at: () => '/petugas/permohonan/baru', seen: PLANNERS },
  '/petugas/permohonan/[id]': {
    at: ({ submitted }) => `/petugas/permohonan/${submitted.requestId}`,
    seen: STAFF,
  },
  '/petugas/permohonan/[id]/jadwalkan': {
    at: ({ queued }) => `/petugas/permohonan/${queued.requestId}/jadwalkan`,
    seen: PLANNERS,
  },
  '/petugas/permohonan/[id]/tawarkan': {
    at: ({ queued }) => `/petugas/permohonan/${queued.requestId}/tawarkan`,
    seen: PLANNERS,
  },
  '/petugas/permohonan/[id]/surat': {
    at: ({ returned }) => `/petugas/permohonan/${returned.requestId}/surat`,
    seen: PLANNERS,
  },
  '/petugas/permohonan/[id]/surat/[letterId]': {
    at: ({ returned, letter }) => `/petugas/permohonan/${returned.requestId}/surat/${letter.letterId}`,
    seen: STAFF,
  },
  '/petugas/organisasi': { at: () => '/petugas/organisasi', seen: STAFF },
  '/petugas/organisasi/[id]': {
    at: ({ submitted }) => `/petugas/organisasi/${submitted.organizationId}`,
    seen: STAFF,
  },
  '/petugas/kunjungan': { at: () => '/petugas/kunjungan', seen: STAFF },
  '/petugas/kunjungan/[id]': { at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}`, seen: STAFF },
  '/petugas/kunjungan/[id]/pindahkan': {
    at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}/pindahkan`,
    seen: STAFF,
  },
  '/petugas/kunjungan/[id]/peserta': {
    at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}/peserta`,
    seen: STAFF,
  },
  '/petugas/kunjungan/[id]/gabungkan': {
    at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}/gabungkan`,
    seen: PLANNERS,
  },
  '/petugas/kunjungan/[id]/peserta/tambah': {
    at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}/peserta/tambah`,
    seen: PLANNERS,
  },
  '/petugas/peserta/[id]/ubah': {
    at: ({ seat }) => `/petugas/peserta/${seat.registrationId}/ubah`,
    seen: PLANNERS,
  },
  '/petugas/peserta/[id]': { at: ({ seat }) => `/petugas/peserta/${seat.registrationId}`, seen: PLANNERS },
  '/petugas/riwayat': { at: () => '/petugas/riwayat', seen: STAFF },
  '/petugas/riwayat.csv': { at: () => '/petugas/riwayat.csv', seen: STAFF },
  '/petugas/unit': { at: () => '/petugas/unit', seen: STAFF },
  '/petugas/unit/baru': { at: () => '/petugas/unit/baru', seen: PLANNERS },
  '/petugas/unit/[id]': { at: ({ idle }) => `/petugas/unit/${idle.unitId}`, seen: STAFF },
  '/petugas/instruktur': { at: () => '/petugas/instruktur', seen: STAFF },
  '/petugas/instruktur/baru': { at: () => '/petugas/instruktur/baru', seen: PLANNERS },
  '/petugas/instruktur/[id]': {
    at: ({ visit }) => `/petugas/instruktur/${visit.fleet.instructors[0]?.id}`,
    seen: STAFF,
  },
  '/petugas/perangkat': { at: () => '/petugas/perangkat', seen: STAFF },
  '/petugas/perangkat/baru': { at: () => '/petugas/perangkat/baru', seen: PLANNERS },
  '/petugas/perangkat/[id]': {
    at: ({ visit }) => `/petugas/perangkat/${visit.fleet.kits[0]?.id}`,
    seen: STAFF,
  },
  '/petugas/program': { at: () => '/petugas/program', seen: STAFF },
  '/petugas/program/baru': { at: () => '/petugas/program/baru', seen: PLANNERS },
  '/petugas/program/[id]': { at: ({ visit }) => `/petugas/program/${visit.fleet.program.id}`, seen: STAFF },
  '/petugas/pengaturan/surat': { at: () => '/petugas/pengaturan/surat', seen: STAFF },
  '/petugas/pesan': { at: () => '/petugas/pesan', seen: PLANNERS },
  '/petugas/pesan/[id]': { at: ({ messages }) => `/petugas/pesan/${messages.failed}`, seen: PLANNERS },
  '/petugas/pesan/templat': { at: () => '/petugas/pesan/templat', seen: PLANNERS },
  '/petugas/pesan/templat/[nama]': { at: () => '/petugas/pesan/templat/return', seen: PLANNERS },
  '/petugas/pengaturan': { at: () => '/petugas/pengaturan', seen: STAFF },
}

/** The text of an answer; of one that goes on for ever, its first part. */
export async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
