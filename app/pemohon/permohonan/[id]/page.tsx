import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { LetterCard } from '#components/letters/letter-card.tsx'
import { RequestFacts } from '#components/requests/request-facts.tsx'
import { RequestStatusBadge } from '#components/requests/request-status.tsx'
import { standing } from '#components/requests/standing.ts'
import { lastVisitChange } from '#components/requests/visit-change.ts'
import { VisitChangeNotice } from '#components/requests/visit-change-notice.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findLetters } from '#lib/letters/queries.ts'
import { findRequest, type RequestInFull } from '#lib/requests/queries.ts'
import { idIn, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Permohonan' }

export default async function RequestPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = (await memberAt(`/pemohon/permohonan/${id}`)) ?? notFound()
  const request = (await findRequest(viewer, id)) ?? notFound()
  const letters = await findLetters(viewer, id)
  const { now, next } = standing(request)
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/pemohon', label: 'Permohonan' }]} />
      <PageHeader title={`${request.program}, ${request.site}`} actions={<Ways request={request} />} />
      <News request={request} done={await searchParams} />
      <VisitChangeNotice change={lastVisitChange(request.status, request.history)} />
      <Card title="Keadaan sekarang" actions={<RequestStatusBadge status={request.status} />}>
        <p className="font-semibold">{now}</p>
        <p>{next}</p>
        <Remark request={request} />
        <Visit request={request} />
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-6">
          <Card title="Yang Anda ajukan">
            <RequestFacts request={request} />
          </Card>
          <LetterCard letters={letters} here={`/pemohon/permohonan/${id}`} />
        </div>
        <Card title="Riwayat">
          <Timeline entries={request.history} />
        </Card>
      </div>
    </Page>
  )
}

function Ways({ request: { id, can } }: { request: RequestInFull }) {
  const here = `/pemohon/permohonan/${id}`
  return (
    <>
      {can.resubmit ? <ButtonLink href={`${here}/perbaiki`}>Perbaiki permohonan</ButtonLink> : null}
      {can.withdraw ? (
        <ButtonLink href={`${here}/tarik`} variant="secondary">
          Tarik permohonan
        </ButtonLink>
      ) : null}
    </>
  )
}

/** What the person has just done here. */
function News({ request, done }: { request: RequestInFull; done: Awaited<SearchParams> }) {
  const waiting = request.status === 'submitted'
  if (waiting && (done.baru || done.dikirim))
    return (
      <Notice
        tone="success"
        role="status"
        title={done.baru ? 'Permohonan Anda terkirim' : 'Perbaikan Anda terkirim'}
      >
        Nomornya #{request.id}. Halaman ini selalu memperlihatkan keadaannya yang terakhir.
      </Notice>
    )
  return request.status === 'withdrawn' && done.ditarik ? (
    <Notice tone="success" role="status" title="Permohonan sudah ditarik">
      Petugas tidak memprosesnya lagi.
    </Notice>
  ) : null
}

function Remark({ request: { status, remark } }: { request: RequestInFull }) {
  if (!remark || (status !== 'needs_revision' && status !== 'declined')) return null
  return (
    <p className="mt-3 whitespace-pre-line border-marigold border-l-4 pl-3">
      <strong>{status === 'declined' ? 'Alasan' : 'Catatan petugas'}:</strong> {remark}
    </p>
  )
}

function Visit({ request: { status, booking } }: { request: RequestInFull }) {
  if (!booking || (status !== 'scheduled' && status !== 'completed')) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <BookingStatusBadge status={booking.status} />
      <ButtonLink href={`/kunjungan/${booking.id}`} variant="secondary">
        Lihat di jadwal umum
      </ButtonLink>
    </div>
  )
}
