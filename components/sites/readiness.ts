import type { Need, ReadinessGap } from '#lib/sites/site.ts'

export const NEED: Record<Need, string> = {
  power: 'daya listrik',
  threePhase: 'listrik tiga fase',
  flatParking: 'tempat parkir rata',
  roof: 'atap',
  water: 'air bersih',
  toilets: 'toilet',
  ventilation: 'ventilasi',
}

const listed = new Intl.ListFormat('id', { type: 'conjunction' })

/** "daya listrik kurang; atap dan toilet tidak ada; ventilasi belum diperiksa" */
export function gapsWords(gaps: ReadinessGap[]): string {
  const lacking = (gap: ReadinessGap) =>
    !gap.known ? 'belum diperiksa' : gap.need === 'power' ? 'kurang' : 'tidak ada'
  return [...Map.groupBy(gaps, lacking)]
    .map(([lack, some]) => `${listed.format(some.map(({ need }) => NEED[need]))} ${lack}`)
    .join('; ')
}
