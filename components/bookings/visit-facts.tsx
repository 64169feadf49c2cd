import { takenWords } from '#components/registrations/staff-words.ts'
import { gapsWords } from '#components/sites/readiness.ts'
import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { ResourceName } from '#lib/claims/claim.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import { type Day, minuteAt } from '#lib/time/days.ts'
import { dateRange, hours, longDate } from '#lib/time/words.ts'
import type { BookingRow } from './booking-table.tsx'

interface VisitFactsOf extends BookingRow {
  requestId: number
  convoy: ResourceName[]
  seats: number
  audience: 'open' | 'closed'
  gaps: ReadinessGap[]
  siteReady: boolean
  readinessWaiver: string | null
  sessions: { day: Day; startsAt: Date; endsAt: Date }[]
}

const AUDIENCE = { open: 'Terbuka untuk warga umum', closed: 'Tertutup, untuk orang dari pemohon saja' }

/** All that staff knows of a visit. */
export function VisitFacts({ visit }: { visit: VisitFactsOf }) {
  const { convoy, sessions } = visit
  const namesOf = (kind: ResourceName['kind']) =>
    convoy
      .filter((one) => one.kind === kind)
      .map(({ name }) => name)
      .join(', ')
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList
        items={[
          { term: 'Tanggal', detail: dateRange(visit.firstDay, visit.lastDay) },
          {
            term: 'Program',
            detail: (
              <span className="flex flex-wrap items-center gap-2">
                {visit.program} <TrainingTypeBadge type={visit.trainingType} />
              </span>
            ),
          },
          { term: 'Lokasi', detail: `${visit.site}, ${visit.area}` },
          {
            term: 'Pemohon',
            detail: <a href={`/petugas/permohonan/${visit.requestId}`}>{visit.organization}</a>,
          },
          { term: 'Unit', detail: namesOf('unit') },
          { term: 'Instruktur', detail: namesOf('instructor') },
          { term: 'Perangkat', detail: namesOf('kit') },
          { term: 'Rombongan', detail: convoy.length === 0 ? 'Sudah dilepas' : null },
          { term: 'Peserta', detail: visit.taken && takenWords(visit.taken) },
          { term: 'Untuk siapa', detail: AUDIENCE[visit.audience] },
          { term: 'Kesiapan lokasi', detail: readinessWords(visit) },
          { term: 'Alasan tetap dipastikan', detail: visit.readinessWaiver },
        ]}
      />
      <h3 className="font-bold">{sessions.length} hari pelatihan</h3>
      <ol className="grid gap-x-6 gap-y-1 tabular-nums sm:grid-cols-2">
        {sessions.map(({ day, startsAt, endsAt }) => (
          <li key={day} className="flex justify-between gap-x-3 border-line border-b py-1 max-sm:flex-col">
            <span>{longDate(day)}</span>
            <span className="text-ink-soft">{hours(minuteAt(startsAt), minuteAt(endsAt))}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function readinessWords({ gaps }: VisitFactsOf): string {
  return gaps.length === 0 ? 'Siap untuk program ini' : `Belum siap: ${gapsWords(gaps)}`
}
