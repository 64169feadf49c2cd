import type { Need, ReadinessGap } from '#lib/sites/site.ts'

const NEED: Record<Need, { name: string; short: string }> = {
  power: { name: 'daya listrik', short: 'kurang' },
  threePhase: { name: 'listrik tiga fase', short: 'tidak ada' },
  flatParking: { name: 'tempat parkir rata', short: 'tidak ada' },
  roof: { name: 'atap', short: 'tidak ada' },
  water: { name: 'air bersih', short: 'tidak ada' },
  toilets: { name: 'toilet', short: 'tidak ada' },
  ventilation: { name: 'ventilasi', short: 'tidak ada' },
}

/** "daya listrik kurang", or "atap belum diperiksa" where nobody has looked yet */
export function gapWords({ need, known }: ReadinessGap): string {
  const { name, short } = NEED[need]
  return `${name} ${known ? short : 'belum diperiksa'}`
}

export function gapsWords(gaps: ReadinessGap[]): string {
  return gaps.map(gapWords).join(', ')
}
