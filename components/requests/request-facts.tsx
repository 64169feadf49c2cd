import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { Day } from '#lib/time/days.ts'
import { dateRange, moment } from '#lib/time/words.ts'

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
  contactName: string
  contactPhone: string
  note: string
  submittedAt: Date | null
}

export const AUDIENCES: Record<FactsOf['audience'], string> = {
  open: 'Terbuka untuk warga umum',
  closed: 'Tertutup, untuk orang dari pemohon saja',
}

/** All that was asked for; the same list for the requester and for staff. */
export function RequestFacts({ request }: { request: FactsOf }) {
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
        { term: 'Peserta', detail: `${request.participants} orang` },
        { term: 'Untuk siapa', detail: AUDIENCES[request.audience] },
        { term: 'Asal permohonan', detail: sourceWords(request) },
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
            </>
          ),
        },
        {
          term: 'Catatan',
          detail: request.note && <span className="whitespace-pre-line">{request.note}</span>,
        },
        { term: 'Dikirim', detail: request.submittedAt && moment(request.submittedAt) },
        { term: 'Nomor', detail: `#${request.id}` },
      ]}
    />
  )
}

function sourceWords({ source, musrenbangYear, musrenbangRank }: FactsOf): string {
  if (source === 'csr') return 'Program CSR'
  if (source === 'direct') return 'Permohonan langsung'
  return `Musrenbang ${musrenbangYear}${musrenbangRank ? `, urutan ${musrenbangRank}` : ''}`
}

/** "0812 3456 7890", as people read it aloud. */
function phoneWords(phone: string): string {
  return phone.replace(/^\+62/, '0').replace(/(\d{4})(?=\d)/g, '$1 ')
}
