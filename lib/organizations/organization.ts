import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'

export const ORGANIZATION_KINDS = ['company', 'desa', 'kecamatan', 'rt_rw', 'union', 'association'] as const

export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

/** What staff found: nothing yet, that it is what it says, that it is not, or that it was entered twice. */
export type Standing = 'unverified' | 'verified' | 'refused' | 'same'

export function standingOf(organization: {
  verifiedAt: Date | null
  refusedAt: Date | null
  sameAsId: number | null
}): Standing {
  if (organization.sameAsId !== null) return 'same'
  if (organization.verifiedAt) return 'verified'
  return organization.refusedAt ? 'refused' : 'unverified'
}

/** Days within which an invitation can be accepted, and an e-mail address confirmed. */
export const INVITATION_DAYS = 14
export const CONFIRMATION_DAYS = 7

/** A place lies in its area: its point at most so far from the middle of it. */
export const FARTHEST_KM = 15

/** Why staff's finding was not written. */
export type JudgementRefusal =
  | { kind: 'unknown' }
  /** Somebody else was faster. */
  | { kind: 'alreadyJudged'; standing: Standing; by: string; at: Date | null }
  | { kind: 'noSuchOther' }

/** Why an organization's facts, members or places stay as they are. */
export type OrganizationRefusal =
  | ChangedMeanwhile
  | { kind: 'unknown' }
  | { kind: 'unknownArea' }
  | { kind: 'tooFar'; km: number }
  /** A visit to come needs the place where it is. */
  | { kind: 'awaited'; visits: number }
  | { kind: 'alreadyMember' }
  | { kind: 'lastMember' }
  | { kind: 'tooMany' }

/** Why an account was not made, or an invitation not accepted. */
export type JoinRefusal =
  | { kind: 'tooManyTries'; seconds: number }
  | { kind: 'unknownArea' }
  | { kind: 'emailTaken' }
  | { kind: 'wrongPassword' }
  /** As an account is made. */
  | { kind: 'weakPassword' }
  | { kind: 'nameMissing' }
  | InvitationRefusal

/** Why an invitation opens nothing (any more). */
export type InvitationRefusal =
  | { kind: 'unknown' }
  | { kind: 'used' }
  | { kind: 'revoked' }
  | { kind: 'expired' }
  /** It was sent to somebody else. */
  | { kind: 'otherEmail'; email: string }
  | { kind: 'staffAccount' }
