import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface ElsewhereNoticeProps {
  visits: { id: number; firstDay: Day; lastDay: Day; program: string; site: string; byNik: boolean }[]
}

/** Tells that somebody has a seat, or waits for one, in two places on the same days. */
export function ElsewhereNotice({ visits }: ElsewhereNoticeProps) {
  if (visits.length === 0) return null
  return (
    <Notice tone="warning" title="Orang ini juga terdaftar di kunjungan lain pada hari yang sama">
      <ul>
        {visits.map(({ id, firstDay, lastDay, program, site, byNik }) => (
          <li key={id}>
            <TextLink href={`/petugas/peserta/${id}`}>
              {program}, {site}, {dateRange(firstDay, lastDay)}
            </TextLink>{' '}
            ({byNik ? 'NIK sama' : 'nama dan telepon sama'})
          </li>
        ))}
      </ul>
    </Notice>
  )
}
