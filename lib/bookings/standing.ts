import type { Option } from '#lib/planning/options.ts'
import type { Day } from '#lib/time/days.ts'

/** A visit that is to be moved: where it stands, and with whom. */
export interface Standing {
  bookingId: number
  firstDay: Day
  trainingDays: number
  resourceIds: number[]
}

/** Whether an option for so many training days is what a visit has already. */
export function stands(option: Option, standing: Standing | undefined, trainingDays: number): boolean {
  if (option.day !== standing?.firstDay || trainingDays !== standing.trainingDays) return false
  const { unitIds, instructorIds, kitIds } = option
  return [...unitIds, ...instructorIds, ...kitIds].every((id) => standing.resourceIds.includes(id))
}
