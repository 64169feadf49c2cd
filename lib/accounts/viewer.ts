export type StaffRole = 'admin' | 'scheduler' | 'instructor' | 'viewer'

export interface StaffViewer {
  kind: 'staff'
  accountId: string
  name: string
  role: StaffRole
}

export interface OrganizationViewer {
  kind: 'organization'
  accountId: string
  name: string
  /** Organizations the person speaks for; never empty. */
  organizationIds: number[]
}

/** Who holds the secret link of one request: speaks for its requester in this request alone. */
export interface LinkViewer {
  kind: 'link'
  requestId: number
  /** Its contact person. */
  name: string
}

/** Who holds the secret link of one seat, or place on a waiting list. */
export interface TicketViewer {
  kind: 'ticket'
  registrationId: number
}

/** Who a sign-in tells of. */
export type SignInViewer = StaffViewer | OrganizationViewer | { kind: 'public' }

/** Who looks or acts. Only lib/web/session.ts makes one from a request. */
export type Viewer = SignInViewer | LinkViewer | TicketViewer

export const PUBLIC: SignInViewer = { kind: 'public' }

/** The account somebody is signed in with; null for who has none. */
export function accountOf(viewer: Viewer): string | null {
  return viewer.kind === 'staff' || viewer.kind === 'organization' ? viewer.accountId : null
}
