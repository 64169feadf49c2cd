import { CAUSE, conflictWords, letGoLink } from '#components/claims/words.ts'
import type { BlackoutKind, BlackoutRefusal } from '#lib/blackouts/blackout.ts'
import type { Problem } from '#lib/forms/form.ts'
import { date, dateRange, moment } from '#lib/time/words.ts'

/** "Perawatan" */
export function causeTitle(kind: BlackoutKind): string {
  return CAUSE[kind].charAt(0).toUpperCase() + CAUSE[kind].slice(1)
}

/** So many of those in the way are named. */
const NAMED = 5

/** Why a time out of service is not placed or lifted, with ways that would work. */
export function blackoutWords(refusal: BlackoutRefusal): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [{ message: 'Unit, instruktur, atau perangkat ini tidak ada atau sudah diarsipkan.' }]
    case 'taken':
      return takenWords(refusal)
    case 'lifted':
      return [
        {
          message: `Waktu ini sudah diakhiri oleh ${refusal.by || 'petugas lain'}, ${moment(refusal.at)}. Tidak perlu diakhiri lagi.`,
        },
      ]
    case 'over':
      return [{ message: `Waktu ini sudah lewat pada ${date(refusal.lastDay)}. Tidak perlu diakhiri.` }]
  }
}

function takenWords({ conflicts, nearest }: Extract<BlackoutRefusal, { kind: 'taken' }>): Problem[] {
  const problems: Problem[] = conflicts.slice(0, NAMED).map((conflict) => ({
    field: 'firstDay',
    message: conflictWords(conflict),
    instead: moveLink(conflict),
  }))
  const last = problems.at(-1)
  if (last) {
    const more = conflicts.length > NAMED ? ` Masih ada ${conflicts.length - NAMED} lagi.` : ''
    const free = nearest ? `, atau pilih ${dateRange(nearest.firstDay, nearest.lastDay)}` : ''
    const first = conflicts.some(({ holder }) => holder.kind === 'booking')
      ? conflicts.every(({ holder }) => holder.kind === 'booking' && holder.offered)
        ? 'Tarik tawarannya dahulu'
        : 'Pindahkan kunjungannya dahulu'
      : 'Akhiri yang sudah tercatat'
    last.message += `${more} ${first}${free}.`
  }
  return problems
}

function moveLink({ holder }: Extract<BlackoutRefusal, { kind: 'taken' }>['conflicts'][number]) {
  return holder.kind === 'booking' ? [letGoLink(holder)] : undefined
}
