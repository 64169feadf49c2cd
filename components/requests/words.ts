import type { Problem } from '#lib/forms/form.ts'
import type { ChangeRefusal, RequestVerb, RequestWork, SubmitRefusal } from '#lib/requests/request.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { date, moment } from '#lib/time/words.ts'
import { requestStatusWords } from './request-status.tsx'

/** Why a request was not sent, beside the field that it is about, and what would work instead. */
export function submitWords(refusal: SubmitRefusal): Problem[] {
  switch (refusal.kind) {
    case 'unknownOrganization':
      return [
        { field: 'organizationId', message: 'Anda tidak mewakili pemohon ini. Pilih pemohon dari daftar.' },
      ]
    case 'unknownSite':
      return [
        {
          field: 'site',
          message: 'Lokasi ini tidak tersedia bagi pemohon. Pilih dari daftar, atau pilih “Lokasi baru”.',
        },
      ]
    case 'unknownArea':
      return [
        {
          field: 'siteArea',
          message: 'Desa atau kelurahan ini tidak ada di Kabupaten Bekasi. Pilih dari daftar.',
        },
      ]
    case 'unknownProgram':
      return [{ field: 'programId', message: 'Program ini tidak ditawarkan lagi. Pilih program lain.' }]
    case 'unfitSource':
      return [
        {
          field: 'source',
          message: 'Pilihan ini tidak berlaku untuk jenis pemohon Anda. Pilih yang lain.',
        },
      ]
    case 'noCarrier':
      return [{ field: 'programId', message: noCarrierWords(refusal) }]
    case 'tooManyParticipants':
      return [
        {
          field: 'participants',
          message: `Program ini menampung paling banyak ${refusal.seats} peserta. Tulis ${refusal.seats} atau kurang, lalu ajukan kunjungan kedua untuk yang lain.`,
        },
      ]
    case 'windowTooShort':
      return [
        {
          field: 'windowEnd',
          message: `Program ini perlu ${refusal.trainingDays} hari pelatihan. Dari tanggal paling awal Anda, selesainya ${date(refusal.lastDay)}. Pilih tanggal itu atau sesudahnya.`,
        },
      ]
    case 'alreadySent':
      return [
        {
          message: `Formulir ini sudah terkirim sebagai permohonan ${ticketOf(refusal.requestId)}, dengan isian yang lain. Bila ini memang permohonan kedua, kirim sekali lagi; bila tidak, buka permohonan itu dari daftar.`,
        },
      ]
  }
}

function noCarrierWords({ program, instead }: Extract<SubmitRefusal, { kind: 'noCarrier' }>): string {
  const missing = `Belum ada unit yang membawa ${program}.`
  return instead.length > 0
    ? `${missing} Yang dapat diajukan sekarang: ${instead.join(', ')}.`
    : `${missing} Saat ini belum ada program yang dapat diajukan. Tanyakan kepada Dinas Ketenagakerjaan.`
}

/** Why a request was not changed, and what would work instead. */
export function changeWords(refusal: ChangeRefusal): Problem[] {
  if (refusal.kind === 'unknown')
    return [{ message: 'Permohonan ini tidak ada, atau bukan milik Anda. Buka lagi dari daftar permohonan.' }]
  const { verb, status, by, at } = refusal
  const since = by && at ? ` sejak ${moment(at)} (oleh ${by})` : ''
  return [
    {
      message: `Status permohonan ini “${requestStatusWords(status)}”${since}, jadi tidak dapat ${DEED[verb]}. ${INSTEAD[verb]}`,
    },
  ]
}

/** What stands against sending a revised request again. */
export function revisionWords(refusal: SubmitRefusal | ChangeRefusal): Problem[] {
  return refusal.kind === 'unknown' || refusal.kind === 'wrongStatus'
    ? changeWords(refusal)
    : submitWords(refusal)
}

const DEED: Record<RequestVerb | RequestWork, string> = {
  check: 'diperiksa lagi',
  planSurvey: 'dijadwalkan surveinya',
  changeSurvey: 'diubah surveinya',
  cancelSurvey: 'dibatalkan surveinya',
  recordSurvey: 'dicatat hasil surveinya',
  takeIn: 'digabungi permohonan lain',
  unmerge: 'dipisahkan lagi',
  submit: 'dikirim',
  resubmit: 'dikirim lagi',
  verify: 'diterima ke antrean',
  return: 'dikembalikan',
  decline: 'ditolak',
  withdraw: 'ditarik',
  schedule: 'dijadwalkan',
  offer: 'diberi tawaran tanggal',
  accept: 'diterima tawarannya',
  unoffer: 'dicabut tawarannya',
  merge: 'digabung',
  requeue: 'dikembalikan ke antrean',
  complete: 'diselesaikan',
}

const BY_OFFICE = 'Muat ulang halaman untuk melihat keadaannya sekarang.'

const INSTEAD: Record<RequestVerb | RequestWork, string> = {
  check: BY_OFFICE,
  planSurvey: BY_OFFICE,
  changeSurvey: BY_OFFICE,
  cancelSurvey: BY_OFFICE,
  recordSurvey: BY_OFFICE,
  takeIn: BY_OFFICE,
  unmerge: BY_OFFICE,
  submit: 'Ajukan permohonan baru bila masih perlu.',
  resubmit: 'Hanya permohonan yang dikembalikan dapat diperbaiki; untuk yang lain, ajukan permohonan baru.',
  verify: BY_OFFICE,
  return: BY_OFFICE,
  decline: BY_OFFICE,
  withdraw: 'Untuk kunjungan yang sudah terjadwal, hubungi Dinas Ketenagakerjaan agar dibatalkan.',
  schedule: BY_OFFICE,
  offer: BY_OFFICE,
  accept: BY_OFFICE,
  unoffer: BY_OFFICE,
  merge: BY_OFFICE,
  requeue: BY_OFFICE,
  complete: BY_OFFICE,
}
