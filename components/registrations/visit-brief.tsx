import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { dateRange, hours } from '#lib/time/words.ts'

/** What, when and where, in a few lines. */
export function VisitBrief({ visit }: { visit: PublicVisit }) {
  const { id, program, firstDay, lastDay, days, site } = visit
  const [first] = days
  return (
    <DescriptionList
      items={[
        { term: 'Pelatihan', detail: <TextLink href={`/kunjungan/${id}`}>{program}</TextLink> },
        { term: 'Tanggal', detail: `${dateRange(firstDay, lastDay)}, ${days.length} hari` },
        { term: 'Jam hari pertama', detail: first ? hours(first.startMinute, first.endMinute) : '' },
        {
          term: 'Tempat',
          detail: [site.name, site.address, site.area].filter(Boolean).join(', '),
        },
      ]}
    />
  )
}
