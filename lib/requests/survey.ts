import type { SiteFacts } from '#lib/sites/site.ts'
import type { Day } from '#lib/time/days.ts'
import type { RequestStatus } from './request.ts'

/** While a request waits for a date or for its visit, somebody may go and look at its place. */
export const SURVEYED: readonly RequestStatus[] = [
  'submitted',
  'needs_revision',
  'queued',
  'offered',
  'scheduled',
]

export interface Survey {
  id: number
  day: Day
  note: string
  result: string | null
  state: 'planned' | 'done' | 'cancelled'
}

/** The version of a planned survey that a form was drawn with; '' where none was planned. */
export function surveySeen(survey: Pick<Survey, 'id' | 'day' | 'note'> | null): string {
  return survey ? `${survey.id} ${survey.day} ${survey.note}` : ''
}

/** Facts of a place, each yes, no or not known. */
export const YES_NO_FACTS = [
  'flatParking',
  'roof',
  'water',
  'toilets',
  'ventilation',
] as const satisfies (keyof SiteFacts)[]

/** Why a survey was not planned, cancelled or written down. */
export type SurveyRefusal =
  | { kind: 'restDay'; day: Day; next: Day }
  /** Somebody planned, changed or ended it since the person looked. */
  | { kind: 'surveyMeanwhile'; by: string | null; at: Date | null; day: Day | null }
  | { kind: 'noSurvey' }
  | { kind: 'notYet'; day: Day }
