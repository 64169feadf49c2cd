import type { Viewer } from '#lib/accounts/viewer.ts'
import { allows, type RequestStatus, type RequestVerb } from './request.ts'

/** May decide on requests: verify, return, decline. */
export function mayDecide(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** May see what the office notes while it works on a request: checklist, surveys, doubles. */
export function maySeeWork(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** May ask for a visit in the name of an organization. */
export function mayAsk(viewer: Viewer, organizationId?: number): boolean {
  if (viewer.kind !== 'organization') return false
  return organizationId === undefined || viewer.organizationIds.includes(organizationId)
}

/** The requests a person may see, as a condition of queries: all, those of one's organizations, none. */
export function seenBy(viewer: Viewer): { id?: number; organizationId?: { in: number[] } } {
  if (viewer.kind === 'staff') return {}
  if (viewer.kind === 'link') return { id: viewer.requestId }
  return { organizationId: { in: viewer.kind === 'organization' ? viewer.organizationIds : [] } }
}

const BY_STAFF: readonly RequestVerb[] = ['verify', 'return', 'decline', 'merge', 'unmerge']
const BY_ORGANIZATION: readonly RequestVerb[] = ['resubmit', 'withdraw']

/** Whose request it is. */
interface Owned {
  id: number
  organizationId: number
}

/** Whether a person speaks for who asked: a member of the organization, or who holds the request's secret link. */
export function isRequester(viewer: Viewer, request?: Owned): boolean {
  if (viewer.kind === 'link') return request === undefined || request.id === viewer.requestId
  return mayAsk(viewer, request?.organizationId)
}

/** Whether a person may give a command at all; with a request, to this one. */
export function isEntitled(viewer: Viewer, verb: RequestVerb, request?: Owned): boolean {
  if (BY_STAFF.includes(verb)) return mayDecide(viewer)
  return BY_ORGANIZATION.includes(verb) && isRequester(viewer, request)
}

/** Whether a person may do something with a request in a status: tells the page what to offer. */
export function may(viewer: Viewer, verb: RequestVerb, request: Owned & { status: RequestStatus }): boolean {
  return isEntitled(viewer, verb, request) && allows(verb, request.status)
}

/** What the requester's own side does; the rest is done by the office. */
const DEEDS_OF_REQUESTER = [
  'submit',
  'resubmit',
  'withdraw',
  'accept',
  'declineOffer',
  'attach',
  'detach',
  'countersign',
  'refuseCountersign',
  'listCandidates',
]

/** Who did something, as far as a person may know: names of staff are for staff. */
export function actorFor(viewer: Viewer, entry: { action: string; actorName: string }): string {
  return viewer.kind === 'staff' || DEEDS_OF_REQUESTER.includes(entry.action) ? entry.actorName : 'Disnaker'
}

/** Deeds whose reason is the office's own note on how ready a place or a letter is; all others are written for the requester. */
const WITH_NOTE = ['schedule', 'confirm', 'verify']

/** Why something was done, as far as a person may know. */
export function reasonFor(viewer: Viewer, entry: { action: string; reason: string | null }): string | null {
  return viewer.kind !== 'staff' && WITH_NOTE.includes(entry.action) ? null : entry.reason
}

/** The places an organization may ask for: its own, and the public ones of its area. */
export function sitesOf(organization: { id: number; areaCode: string }) {
  return {
    archivedAt: null,
    OR: [{ organizationId: organization.id }, { organizationId: null, areaCode: organization.areaCode }],
  }
}
