import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { InboxFilterForm } from '#components/inbox/inbox-filter.tsx'
import { InboxViews } from '#components/inbox/inbox-views.tsx'
import { countWords } from '#components/inbox/words.ts'
import { StaffRequestTable } from '#components/requests/staff-request-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { findInboxChoices } from '#lib/inbox/choice-queries.ts'
import type { InboxFilter } from '#lib/inbox/inbox.ts'
import { maySaveViews } from '#lib/inbox/permissions.ts'
import { countOverdue, findInbox } from '#lib/inbox/queries.ts'
import { inboxHref, inboxQuery, readInbox } from '#lib/inbox/schema.ts'
import { findSavedViews } from '#lib/inbox/view-queries.ts'
import { mayDecide } from '#lib/requests/permissions.ts'
import { countRequests } from '#lib/requests/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { pageIn, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { formsOf, ViewForms } from './view-forms.tsx'

export const metadata: Metadata = { title: 'Permohonan' }

export default async function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const { filter, odd } = readInbox(params)
  const page = pageIn(params.hal)
  const viewer = await staffAt(inboxHref(filter, page))
  if (!viewer) return <KeptPage title="Permohonan" forms={formsOf(inboxHref(filter, page))} />
  const today = dayAt(new Date())
  const [inbox, choices, counts, overdue, views] = await Promise.all([
    findInbox(viewer, filter, page, today),
    findInboxChoices(viewer),
    countRequests(viewer),
    countOverdue(viewer, today),
    findSavedViews(viewer),
  ])
  if (!inbox || !choices) notFound()
  const { rows, pages } = inbox
  return (
    <Page width="wide">
      <PageHeader
        title="Permohonan"
        actions={
          <>
            {mayDecide(viewer) ? (
              <ButtonLink href="/petugas/permohonan/baru">Masukkan surat</ButtonLink>
            ) : null}
            <ButtonLink href="/petugas/organisasi" variant="secondary">
              Daftar pemohon
            </ButtonLink>
          </>
        }
      />
      {params.berhasil ? (
        <Notice tone="success" role="status">
          Tampilan sudah dihapus.
        </Notice>
      ) : null}
      <InboxViews filter={filter} counts={counts} overdue={overdue.count} saved={views} />
      <ViewForms filter={filter} page={page} views={views} offered={maySaveViews(viewer)} />
      <InboxFilterForm key={inboxQuery(filter)} filter={filter} odd={odd} choices={choices} />
      <p role="status">{countWords(filter, inbox)}</p>
      {rows.length > 0 ? (
        <StaffRequestTable caption="Permohonan" rows={rows} />
      ) : (
        <NothingHere filter={filter} count={inbox.count} />
      )}
      <Pager page={Math.min(page, pages)} pages={pages} hrefOf={(other) => inboxHref(filter, other)} />
    </Page>
  )
}

function NothingHere({ filter, count }: { filter: InboxFilter; count: number }) {
  if (count > 0)
    return (
      <EmptyState
        title="Halaman ini kosong"
        action={<ButtonLink href={inboxHref(filter)}>Ke halaman pertama</ButtonLink>}
      >
        Daftarnya lebih pendek dari itu.
      </EmptyState>
    )
  if (inboxQuery(filter) !== '')
    return (
      <EmptyState
        title="Tidak ada permohonan yang cocok"
        action={
          <ButtonLink variant="secondary" href={inboxHref({})}>
            Lihat semua permohonan
          </ButtonLink>
        }
      >
        Longgarkan saringannya, atau hapus.
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada permohonan">
      Permohonan perusahaan dan desa muncul di sini begitu mereka mengirimkannya.
    </EmptyState>
  )
}
