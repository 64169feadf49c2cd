import type { Metadata } from 'next'
import { requestStatusWords } from '#components/requests/request-status.tsx'
import { StaffRequestTable } from '#components/requests/staff-request-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { countRequests, findRequests } from '#lib/requests/queries.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { one, pageIn, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Permohonan' }

const SHOWN: RequestStatus[] = [
  'submitted',
  'queued',
  'needs_revision',
  'scheduled',
  'completed',
  'declined',
  'withdrawn',
]

const hrefOf = (status: RequestStatus | null, page = 1) => {
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(page > 1 && { hal: String(page) }),
  }).toString()
  return `/petugas/permohonan${query && `?${query}`}`
}

export default async function RequestsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const status = SHOWN.find((known) => known === one(params.status)) ?? null
  const page = pageIn(params.hal)
  const viewer = await staffAt(hrefOf(status, page))
  if (!viewer) return null
  const [{ rows, count, pages }, counts] = await Promise.all([
    findRequests(viewer, status, page),
    countRequests(viewer),
  ])
  const all = SHOWN.reduce((sum, known) => sum + (counts[known] ?? 0), counts.draft ?? 0)
  const caption = status ? `Permohonan: ${requestStatusWords(status)}` : 'Semua permohonan'
  return (
    <Page width="wide">
      <PageHeader
        title="Permohonan"
        lead={
          status === 'submitted' || status === 'queued'
            ? 'Yang paling lama menunggu berdiri paling atas.'
            : 'Yang terbaru berdiri paling atas.'
        }
      />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: hrefOf(null), label: 'Semua', current: status === null, count: all },
          ...SHOWN.map((known) => ({
            href: hrefOf(known),
            label: requestStatusWords(known),
            current: known === status,
            count: counts[known] ?? 0,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <StaffRequestTable caption={caption} rows={rows} />
      ) : (
        <NothingHere status={status} count={count} />
      )}
      <Pager page={Math.min(page, pages)} pages={pages} hrefOf={(other) => hrefOf(status, other)} />
    </Page>
  )
}

function NothingHere({ status, count }: { status: RequestStatus | null; count: number }) {
  if (count > 0)
    return (
      <EmptyState
        title="Halaman ini kosong"
        action={<ButtonLink href={hrefOf(status)}>Ke halaman pertama</ButtonLink>}
      >
        Daftarnya lebih pendek dari itu.
      </EmptyState>
    )
  return status ? (
    <EmptyState
      title={`Tidak ada permohonan dengan status “${requestStatusWords(status)}”`}
      action={
        <ButtonLink variant="secondary" href={hrefOf(null)}>
          Lihat semua permohonan
        </ButtonLink>
      }
    />
  ) : (
    <EmptyState title="Belum ada permohonan">
      Permohonan perusahaan dan desa muncul di sini begitu mereka mengirimkannya.
    </EmptyState>
  )
}
