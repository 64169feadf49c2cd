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

/** Who looks or acts. Only lib/web/session.ts makes one from a request. */
export type Viewer = StaffViewer | OrganizationViewer | { kind: 'public' }

export const PUBLIC: Viewer = { kind: 'public' }
