import type { RequestStatus } from './request.ts'

/** The statuses in which somebody is waited for, so that each has a due time. */
export const DUE_STATUSES = [
  'submitted',
  'needs_revision',
  'queued',
  'offered',
] as const satisfies RequestStatus[]

/** And one step beside them: a survey whose result is to be written down after its day. */
export const DUE_STEPS = [...DUE_STATUSES, 'survey'] as const

export type DueStep = (typeof DUE_STEPS)[number]

/** Working days of the office (Monday to Friday, no holidays) after the day on which a status began. */
export type DueTimes = Record<DueStep, number>

export const DEFAULT_DUE_TIMES: DueTimes = {
  submitted: 5,
  needs_revision: 10,
  queued: 40,
  offered: 7,
  survey: 3,
}

export const DUE_BOUNDS = { min: 1, max: 250 }

/** By when something is to be done; `late` counts the working days since then, 0 until the first is over. */
export interface Due {
  day: string
  overdue: boolean
  late: number
}
