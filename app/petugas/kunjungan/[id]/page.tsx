import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { VisitFacts } from '#components/bookings/visit-facts.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { findBooking } from '#lib/bookings/queries.ts'
import { findMergeTargets, findShortVisit } from '#lib/registrations/go-no-go-queries.ts'
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
  undo: 'Pemindahan sudah diurungkan; kunjungan kembali ke hari dan rombongannya semula.',
  keep: 'Keputusan sudah dicatat: kunjungan ini tetap berjalan.',
  gabung:
    'Kunjungan yang lain sudah dibatalkan, dan pesertanya ada di sini. Semua diberi tahu tempat dan tanggalnya.',
  start: 'Kunjungan sudah dimulai.',
  complete: 'Kunjungan sudah selesai.',
  cancel: 'Kunjungan sudah dibatalkan. Rombongannya bebas, permohonannya kembali ke antrean.',
  interrupt: 'Kunjungan sudah dihentikan. Permohonannya kembali ke antrean.',
}

export default async function VisitPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await staffAt(`/petugas/kunjungan/${id}`)
  if (!viewer) return <KeptPage forms={formsOf(id)} />
  const visit = (await findBooking(viewer, id)) ?? notFound()
  const now = new Date()
  const short = await findShortVisit(viewer, id, now)
  const targets = short && (await findMergeTargets(viewer, id, now))?.targets.length
  return (
    <RecordPage
      crumbs={[
        { href: '/petugas/kunjungan', label: 'Kunjungan' },
        { href: `/petugas/permohonan/${visit.requestId}`, label: visit.organization },
      ]}
      title={`${visit.program}, ${visit.site}`}
      lead={dateRange(visit.firstDay, visit.lastDay)}
      actions={
        <>
          <BookingStatusBadge status={visit.status} />
          <ButtonLink variant="secondary" href={`/petugas/kunjungan/${id}/peserta`}>
            Peserta
          </ButtonLink>
          <ButtonLink variant="quiet" href={`/kunjungan/${id}`}>
            Lihat seperti warga
          </ButtonLink>
        </>
      }
      news={NEWS[one((await searchParams).berhasil)]}
      remark={{ title: 'Alasan perubahan terakhir', text: visit.statusReason }}
      decisions={<VisitActions visit={visit} short={short} targets={targets ?? 0} />}
      history={visit.history}
      historyFilter={{ bookingId: id }}
    >
      <Card title="Kunjungan">
        <VisitFacts visit={visit} />
      </Card>
    </RecordPage>
  )
}
