import { requestStatusWords } from '#components/requests/request-status.tsx'
import { gapsWords } from '#components/sites/readiness.ts'
import type { MoveRefusal, PlacementRefusal, ScheduleRefusal, UndoRefusal } from '#lib/bookings/booking.ts'
import { addressOf } from '#lib/bookings/picked.ts'
import type { Problem, Values } from '#lib/forms/form.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { date, dateRange, longDate } from '#lib/time/words.ts'
import { restWords } from './rest-words.ts'
import { seenWords } from './status-words.ts'
import { takenWords } from './taken-words.ts'

/** Why a visit was not scheduled, beside its field, with ways that would work; `picked` is what was typed. */
export function scheduleWords(refusal: ScheduleRefusal, picked: Values = {}): Problem[] {
  switch (refusal.kind) {
    case 'siteNotReady':
      return [
        {
          field: 'readinessWaiver',
          message: `Lokasi belum siap: ${gapsWords(refusal.gaps)}. Jadwalkan sebagai tentatif, atau tulis mengapa kunjungan tetap dipastikan.`,
          instead: [
            { href: addressOf({ ...picked, confirmed: 'tentative' }), label: 'Ubah menjadi tentatif' },
          ],
        },
      ]
    case 'unknown':
      return [{ message: 'Permohonan ini tidak ada. Pilih permohonan dari antrean.', instead: [QUEUE] }]
    case 'requestNotWaiting':
      return [
        {
          message: `Permohonan ini tidak lagi menunggu tanggal; statusnya “${requestStatusWords(refusal.status as RequestStatus)}”. Pilih permohonan lain dari antrean.`,
          instead: refusal.bookingId
            ? [{ href: `/petugas/kunjungan/${refusal.bookingId}`, label: 'Lihat kunjungannya' }, QUEUE]
            : [QUEUE],
        },
      ]
    case 'alreadySent':
      return [
        {
          message:
            'Formulir ini sudah pernah dikirim, dan kunjungannya kemudian dibatalkan atau dihentikan. Muat ulang halaman untuk menjadwalkannya lagi; pilihan Anda tetap ada.',
          instead: [
            { href: addressOf(picked), label: 'Muat ulang halaman' },
            { href: `/petugas/kunjungan/${refusal.bookingId}`, label: 'Lihat kunjungan itu' },
          ],
        },
      ]
    default:
      return placementWords(refusal, picked)
  }
}

/** Why a move was not undone, with ways that would work. */
export function undoWords(refusal: UndoRefusal, picked: Values = {}): Problem[] {
  if (refusal.kind !== 'nothingToUndo') return moveWords(refusal, picked)
  return [
    {
      message:
        'Tidak ada pemindahan Anda yang dapat diurungkan: yang terakhir terjadi pada kunjungan ini bukan pemindahan oleh Anda. Pindahkan kunjungan ini dengan formulirnya.',
    },
  ]
}

/** Why a visit was not moved, beside its field, with ways that would work. */
export function moveWords(refusal: MoveRefusal, picked: Values = {}): Problem[] {
  switch (refusal.kind) {
    case 'unchanged':
      return [
        {
          field: 'firstDay',
          message:
            'Hari dan rombongannya masih sama seperti semula. Pilih hari, unit, instruktur, atau perangkat lain.',
        },
      ]
    case 'unknown':
    case 'changedMeanwhile':
    case 'wrongStatus':
      return seenWords(refusal, addressOf(picked))
    default:
      return placementWords(refusal, picked)
  }
}

const QUEUE = { href: '/petugas/permohonan?status=queued', label: 'Lihat antrean' }

function placementWords(refusal: PlacementRefusal, picked: Values): Problem[] {
  switch (refusal.kind) {
    case 'restDay':
      return [
        {
          field: 'firstDay',
          message: `${longDate(refusal.day)} bukan hari pelatihan: ${restWords(refusal.rest)}. Hari pelatihan berikutnya ${longDate(refusal.next)}.`,
          instead: [startOn(refusal.next, picked)],
        },
      ]
    case 'dayPassed':
      return [
        {
          field: 'firstDay',
          message: `Kunjungan paling cepat mulai besok; ${longDate(refusal.day)} sudah lewat. Paling awal ${longDate(refusal.earliest)}.`,
          instead: [startOn(refusal.earliest, picked)],
        },
      ]
    case 'dayTooFar':
      return [
        {
          field: 'firstDay',
          message: `${longDate(refusal.day)} terlalu jauh. Kunjungan dijadwalkan paling jauh sampai ${longDate(refusal.latest)}; periksa tahunnya.`,
        },
      ]
    case 'outsideWindow':
      return [
        {
          field: 'outsideWindow',
          message: `Kunjungan ${dateRange(refusal.firstDay, refusal.lastDay)} di luar rentang yang diminta, ${dateRange(refusal.windowStart, refusal.windowEnd)}. Pilih hari di dalamnya, atau centang kotak ini bila pemohon sudah setuju.`,
        },
      ]
    case 'unitCannotCarry':
      return [{ field: 'unitIds', message: cannotCarryWords(refusal) }]
    case 'notCompetent':
      return [
        {
          field: 'instructorIds',
          message: `${refusal.instructor} tidak mengajar ${refusal.trainingType}. ${choose(refusal.competent, 'Belum ada instruktur untuk kejuruan ini.')}`,
        },
      ]
    case 'wrongKit':
      return [
        {
          field: 'kitIds',
          message: `${refusal.kit} bukan perangkat ${refusal.trainingType}. ${choose(refusal.fitting, 'Belum ada perangkat untuk kejuruan ini.')}`,
        },
      ]
    case 'convoyIncomplete': {
      const [field, what] = NEEDED[refusal.need]
      return [
        {
          field,
          message: `Program ini perlu ${refusal.wanted} ${what}; Anda memilih ${refusal.given}. Pilih tepat ${refusal.wanted}.`,
        },
      ]
    }
    case 'taken':
      return takenWords(refusal, picked)
  }
}

const NEEDED = {
  unit: ['unitIds', 'unit'],
  instructor: ['instructorIds', 'instruktur'],
  kit: ['kitIds', 'perangkat'],
} as const

function startOn(day: string, picked: Values) {
  return { href: addressOf({ ...picked, firstDay: day }), label: `Mulai ${date(day)}` }
}

function choose(names: string[], none: string): string {
  return names.length > 0 ? `Pilih ${names.join(', ')}.` : none
}

const CANNOT = {
  program: (program: string) => `tidak membawa ${program}`,
  repair: () => 'sedang diperbaiki',
  retired: () => 'tidak dipakai lagi',
}

function cannotCarryWords(refusal: Extract<PlacementRefusal, { kind: 'unitCannotCarry' }>): string {
  const { unit, cause, program, carriers } = refusal
  return `${unit} ${CANNOT[cause](program)}. ${choose(carriers, `Saat ini tidak ada unit yang membawa ${program}.`)}`
}
