import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { VisitFacts } from '#components/bookings/visit-facts.tsx'
import { KeptForms } from '#components/forms/offered-form.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findBooking } from '#lib/bookings/queries.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { formsOf, VisitActions } from './visit-actions.tsx'

export const metadata: Metadata = { title: 'Kunjungan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  schedule: 'Kunjungan sudah dijadwalkan, dan rombongannya sudah dipesan.',
  confirm: 'Kunjungan sudah dipastikan.',
  move: 'Kunjungan sudah dipindahkan, dan rombongannya dipesan untuk hari yang baru.',
  start: 'Kunjungan sudah dimulai.',
  complete: 'Kunjungan sudah selesai.',
  cancel: 'Kunjungan sudah dibatalkan. Rombongannya bebas, permohonannya kembali ke antrean.',
  interrupt: 'Kunjungan sudah dihentikan. Permohonannya kembali ke antrean.',
}

export default async function VisitPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await staffAt(`/petugas/kunjungan/${id}`)
  if (!viewer)
    return (
      <Page width="narrow">
        <KeptForms forms={formsOf(id)} />
      </Page>
    )
  const visit = (await findBooking(viewer, id)) ?? notFound()
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/kunjungan', label: 'Kunjungan' },
          { href: `/petugas/permohonan/${visit.requestId}`, label: visit.organization },
        ]}
      />
      <PageHeader
        title={`${visit.program}, ${visit.site}`}
        lead={dateRange(visit.firstDay, visit.lastDay)}
        actions={
          <>
            <BookingStatusBadge status={visit.status} />
            <ButtonLink variant="quiet" href={`/kunjungan/${id}`}>
              Lihat seperti warga
            </ButtonLink>
          </>
        }
      />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      {visit.statusReason ? (
        <Notice tone="warning" title="Alasan perubahan terakhir">
          {visit.statusReason}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_26rem]">
        <Card title="Kunjungan">
          <VisitFacts visit={visit} />
        </Card>
        <div className="flex flex-col gap-4">
          <VisitActions visit={visit} />
          <Card title="Riwayat">
            <Timeline entries={visit.history} />
          </Card>
        </div>
      </div>
    </Page>
  )
}
