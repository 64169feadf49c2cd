import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AccountMenu } from '#components/accounts/account-menu.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { mayTendMessages } from '#lib/messages/permissions.ts'
import { countFailedMessages } from '#lib/messages/queries.ts'
import { countRequests } from '#lib/requests/queries.ts'
import { currentViewer } from '#lib/web/session.ts'
import { StaffHeader } from './staff-header.tsx'

export const metadata: Metadata = { title: { default: 'Petugas', template: '%s | Petugas MTU' } }

const ROLE = { admin: 'Admin', scheduler: 'Penjadwal', instructor: 'Instruktur', viewer: 'Pengamat' }

/** Frames the staff pages; each page itself sees to it that only staff gets in. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer()
  if (viewer.kind !== 'staff')
    return (
      <>
        <SiteHeader home="/" room="Petugas" nav={[]} />
        {children}
      </>
    )
  const [counts, messages] = await Promise.all([countRequests(viewer), countFailedMessages(viewer)])
  const waiting = (counts.submitted ?? 0) + (counts.queued ?? 0)
  return (
    <div className="flex grow flex-col text-[15px]">
      <StaffHeader waiting={waiting} account={<Account name={viewer.name} role={ROLE[viewer.role]} />} />
      {children}
      <footer className="border-line border-t bg-surface print:hidden">
        <nav aria-label="Lainnya" className="mx-auto flex w-full max-w-[100rem] gap-x-6 px-4 sm:px-6">
          <TextLink href="/petugas/riwayat">Riwayat kantor</TextLink>
          {mayTendMessages(viewer) ? (
            <TextLink href="/petugas/pesan">
              Pesan{messages?.failed ? ` (${messages.failed} gagal)` : ''}
            </TextLink>
          ) : null}
        </nav>
      </footer>
    </div>
  )
}

function Account({ name, role }: { name: string; role: string }) {
  return (
    <>
      <span className="text-ink-soft text-sm max-sm:sr-only">{role}</span>
      <AccountMenu name={name} />
    </>
  )
}
