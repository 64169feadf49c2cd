import type { ReactNode } from 'react'
import { selfCheckLines } from '#components/sites/self-check-words.ts'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { localPhone } from '#lib/requests/phone.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import type { SelfCheck } from '#lib/sites/self-check.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange, moment } from '#lib/time/words.ts'
import { GIFT_WORDS } from './asker-words.ts'

interface FactsOf {
  id: number
  organization: string
  program: string
  trainingType: TrainingTypeLook
  site: string
  address: string
  area: string
  windowStart: Day
  windowEnd: Day
  participants: number
  audience: 'open' | 'closed'
  source: 'direct' | 'musrenbang' | 'csr'
  musrenbangYear: number | null
  musrenbangRank: number | null
  csrGifts: (keyof typeof GIFT_WORDS)[]
  csrNote: string
  unsuitable: { firstDay: Day; lastDay: Day; reason: string }[]
  selfCheck: SelfCheck
  contactName: string
  contactPhone: string
  contactEmail: string | null
  note: string
  submittedAt: Date | null
}

export const AUDIENCES: Record<FactsOf['audience'], string> = {
  open: 'Terbuka untuk warga umum',
  closed: 'Tertutup, untuk orang dari pemohon saja',
}

/** All that was asked for, the same for the requester and for staff; `list` leads to the list of participants. */
export function RequestFacts({ request, list }: { request: FactsOf; list?: ReactNode }) {
  const { trainingType, address, area, contactPhone } = request
  return (
    <DescriptionList
      items={[
        { term: 'Pemohon', detail: request.organization },
        {
          term: 'Program',
          detail: (
            <span className="flex flex-wrap items-center gap-2">
              {request.program} <TrainingTypeBadge type={trainingType} />
            </span>
          ),
        },
        { term: 'Lokasi', detail: [request.site, address, area].filter(Boolean).join(', ') },
        { term: 'Rentang tanggal', detail: dateRange(request.windowStart, request.windowEnd) },
        { term: 'Hari yang tidak cocok', detail: linesOf(request.unsuitable.map(spanWords)) },
        {
          term: 'Peserta',
          detail: (
            <span className="flex flex-wrap items-center gap-x-3">
              {request.participants} orang {list}
            </span>
          ),
        },
        { term: 'Untuk siapa', detail: AUDIENCES[request.audience] },
        { term: 'Kesiapan menurut pemohon', detail: linesOf(selfCheckLines(request.selfCheck)) },
        { term: 'Asal permohonan', detail: linesOf(sourceLines(request)) },
        {
          term: 'Narahubung',
          detail: (
            <>
              {request.contactName},{' '}
              <a
                href={`tel:${contactPhone}`}
                className="whitespace-nowrap text-teal underline underline-offset-4"
              >
                {phoneWords(contactPhone)}
              </a>
              {request.contactEmail ? (
                <span className="wrap-anywhere block">{request.contactEmail}</span>
              ) : null}
            </>
          ),
        },
        {
          term: 'Catatan',
          detail: request.note && <span className="whitespace-pre-line">{request.note}</span>,
        },
        { term: 'Dikirim', detail: request.submittedAt && moment(request.submittedAt) },
        { term: 'Nomor', detail: ticketOf(request.id) },
      ]}
    />
  )
}

function sourceLines({ source, musrenbangYear, musrenbangRank, csrGifts, csrNote }: FactsOf): string[] {
  if (source === 'direct') return ['Permohonan langsung']
  if (source === 'csr') return ['Program CSR', csrGifts.map((gift) => GIFT_WORDS[gift]).join(', '), csrNote]
  return [`Musrenbang ${musrenbangYear}${musrenbangRank ? `, urutan ${musrenbangRank}` : ''}`]
}

const spanWords = ({ firstDay, lastDay, reason }: FactsOf['unsuitable'][number]) =>
  `${dateRange(firstDay, lastDay)}${reason ? `: ${reason}` : ''}`

/** Each on a line of its own; nothing where there is none. */
function linesOf(lines: string[]) {
  const shown = lines.filter((line) => line !== '')
  if (shown.length === 0) return null
  return shown.map((line) => (
    <span key={line} className="wrap-anywhere block whitespace-pre-line">
      {line}
    </span>
  ))
}

/** "0812 3456 7890", as people read it aloud. */
export function phoneWords(phone: string): string {
  return localPhone(phone).replace(/(\d{4})(?=\d)/g, '$1 ')
}
