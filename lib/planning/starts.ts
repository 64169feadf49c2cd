import { stopAt } from '#lib/claims/chain.ts'
import { convoyPeriod, type Period, sessionsOn } from '#lib/claims/claim.ts'
import { type Fit, fitInto, type Mover, type Point, type Stop, type TravelRule } from '#lib/claims/travel.ts'
import type { Program } from '#lib/programs/program.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import type { OfficeHours } from '#lib/time/office-hours.ts'
import { type Holidays, nextTrainingDay, type Rest, restOn, trainingDays } from '#lib/time/working-days.ts'

/** What holds each resource, by its id and in order. */
type Chains<Held extends Stop = Stop> = ReadonlyMap<number, readonly Held[]>

export interface Fleet {
  units: Mover[]
  instructors: Mover[]
  kits: Mover[]
}

export interface SearchFacts<Held extends Stop = Stop> {
  program: Program
  /** Where the visit is to be. */
  place: Point
  travel: TravelRule
  holidays: Holidays
  office: OfficeHours
  fleet: Fleet
  chains: Chains<Held>
}

/** One possible first day, and who is free from set-up to teardown, and can be there in time, if the visit starts then. */
export interface Start {
  day: Day
  lastDay: Day
  /** From set-up to teardown, as the program has it. */
  period: Period
  /** Why nobody can start on this day; then nothing below is free. */
  rest: Rest | null
  units: number[]
  instructors: number[]
  kits: number[]
}

/** How a visit over a period fits into what a resource does already. */
export function fitOf<Held extends Stop>(
  { chains, place, travel }: Pick<SearchFacts<Held>, 'chains' | 'place' | 'travel'>,
  mover: Mover,
  period: Period,
): Fit<Held> {
  return fitInto(chains.get(mover.id) ?? [], stopAt(period, place, mover), mover, travel)
}

/** Every day from `from` to `to`, both included, as a first day. */
export function findStarts(facts: SearchFacts, from: Day, to: Day): Start[] {
  const { program, holidays, office, fleet } = facts
  const training = trainingDays(from, program.trainingDays, program, holidays)
  const starts: Start[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    // The training days of a visit that starts on `day`: the window slides on where the last one began.
    while ((training[0] as Day) < day) {
      const after = addDays(training.at(-1) as Day, 1)
      training.shift()
      training.push(nextTrainingDay(after, program, holidays))
    }
    const rest = restOn(day, program, holidays)
    const lastDay = training.at(-1) as Day
    const ends = sessionsOn([training[0] as Day, lastDay], program, office)
    const period = convoyPeriod(ends, program)
    const free = (movers: Mover[]) =>
      rest ? [] : movers.filter((mover) => 'before' in fitOf(facts, mover, period)).map(({ id }) => id)
    starts.push({
      day,
      lastDay,
      period,
      rest,
      units: free(fleet.units),
      instructors: free(fleet.instructors),
      kits: free(fleet.kits),
    })
  }
  return starts
}

/** The first day on which exactly these resources are all free, or null within the days searched. */
export function firstStartOf(starts: Start[], resourceIds: number[]): Day | null {
  const start = starts.find(({ units, instructors, kits }) => {
    const free = new Set([...units, ...instructors, ...kits])
    return resourceIds.every((id) => free.has(id))
  })
  return start?.day ?? null
}
