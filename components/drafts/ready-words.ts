import type { FactName } from '#lib/sites/self-check.ts'

export const NEED_WORDS: Record<FactName, string> = {
  powerVa: 'Daya listrik',
  powerPhase: 'Fase listrik',
  flatParking: 'Parkir rata',
  roof: 'Atap',
  water: 'Air bersih',
  toilets: 'Toilet',
  ventilation: 'Ventilasi',
}
