import { ATTACHMENT_KIND } from '#components/attachments/words.ts'
import { RequestStatusBadge } from '#components/requests/request-status.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { AttachmentKind } from '#lib/attachments/attachment.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { dayAt } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'

interface AskedListProps {
  asked: {
    id: number
    status: RequestStatus
    submittedAt: Date | null
    createdAt: Date
    program: string
    site: string
    letters: { id: number; code: string }[]
    /** What was uploaded for it. */
    papers: { id: number; kind: AttachmentKind; name: string }[]
  }[]
  /** Where a request's page is, without its number. */
  place: string
}

/** Everything an organization ever asked for, each with its state and its papers. */
export function AskedList({ asked, place }: AskedListProps) {
  if (asked.length === 0) return <p className="text-ink-soft">Belum ada permohonan.</p>
  return (
    <ul className="divide-y divide-line">
      {asked.map(({ id, status, submittedAt, createdAt, program, site, letters, papers }) => (
        <li key={id} className="flex flex-col gap-1 py-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <TextLink href={`${place}/${id}`} strong>
              {program}, {site}
            </TextLink>
            <RequestStatusBadge status={status} />
          </div>
          <p className="text-ink-soft text-sm">
            #{id}, {date(dayAt(submittedAt ?? createdAt))}
          </p>
          {letters.map((letter) => (
            <TextLink
              key={letter.id}
              href={`${place}/${id}/surat/${letter.id}`}
              className="wrap-anywhere text-sm"
            >
              Surat {letter.code} (PDF)
            </TextLink>
          ))}
          {papers.map((paper) => (
            <TextLink
              key={paper.id}
              href={`${place}/${id}/berkas/${paper.id}`}
              className="wrap-anywhere text-sm"
            >
              {ATTACHMENT_KIND[paper.kind]}: {paper.name}
            </TextLink>
          ))}
        </li>
      ))}
    </ul>
  )
}
