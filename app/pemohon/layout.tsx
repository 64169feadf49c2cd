import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AccountMenu } from '#components/accounts/account-menu.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { findOwnOrganizations } from '#lib/accounts/queries.ts'
import { currentViewer } from '#lib/web/session.ts'
import { RequesterHeader } from './requester-header.tsx'

export const metadata: Metadata = { title: { default: 'Pemohon', template: '%s | Pemohon MTU' } }

/** Frames the requester's pages; each page itself sees to it that only members get in. */
export default async function RequesterLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer()
  if (viewer.kind !== 'organization')
    return (
      <>
        <SiteHeader home="/" room="Pemohon" nav={[]} />
        {children}
      </>
    )
  const organizations = await findOwnOrganizations(viewer)
  const room = organizations.length === 1 ? (organizations[0] ?? '') : `${organizations.length} pemohon`
  return (
    <>
      <RequesterHeader room={room} account={<AccountMenu name={viewer.name} />} />
      {children}
    </>
  )
}
