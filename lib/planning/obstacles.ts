import type { Holder, ResourceKind } from '#lib/claims/claim.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Day } from '#lib/time/days.ts'
import type { DayAnswer, UnitAnswers } from './answers.ts'
import { fitOf, type SearchFacts, type Start } from './starts.ts'

type Free = Extract<DayAnswer, { kind: 'free' }>

/** A unit that fits the program and yet cannot start within the window. */
export interface BlockedUnit {
  id: number
  name: string
  /** What the days of the window answer, without those that passed or rest. */
  answers: DayAnswer[]
  /** Outside the window, where it works after all. */
  otherwise: Free | null
}

interface Window {
  windowStart: Day
  windowEnd: Day
}

/** The units that cannot start within a window, with what stands against each. */
export function blockedUnits(units: UnitAnswers[], { windowStart, windowEnd }: Window): BlockedUnit[] {
  return units.flatMap(({ id, name, answers }) => {
    const free = answers.filter((answer) => answer.kind === 'free')
    if (free.some(({ inWindow }) => inWindow)) return []
    const within = answers.filter(
      ({ day, kind }) => day >= windowStart && day <= windowEnd && kind !== 'passed' && kind !== 'rest',
    )
    const otherwise = free.find(({ day }) => day >= windowStart) ?? free[0] ?? null
    return { id, name, answers: within, otherwise }
  })
}

/** On a day there are fewer free than needed of a kind: who of them is not free, and for what. */
export interface Shortage {
  day: Day
  need: ResourceKind
  wanted: number
  free: number
  held: { name: string; holder: Holder }[]
}

interface ShortageFacts extends SearchFacts<HeldStop> {
  starts: Start[]
}

/** The first shortage of each kind that keeps some units from starting. */
export function shortagesOf(facts: ShortageFacts, blocked: BlockedUnit[]): Shortage[] {
  const { program, fleet } = facts
  const first = new Map<ResourceKind, Day>()
  for (const { answers } of blocked)
    for (const answer of answers) {
      if (answer.kind !== 'short') continue
      const known = first.get(answer.need)
      if (!known || answer.day < known) first.set(answer.need, answer.day)
    }
  const kinds = {
    unit: { movers: fleet.units, wanted: program.unitsNeeded },
    instructor: { movers: fleet.instructors, wanted: program.instructorsNeeded },
    kit: { movers: fleet.kits, wanted: program.kitsNeeded },
  }
  return [...first].flatMap(([need, day]) => {
    const start = facts.starts.find((one) => one.day === day)
    if (!start) return []
    const { movers, wanted } = kinds[need]
    const held = movers.flatMap((mover) => {
      const fit = fitOf(facts, mover, start.period)
      return 'obstacle' in fit ? { name: mover.name, holder: fit.obstacle.holder } : []
    })
    return { day, need, wanted, free: movers.length - held.length, held }
  })
}
