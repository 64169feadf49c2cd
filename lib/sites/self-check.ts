import { z } from 'zod'
import type { ProgramNeeds } from '#lib/programs/program.ts'
import type { SiteFacts } from './site.ts'

/** What a requester says of the own place; null for "not known", nothing for what was not asked. */
export type SelfCheck = Partial<SiteFacts>

export type FactName = keyof SiteFacts

const yesNo = z.boolean().nullable().optional()

const stored = z.object({
  powerVa: z.int().nullable().optional(),
  powerPhase: z.enum(['single', 'three']).nullable().optional(),
  flatParking: yesNo,
  roof: yesNo,
  water: yesNo,
  toilets: yesNo,
  ventilation: yesNo,
})

/** Reads the column; what no version of the form ever wrote counts as not asked. */
export function readSelfCheck(json: unknown): SelfCheck {
  const parsed = stored.safeParse(json)
  if (!parsed.success) return {}
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
}

/** The facts of a place that a program needs, in the order in which they are asked. */
export function factsFor(program: ProgramNeeds): FactName[] {
  const wanted: [FactName, boolean][] = [
    ['powerVa', program.needsPowerVa !== null],
    ['powerPhase', program.needsThreePhase],
    ['flatParking', program.needsFlatParking],
    ['roof', program.needsRoof],
    ['water', program.needsWater],
    ['toilets', program.needsToilets],
    ['ventilation', program.needsVentilation],
  ]
  return wanted.filter(([, needed]) => needed).map(([name]) => name)
}
