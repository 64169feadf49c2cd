import type { ReactNode } from 'react'
import { Timeline } from '#components/history/timeline.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { RequestFacts } from './request-facts.tsx'
import { RequestStatusBadge } from './request-status.tsx'
import { type StandingOf, standing } from './standing.ts'
import { lastVisitChange } from './visit-change.ts'
import { VisitChangeNotice } from './visit-change-notice.tsx'

type ViewOf = Parameters<typeof RequestFacts>[0]['request'] &
  StandingOf & {
    remark: string | null
    history: Parameters<typeof Timeline>[0]['entries']
    can: { resubmit: boolean; withdraw: boolean }
  }

interface RequestViewProps {
  request: ViewOf
  /** Address of the request's page; what can be done with it lies below. */
  here: string
  /** What the person has just done here, by the names in the address. */
  done: Record<string, string | string[] | undefined>
  /** Shown to whoever has just asked: how to find the way back. */
  keep?: ReactNode
  /** What waits for the person's answer, above everything else. */
  offer?: ReactNode
  /** The way to the list of participants. */
  list?: ReactNode
  /** What belongs to the request besides its facts: letters, papers. */
  papers?: ReactNode
}

/** A request as its requester follows it, from an account or by its secret link. */
export function RequestView({ request, here, done, keep, offer, list, papers }: RequestViewProps) {
  const { now, next } = standing(request)
  return (
    <>
      <PageHeader
        title={`${request.program}, ${request.site}`}
        lead={`Nomor permohonan ${ticketOf(request.id)}`}
        actions={<Revise request={request} here={here} />}
      />
      <News request={request} done={done} />
      {keep}
      <VisitChangeNotice change={lastVisitChange(request.status, request.history)} />
      {offer}
      <Card title="Keadaan sekarang" actions={<RequestStatusBadge status={request.status} />}>
        <p className="font-semibold">{now}</p>
        <p>{next}</p>
        <Remark request={request} />
        <Visit request={request} here={here} />
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="flex flex-col gap-6">
          <Card title="Yang Anda ajukan">
            <RequestFacts request={request} list={list} />
            <Withdraw request={request} here={here} />
          </Card>
          {papers}
        </div>
        <Card title="Riwayat">
          <Timeline entries={request.history} />
        </Card>
      </div>
    </>
  )
}

function Revise({ request: { can }, here }: Pick<RequestViewProps, 'request' | 'here'>) {
  return can.resubmit ? <ButtonLink href={`${here}/perbaiki`}>Perbaiki permohonan</ButtonLink> : null
}

/** Rarely wished for, so it stands last. */
function Withdraw({ request: { can }, here }: Pick<RequestViewProps, 'request' | 'here'>) {
  if (!can.withdraw) return null
  return (
    <p className="mt-3">
      <TextLink href={`${here}/tarik`}>Tarik permohonan</TextLink>
    </p>
  )
}

function News({ request, done }: Pick<RequestViewProps, 'request' | 'done'>) {
  const waiting = request.status === 'submitted'
  if (waiting && (done.baru || done.dikirim))
    return (
      <Notice
        tone="success"
        role="status"
        title={done.baru ? 'Permohonan Anda terkirim' : 'Perbaikan Anda terkirim'}
      >
        Nomornya {ticketOf(request.id)}. Halaman ini selalu memperlihatkan keadaannya yang terakhir.
      </Notice>
    )
  return request.status === 'withdrawn' && done.ditarik ? (
    <Notice tone="success" role="status" title="Permohonan sudah ditarik">
      Petugas tidak memprosesnya lagi.
    </Notice>
  ) : null
}

function Remark({
  request: { status, remark },
}: {
  request: { status: RequestStatus; remark: string | null }
}) {
  if (!remark || (status !== 'needs_revision' && status !== 'declined')) return null
  return (
    <p className="mt-3 whitespace-pre-line border-marigold border-l-4 pl-3">
      <strong>{status === 'declined' ? 'Alasan' : 'Catatan petugas'}:</strong> {remark}
    </p>
  )
}

function Visit({
  request: { status, booking },
  here,
}: {
  request: { status: RequestStatus; booking: { id: number; status: BookingStatus } | null }
  here: string
}) {
  if (!booking || (status !== 'scheduled' && status !== 'completed')) return null
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {status === 'scheduled' ? <ButtonLink href={`${here}/rombongan`}>Daftarkan peserta</ButtonLink> : null}
      <ButtonLink href={`/kunjungan/${booking.id}`} variant="secondary">
        Lihat di jadwal umum
      </ButtonLink>
    </div>
  )
}
