import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { KeptForms } from '#components/forms/offered-form.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { RequestFacts } from '#components/requests/request-facts.tsx'
import { RequestStatusBadge } from '#components/requests/request-status.tsx'
import { SiteReadiness } from '#components/sites/site-readiness.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findRequest, type RequestInFull } from '#lib/requests/queries.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { formsOf, RequestActions } from './request-actions.tsx'

export const metadata: Metadata = { title: 'Permohonan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  verify: 'Permohonan sudah masuk antrean. Jadwalkan bila tanggalnya sudah jelas.',
  return: 'Permohonan sudah dikembalikan kepada pemohon dengan catatan Anda.',
  decline: 'Permohonan sudah ditolak. Pemohon membaca alasannya di halamannya.',
}

export default async function RequestPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await staffAt(`/petugas/permohonan/${id}`)
  if (!viewer)
    return (
      <Page width="narrow">
        <KeptForms forms={formsOf(id)} />
      </Page>
    )
  const request = (await findRequest(viewer, id)) ?? notFound()
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ href: '/petugas/permohonan', label: 'Permohonan' }]} />
      <PageHeader
        title={request.organization}
        lead={`${request.program}, ${request.site}`}
        actions={
          <>
            <RequestStatusBadge status={request.status} />
            {request.can.schedule ? (
              <ButtonLink href={`/petugas/permohonan/${id}/jadwalkan`}>Jadwalkan</ButtonLink>
            ) : null}
          </>
        }
      />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      {request.remark ? (
        <Notice tone="warning" title="Catatan untuk pemohon">
          {request.remark}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_26rem]">
        <div className="flex flex-col gap-4">
          <Visit request={request} />
          <Card title="Yang diminta">
            <RequestFacts request={request} />
          </Card>
          <Card title="Kesiapan lokasi">
            <SiteReadiness facts={request.siteFacts} gaps={request.gaps} />
          </Card>
        </div>
        <div className="flex flex-col gap-4">
          <RequestActions request={request} />
          <Card title="Riwayat">
            <Timeline entries={request.history} />
          </Card>
        </div>
      </div>
    </Page>
  )
}

function Visit({ request: { booking } }: { request: RequestInFull }) {
  if (!booking) return null
  return (
    <Card title="Kunjungannya" actions={<BookingStatusBadge status={booking.status} />}>
      <TextLink href={`/petugas/kunjungan/${booking.id}`} strong>
        {dateRange(booking.firstDay, booking.lastDay)}
      </TextLink>
    </Card>
  )
}
