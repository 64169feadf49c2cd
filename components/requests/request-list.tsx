import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { dateRange } from '#lib/time/words.ts'
import { RequestStatusBadge } from './request-status.tsx'
import { type StandingOf, standing } from './standing.ts'

interface Row extends StandingOf {
  id: number
  organization: string
  program: string
  trainingType: TrainingTypeLook
  site: string
  area: string
  participants: number
  remark: string | null
}

/** The requests of an organization, each with where it stands and what the people must do. */
export function RequestList({ requests, several }: { requests: Row[]; several: boolean }) {
  return (
    <ul className="flex flex-col gap-3">
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} several={several} />
      ))}
    </ul>
  )
}

function RequestItem({ request, several }: { request: Row; several: boolean }) {
  const { now, next } = standing(request)
  const href = `/pemohon/permohonan/${request.id}`
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 font-bold">
          <a href={href} className="-my-2 inline-block py-2 text-teal underline underline-offset-4">
            {request.program}, {request.site}
          </a>
        </h3>
        <RequestStatusBadge status={request.status} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <TrainingTypeBadge type={request.trainingType} />
        <span>{request.area}</span>
        {several ? <span>{request.organization}</span> : null}
        <span>Rentang {dateRange(request.windowStart, request.windowEnd)}</span>
        <span>{request.participants} peserta</span>
      </p>
      <p>
        <strong>{now}</strong> {request.status === 'needs_revision' ? next : null}
      </p>
      {request.status === 'needs_revision' && request.remark ? (
        <p className="border-marigold border-l-4 pl-3">
          <span className="line-clamp-3 whitespace-pre-line">Catatan petugas: {request.remark}</span>
        </p>
      ) : null}
      <Ways request={request} />
    </li>
  )
}

function Ways({ request: { id, status, booking } }: { request: Row }) {
  if (status === 'needs_revision')
    return (
      <p>
        <TextLink href={`/pemohon/permohonan/${id}/perbaiki`}>Perbaiki permohonan ini</TextLink>
      </p>
    )
  return status === 'scheduled' && booking ? (
    <p>
      <TextLink href={`/kunjungan/${booking.id}`}>Lihat kunjungan di jadwal umum</TextLink>
    </p>
  ) : null
}
