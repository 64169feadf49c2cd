import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'

/** What a letter that came on paper says of itself. */
export function PaperLetterCard({ letter }: { letter: { number: string; dated: Day; subject: string } }) {
  return (
    <Card title="Surat di kertas">
      <DescriptionList
        items={[
          { term: 'Nomor', detail: letter.number },
          { term: 'Tanggal', detail: date(letter.dated) },
          { term: 'Perihal', detail: letter.subject },
        ]}
      />
    </Card>
  )
}
