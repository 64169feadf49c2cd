import { convoyPeriod, overlaps, type Period, sessionsOn } from '#lib/claims/claim.ts'
import type { Program } from '#lib/programs/program.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import type { OfficeHours } from '#lib/time/office-hours.ts'
import { type Holidays, nextTrainingDay, type Rest, restOn, trainingDays } from '#lib/time/working-days.ts'

/** Live claims by resource id. */
type Busy = ReadonlyMap<number, Period[]>

export interface Fleet {
  units: { id: number; name: string }[]
  instructors: { id: number; name: string }[]
  kits: { id: number; name: string }[]
}

interface SearchFacts {
  program: Program
  holidays: Holidays
  office: OfficeHours
  fleet: Fleet
  busy: Busy
}

/** One possible first day, and who is free from set-up to teardown if the visit starts then. */
export interface Start {
  day: Day
  lastDay: Day
  /** From set-up to teardown. */
  period: Period
  /** Why nobody can start on this day; then nothing below is free. */
  rest: Rest | null
  units: number[]
  instructors: number[]
  kits: number[]
}

export function isFree(busy: Busy, resourceId: number, period: Period): boolean {
  return !(busy.get(resourceId) ?? []).some((held) => overlaps(held, period))
}

/** Every day from `from` to `to`, both included, as a first day. */
export function findStarts(facts: SearchFacts, from: Day, to: Day): Start[] {
  const { program, holidays, office, fleet, busy } = facts
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
    const free = (resources: { id: number }[]) =>
      rest ? [] : resources.map(({ id }) => id).filter((id) => isFree(busy, id, period))
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
