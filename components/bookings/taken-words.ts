import { conflictWords } from '#components/claims/words.ts'
import type { TakenRefusal } from '#lib/bookings/booking.ts'
import { addressOf } from '#lib/bookings/picked.ts'
import type { ResourceKind, ResourceName } from '#lib/claims/claim.ts'
import { type Problem, textsOf, type Values } from '#lib/forms/form.ts'
import type { Convoy } from '#lib/planning/convoy.ts'
import { date, dateRange, longDate } from '#lib/time/words.ts'

const FIELD: Record<ResourceKind, string> = { unit: 'unitIds', instructor: 'instructorIds', kit: 'kitIds' }

/** So many substitutes are offered; the calendar shows the rest. */
const OFFERED = 3

/** Each resource that is held, by whom and until when, beside its field; then what would work instead. */
export function takenWords(refusal: TakenRefusal, picked: Values): Problem[] {
  const { conflicts } = refusal
  const swaps = swapsOf(refusal)
  const problems: Problem[] = conflicts.map((conflict) => ({
    field: FIELD[conflict.resource.kind],
    message: conflictWords(conflict),
  }))
  const last = problems.at(-1)
  if (last) {
    last.message = `${last.message} ${insteadWords(refusal, swaps)}`
    last.instead = offersOf(refusal, picked, swaps)
  }
  return problems
}

/** Ways that would work, each once: others on the same day, the same ones later, the best of all. */
function offersOf(refusal: TakenRefusal, picked: Values, swaps: ResourceName[][]) {
  const { wanted, nearest, best } = refusal
  const offers = swaps.map((swap) => ({
    href: addressOf(exchanged(picked, refusal, swap)),
    label: `${namesOf(swap)}, tetap ${date(wanted)}`,
  }))
  if (nearest)
    offers.push({
      href: addressOf({ ...picked, firstDay: nearest }),
      label: `Rombongan sama, mulai ${date(nearest)}`,
    })
  if (best) {
    const outside = best.inWindow ? '' : ' (di luar rentang yang diminta)'
    offers.push({
      href: addressOf({ ...picked, ...convoyOf(best), firstDay: best.day }),
      label: `Terbaik: ${best.units.join(' dan ')}, ${dateRange(best.day, best.lastDay)}${outside}`,
    })
  }
  return offers.filter(({ href }, index) => offers.findIndex((other) => other.href === href) === index)
}

const convoyOf = ({ unitIds, instructorIds, kitIds }: Convoy): Values => ({
  unitIds: unitIds.map(String),
  instructorIds: instructorIds.map(String),
  kitIds: kitIds.map(String),
})

function insteadWords({ nearest, wanted }: TakenRefusal, swaps: ResourceName[][]): string {
  const later = nearest
    ? `Rombongan yang sama paling cepat bebas ${longDate(nearest)}.`
    : 'Rombongan yang sama tidak bebas dalam setahun; pilih yang lain.'
  if (swaps.length === 0) return later
  return `${later} Atau pada ${date(wanted)} juga: ${swaps.map(namesOf).join(', atau ')}.`
}

const namesOf = (resources: ResourceName[]) => resources.map(({ name }) => name).join(' dan ')

/** Free resources for the taken ones, kind by kind: each swap stands in for all that is taken. */
function swapsOf({ conflicts, sameDay }: TakenRefusal): ResourceName[][] {
  const swaps: ResourceName[][] = []
  for (let round = 0; round < OFFERED; round++) {
    const left = [...sameDay]
    const swap = conflicts.flatMap(({ resource }) => {
      const fitting = left.filter(({ kind }) => kind === resource.kind)
      const chosen = fitting[Math.min(round, fitting.length - 1)]
      if (!chosen) return []
      left.splice(left.indexOf(chosen), 1)
      return chosen
    })
    const known = swaps.some((other) => other.every(({ id }, index) => swap[index]?.id === id))
    if (swap.length === conflicts.length && !known) swaps.push(swap)
  }
  return swaps
}

function exchanged(picked: Values, { conflicts }: TakenRefusal, swap: ResourceName[]): Values {
  const next = { ...picked }
  conflicts.forEach(({ resource }, index) => {
    const field = FIELD[resource.kind]
    const chosen = String(swap[index]?.id)
    next[field] = textsOf(next, field).map((id) => (id === String(resource.id) ? chosen : id))
  })
  return next
}
