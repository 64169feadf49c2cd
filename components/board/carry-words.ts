import { BOOKING_STATUS } from '#components/bookings/booking-status.tsx'
import { restWords } from '#components/bookings/rest-words.ts'
import { holderWords } from '#components/claims/words.ts'
import { requestStatusWords } from '#components/requests/request-status.tsx'
import { type DropAnswers, dayIn, type Gone, type PlaceAnswer } from '#lib/board/answers.ts'
import type { BoardRow } from '#lib/board/board.ts'
import type { Cargo } from '#lib/board/carry.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import type { Convoy } from '#lib/planning/convoy.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'

/** "Las 8 hari di PT Contoh" */
export function cargoWords(cargo: Cargo): string {
  const { program, site } = cargo.kind === 'visit' ? cargo.visit : cargo.request
  return `${program} di ${site}`
}

const idsOf = ({ unitIds, instructorIds, kitIds }: Convoy) => [unitIds, instructorIds, kitIds]

const namesOf = (ids: number[], { names }: DropAnswers) => ids.map((id) => names[id] ?? `nomor ${id}`)

/** "MTU-02, Instruktur Budi, KIT-1" */
export function convoyWords(convoy: Convoy, answers: DropAnswers): string {
  return namesOf(idsOf(convoy).flat(), answers).join(', ')
}

/** "MTU-01 diganti MTU-02"; nothing where the same convoy goes. */
export function exchangeWords(convoy: Convoy, answers: DropAnswers): string[] {
  const own = answers.own
  if (!own) return []
  const now = idsOf(convoy)
  return idsOf(own).flatMap((before, kind) => {
    const [leave, come] = [
      before.filter((id) => !now[kind]?.includes(id)),
      (now[kind] ?? []).filter((id) => !before.includes(id)),
    ].map((ids) => namesOf(ids, answers).join(' dan '))
    return leave && come ? [`${leave} diganti ${come}`] : []
  })
}

/** "+12 km", "-3 km"; nothing where no way is known or it stays as long. */
export function kmWords(km: number): string {
  const whole = Math.round(km)
  return whole === 0 ? '' : ` (${whole > 0 ? '+' : ''}${whole}\u00a0km)`
}

const SHORT: Record<ResourceKind, string> = { unit: 'unit', instructor: 'instruktur', kit: 'perangkat' }

/** Why a row of a kind cannot take part at all. */
function misfitWords(row: BoardRow, kind: ResourceKind, { program, trainingType }: DropAnswers): string {
  if (row.archived) return `${row.name} sudah diarsipkan`
  if (kind === 'instructor') return `${row.name} tidak mengajar ${trainingType}`
  if (kind === 'kit') return `${row.name} bukan perangkat ${trainingType}`
  if (row.state === 'repair') return `${row.name} sedang diperbaiki`
  if (row.state === 'retired') return `${row.name} tidak dipakai lagi`
  return `${row.name} tidak membawa ${program}`
}

interface Place {
  row: BoardRow
  kind: ResourceKind
  day: Day
}

/** What a place answers to what is carried over it, as a sentence. */
export function answerLine(answer: PlaceAnswer, { row, kind, day }: Place, answers: DropAnswers): string {
  const no = (why: string) => `Tidak bisa pada ${longDate(day)}: ${why}.`
  // What stands in the way may lie on any of its days.
  const never = (why: string) =>
    `Tidak bisa pada ${dateRange(day, dayIn(answers, day)?.lastDay ?? day)}: ${why}.`
  switch (answer.kind) {
    case 'free': {
      const { convoy, km } = answer
      const outside = answer.day.inWindow ? '' : ' Di luar rentang yang diminta.'
      const exchanged = exchangeWords(convoy, answers)
      const swap = exchanged.length > 0 ? ` ${exchanged.join('; ')}.` : ''
      return `Bisa: ${dateRange(day, answer.day.lastDay)} dengan ${convoyWords(convoy, answers)}${kmWords(km)}.${swap}${outside}`
    }
    case 'passed':
      return no('hari itu sudah lewat, kunjungan paling cepat mulai besok')
    case 'rest':
      return no(`bukan hari pelatihan, ${restWords(answer.rest)}`)
    case 'misfit':
      return `Tidak bisa: ${misfitWords(row, kind, answers)}.`
    case 'already':
      return `Tidak bisa: ${row.name} sudah ikut dalam kunjungan ini.`
    case 'taken':
      return never(`${row.name} ${holderWords(answer.holder)}`)
    case 'tooFar':
      return never(
        `${row.name} perlu ${answer.minutes} menit di jalan, dan waktunya tidak ada; ${holderWords(answer.holder)}`,
      )
    case 'short':
      return never(`tidak cukup ${SHORT[answer.need]} yang bebas`)
    case 'beyond':
      return `Hari itu di luar papan ini. Pilih rentang atau tanggal lain di atas papan.`
  }
}

/** Why what is carried can be put nowhere. */
export function goneWords(gone: Gone): string {
  if (gone.gone === 'request')
    return `Permohonan ini tidak lagi menunggu tanggal; statusnya “${requestStatusWords(gone.status as RequestStatus)}”.`
  return gone.status
    ? `Kunjungan ini tidak dapat dipindahkan; statusnya “${BOOKING_STATUS[gone.status].word}”.`
    : 'Kunjungan ini tidak ada lagi.'
}
