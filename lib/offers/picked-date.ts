import { MOST_TRAINING_DAYS } from '#lib/bookings/schema.ts'
import { type Day, isDay } from '#lib/time/days.ts'

/** A date to be offered, with its convoy. */
export interface PickedDate {
  firstDay: Day
  /** Undefined: as many as the program has. */
  trainingDays?: number | undefined
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})_(\d{1,3})?_([\d.]*)_([\d.]*)_([\d.]*)$/
const MOST_OF_A_KIND = 20

const idsIn = (text: string) => text.split('.').filter(Boolean).map(Number)

/** A date as one text, for addresses and forms: "2026-12-07_8_3_5_6.9". */
export function pickedText({ firstDay, trainingDays, unitIds, instructorIds, kitIds }: PickedDate): string {
  return [firstDay, trainingDays ?? '', ...[unitIds, instructorIds, kitIds].map((ids) => ids.join('.'))].join(
    '_',
  )
}

/** What such a text says; null for any other. */
export function pickedFrom(text: string): PickedDate | null {
  const [, firstDay = '', days = '', ...kinds] = SHAPE.exec(text) ?? []
  const [unitIds = [], instructorIds = [], kitIds = []] = kinds.map(idsIn)
  const trainingDays = days === '' ? undefined : Number(days)
  const fits = (ids: number[]) => ids.length <= MOST_OF_A_KIND && ids.every((id) => id > 0 && id < 2 ** 31)
  if (!isDay(firstDay) || ![unitIds, instructorIds, kitIds].every(fits)) return null
  if (trainingDays !== undefined && (trainingDays < 1 || trainingDays > MOST_TRAINING_DAYS)) return null
  return { firstDay, trainingDays, unitIds, instructorIds, kitIds }
}
