import { z } from 'zod'
import { wholeNumberOrNone } from '#lib/forms/parts.ts'

const ANSWER = { ya: true, tidak: false, belum: null } as const

const yesNo = z
  .enum(['ya', 'tidak', 'belum'], { error: 'Pilih salah satu.' })
  .transform((answer) => ANSWER[answer])

const phase = z
  .enum(['single', 'three', 'belum'], { error: 'Pilih salah satu.' })
  .transform((answer) => (answer === 'belum' ? null : answer))

/** What each question about a place may be answered, by the name of the fact. */
export const READY_SCHEMAS = {
  powerVa: wholeNumberOrNone({ min: 100, max: 10_000_000 }),
  powerPhase: phase,
  flatParking: yesNo,
  roof: yesNo,
  water: yesNo,
  toilets: yesNo,
  ventilation: yesNo,
}
