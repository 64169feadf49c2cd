import type { ProgramNeeds } from '#lib/programs/program.ts'

/** What kind of place an organization of a kind has of its own. */
export const SITE_KIND_OF = {
  company: 'factory',
  desa: 'desa_office',
  kecamatan: 'kecamatan_office',
  rt_rw: 'rt_rw_office',
  union: 'other',
  association: 'other',
} as const

/** What a site offers a unit; null means that nobody has looked yet. */
export interface SiteFacts {
  powerVa: number | null
  powerPhase: 'single' | 'three' | null
  flatParking: boolean | null
  roof: boolean | null
  water: boolean | null
  toilets: boolean | null
  ventilation: boolean | null
}

export type Need = 'power' | 'threePhase' | 'flatParking' | 'roof' | 'water' | 'toilets' | 'ventilation'

/** A need of the program that the site does not meet, or that nobody has checked. */
export interface ReadinessGap {
  need: Need
  known: boolean
}

/** What stands between a site and a program (law 4); empty when the site is ready. */
export function readinessGaps(site: SiteFacts, program: ProgramNeeds): ReadinessGap[] {
  const gaps: ReadinessGap[] = []
  const require = (need: Need, wanted: boolean, met: boolean | null) => {
    if (wanted && !met) gaps.push({ need, known: met !== null })
  }
  const enough = site.powerVa === null ? null : site.powerVa >= (program.needsPowerVa ?? 0)
  require('power', program.needsPowerVa !== null, enough)
  require('threePhase', program.needsThreePhase, site.powerPhase === null
    ? null
    : site.powerPhase === 'three')
  require('flatParking', program.needsFlatParking, site.flatParking)
  require('roof', program.needsRoof, site.roof)
  require('water', program.needsWater, site.water)
  require('toilets', program.needsToilets, site.toilets)
  require('ventilation', program.needsVentilation, site.ventilation)
  return gaps
}
