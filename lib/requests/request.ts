export type RequestStatus =
  | 'draft'
  | 'submitted'
  | 'needs_revision'
  | 'queued'
  | 'offered'
  | 'scheduled'
  | 'completed'
  | 'declined'
  | 'withdrawn'
  | 'merged'

/** The verbs that change a request's status, and from where to where. */
export const TRANSITIONS = {
  submit: { from: ['draft'], to: 'submitted' },
  resubmit: { from: ['needs_revision'], to: 'submitted' },
  verify: { from: ['submitted'], to: 'queued' },
  return: { from: ['submitted'], to: 'needs_revision' },
  decline: { from: ['submitted', 'queued', 'offered'], to: 'declined' },
  withdraw: { from: ['draft', 'submitted', 'needs_revision', 'queued', 'offered'], to: 'withdrawn' },
  schedule: { from: ['queued'], to: 'scheduled' },
  /** Dates are offered, each with its convoy held. */
  offer: { from: ['queued'], to: 'offered' },
  accept: { from: ['offered'], to: 'scheduled' },
  /** The offer was declined, withdrawn or left unanswered: back at its old place in the queue. */
  unoffer: { from: ['offered'], to: 'queued' },
  merge: { from: ['submitted', 'needs_revision', 'queued'], to: 'merged' },
  /** It was no double after all: looked at anew. */
  unmerge: { from: ['merged'], to: 'submitted' },
  /** Its booking was cancelled or broken off: back in the queue, at its old place. */
  requeue: { from: ['scheduled'], to: 'queued' },
  complete: { from: ['scheduled'], to: 'completed' },
} as const satisfies Record<string, { from: readonly RequestStatus[]; to: RequestStatus }>

export type RequestVerb = keyof typeof TRANSITIONS

export function allows(verb: RequestVerb, status: RequestStatus): boolean {
  return (TRANSITIONS[verb].from as readonly RequestStatus[]).includes(status)
}

/** What staff does with a request that leaves its status as it is. */
export type RequestWork = 'check' | 'planSurvey' | 'changeSurvey' | 'cancelSurvey' | 'recordSurvey' | 'takeIn'

/** Entries of the history that no status came from. */
export const WORKS: readonly string[] = [
  'check',
  'planSurvey',
  'changeSurvey',
  'cancelSurvey',
  'recordSurvey',
  'takeIn',
  'letGo',
  'showLink',
  'tellApart',
  'suspectDouble',
  'attach',
  'detach',
  'attachByStaff',
  'detachByStaff',
  'countersign',
  'refuseCountersign',
  'waiveCountersign',
  'listCandidates',
  'listCandidatesByStaff',
]

/** Why a request could not be changed. */
export type ChangeRefusal =
  | { kind: 'unknown' }
  | {
      kind: 'wrongStatus'
      verb: RequestVerb | RequestWork
      status: RequestStatus
      by: string | null
      at: Date | null
    }

/** What a form named that the person may not use, or that does not fit together; shown beside its field. */
export type SubmitRefusal =
  | { kind: 'unknownOrganization' }
  | { kind: 'unknownSite' }
  | { kind: 'unknownArea' }
  | { kind: 'unknownProgram' }
  | { kind: 'unfitSource' }
  | { kind: 'noCarrier'; program: string; instead: string[] }
  | { kind: 'tooManyParticipants'; seats: number }
  | { kind: 'windowTooShort'; trainingDays: number; lastDay: string }
  | { kind: 'alreadySent'; requestId: number }

/** Why the secret link of a request was not shown. */
export type LinkRefusal = { kind: 'unknown' } | { kind: 'hasAccount' }
