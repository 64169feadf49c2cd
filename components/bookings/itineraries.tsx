import type { HeldStop } from '#lib/claims/held.ts'
import { itineraryOf } from '#lib/planning/itinerary.ts'
import type { SearchFacts, Start } from '#lib/planning/starts.ts'
import { longDate } from '#lib/time/words.ts'
import { homewardWords, outwardWords } from './itinerary-words.ts'

interface ItinerariesProps {
  facts: SearchFacts<HeldStop>
  start: Start
  /** Those in the form. */
  resourceIds: number[]
}

/** When everybody of a convoy leaves, sets up and is back, in words; alike ones together. */
export function Itineraries({ facts, start, resourceIds }: ItinerariesProps) {
  const { units, instructors, kits } = facts.fleet
  const movers = [...units, ...instructors, ...kits].filter(({ id }) => resourceIds.includes(id))
  const groups = new Map<string, { names: string[]; out: string; home: string }>()
  for (const mover of movers) {
    const itinerary = itineraryOf(facts, mover, start)
    if (!itinerary) continue
    const [out, home] = [outwardWords(itinerary), homewardWords(itinerary)]
    const group = groups.get(out + home)
    if (group) group.names.push(mover.name)
    else groups.set(out + home, { names: [mover.name], out, home })
  }
  if (groups.size === 0) return null
  return (
    <section className="flex flex-col gap-2 rounded-lg bg-sunken p-3 text-sm">
      <h3 className="font-semibold">Perjalanan dan persiapan untuk mulai {longDate(start.day)}</h3>
      {[...groups.values()].map(({ names, out, home }) => (
        <p key={names[0]} className="wrap-anywhere">
          <strong className="font-semibold">{names.join(', ')}.</strong> {out}. {home}.
        </p>
      ))}
    </section>
  )
}
