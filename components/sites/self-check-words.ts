import type { FactName, SelfCheck } from '#lib/sites/self-check.ts'

export const NEED_WORDS: Record<FactName, string> = {
  powerVa: 'Daya listrik',
  powerPhase: 'Fase listrik',
  flatParking: 'Parkir rata',
  roof: 'Atap',
  water: 'Air bersih',
  toilets: 'Toilet',
  ventilation: 'Ventilasi',
}

const ANSWERS = new Map<unknown, string>([
  [true, 'ada'],
  [false, 'tidak ada'],
  [null, 'belum tahu'],
  ['single', 'satu fase'],
  ['three', 'tiga fase'],
])

/** What a requester said of the own place, a line for each thing that was asked. */
export function selfCheckLines(check: SelfCheck): string[] {
  return (Object.keys(NEED_WORDS) as FactName[])
    .filter((name) => check[name] !== undefined)
    .map((name) => {
      const answer = check[name]
      return `${NEED_WORDS[name]}: ${ANSWERS.get(answer) ?? `${Number(answer).toLocaleString('id-ID')} VA`}`
    })
}
