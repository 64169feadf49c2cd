import { holderWords } from '#components/claims/words.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Mover } from '#lib/claims/travel.ts'
import type { Candidate } from '#lib/planning/candidates.ts'
import { fitOf, type SearchFacts, type Start } from '#lib/planning/starts.ts'
import { kmWords, usedWords } from './option-words.ts'

/** A resource to choose, and what speaks for or against it. */
export interface ResourceChoice {
  value: string
  label: string
  hint?: string
}

interface ChoiceFacts {
  facts: SearchFacts<HeldStop>
  start: Start
  /** Those who are free, the best first. */
  candidates: Candidate[]
  needed: number
  /** Those that the visit has already. */
  own: number[]
}

/** Those who are free, the best first and why, then the others with what holds them. */
export function choicesOf(
  movers: Mover[],
  { facts, start, candidates, needed, own }: ChoiceFacts,
): ResourceChoice[] {
  const byId = new Map(movers.map((mover) => [mover.id, mover]))
  const free = candidates.flatMap((candidate, index) => {
    const mover = byId.get(candidate.id)
    if (!mover) return []
    byId.delete(candidate.id)
    const costs = `${kmWords(candidate.km)}; ${usedWords(candidate.used, start.day)}`
    const why = index < needed ? praiseOf(candidate, candidates[needed], own) : 'bebas'
    return { value: String(mover.id), label: mover.name, hint: `${why}, ${costs}` }
  })
  const held = [...byId.values()].map((mover) => {
    const fit = fitOf(facts, mover, start.period)
    if (!('obstacle' in fit)) return { value: String(mover.id), label: mover.name }
    const words = holderWords(fit.obstacle.holder)
    const hint = fit.cause === 'way' ? `${words}; tidak sempat: perlu ${fit.minutes} menit di jalan` : words
    return { value: String(mover.id), label: mover.name, hint }
  })
  return [...free, ...held]
}

/** Why one is chosen rather than the next best. */
function praiseOf(chosen: Candidate, next: Candidate | undefined, own: number[]): string {
  if (own.includes(chosen.id)) return 'disarankan: sudah dalam rombongan ini'
  if (!next) return 'disarankan: satu-satunya yang bebas'
  if (Math.round(chosen.km) < Math.round(next.km)) return 'disarankan: paling dekat'
  if (chosen.used < next.used) return 'disarankan: paling jarang terpakai'
  return 'disarankan'
}
