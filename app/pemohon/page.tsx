import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AskedList } from '#components/countersignatures/asked-list.tsx'
import { OwnDrafts } from '#components/drafts/own-drafts.tsx'
import { RequestList } from '#components/requests/request-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { findAskedCountersigns } from '#lib/countersignatures/queries.ts'
import { findOwnDrafts } from '#lib/drafts/queries.ts'
import { findRequests } from '#lib/requests/queries.ts'
import { pageIn, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { openDraftAction } from './ajukan/actions.ts'

export const metadata: Metadata = { title: 'Permohonan Anda' }

export default async function RequestsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = (await memberAt('/pemohon')) ?? notFound()
  const page = pageIn((await searchParams).hal)
  const [asked, returned, others] = await Promise.all([
    findAskedCountersigns(viewer),
    findRequests(viewer, 'needs_revision'),
    findRequests(viewer, { not: 'needs_revision' }, page),
  ])
  const several = viewer.organizationIds.length > 1
  const own = await findOwnDrafts(viewer, new Date())
  const drafts = page === 1 ? <OwnDrafts drafts={own} action={openDraftAction} path="/pemohon" /> : null
  if (asked.length + returned.count + others.count === 0) return <NothingYet>{drafts}</NothingYet>
  return (
    <Page>
      <PageHeader
        title="Permohonan Anda"
        actions={<ButtonLink href="/pemohon/ajukan">Ajukan kunjungan</ButtonLink>}
      />
      {drafts}
      {asked.length > 0 && page === 1 ? (
        <section className="flex flex-col gap-3">
          <h2 className="font-bold text-lg">Menunggu tanda tangan Anda ({asked.length})</h2>
          <AskedList asked={asked} />
        </section>
      ) : null}
      {returned.count > 0 && page === 1 ? (
        <section className="flex flex-col gap-3">
          <h2 className="font-bold text-lg">Perlu Anda perbaiki ({returned.count})</h2>
          <RequestList requests={returned.rows} several={several} />
        </section>
      ) : null}
      {others.count > 0 ? (
        <section className="flex flex-col gap-3">
          <h2 className="font-bold text-lg">
            {returned.count > 0 ? 'Permohonan lain' : 'Semua permohonan'} ({others.count})
          </h2>
          {others.rows.length > 0 ? (
            <RequestList requests={others.rows} several={several} />
          ) : (
            <EmptyState
              title="Halaman ini kosong"
              action={<ButtonLink href="/pemohon">Ke halaman pertama</ButtonLink>}
            >
              Daftarnya lebih pendek dari itu.
            </EmptyState>
          )}
        </section>
      ) : null}
      <Pager
        page={Math.min(page, others.pages)}
        pages={others.pages}
        hrefOf={(to) => (to > 1 ? `/pemohon?hal=${to}` : '/pemohon')}
      />
    </Page>
  )
}

function NothingYet({ children }: { children: ReactNode }) {
  return (
    <Page>
      <PageHeader title="Permohonan Anda" />
      {children}
      <EmptyState
        title="Belum ada permohonan"
        action={<ButtonLink href="/pemohon/ajukan">Ajukan kunjungan</ButtonLink>}
      >
        Minta unit pelatihan datang ke pabrik, kantor, atau lingkungan Anda. Pilih programnya, lokasinya, dan
        rentang tanggal yang cocok; petugas mencarikan harinya.
      </EmptyState>
    </Page>
  )
}
