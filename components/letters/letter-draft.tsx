import { DescriptionList } from '#components/ui/description-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type SessionHours, visitDays } from '#lib/letters/visit-days.ts'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { replacedLetters } from './printable.ts'

interface LetterDraftProps {
  facts: {
    organization: string
    program: string
    place: string
    participants: number
    submittedOn: Day | null
    sessions: SessionHours[]
    remark: string
  }
}

/** What a letter will say, before it has a number. */
export function LetterDraft({ facts }: LetterDraftProps) {
  const days = visitDays(facts.sessions).map(([, day, hours]) => `${day}, ${hours}`)
  const replaced = replacedLetters([facts.organization, facts.program, facts.place, facts.remark])
  return (
    <>
      {replaced.length > 0 ? (
        <Notice tone="warning" title="Ada huruf yang tidak dapat dicetak">
          Dalam surat, {replaced.map(({ letter, shown }) => `“${letter}” menjadi “${shown}”`).join(', ')}.
        </Notice>
      ) : null}
      <DescriptionList
        items={[
          { term: 'Pemohon', detail: facts.organization },
          { term: 'Permohonan', detail: facts.submittedOn && date(facts.submittedOn) },
          { term: 'Program', detail: facts.program },
          { term: 'Tempat', detail: facts.place },
          { term: 'Jumlah peserta', detail: `${facts.participants} orang` },
          {
            term: 'Hari pelatihan',
            detail: days.length > 0 && <span className="whitespace-pre-line">{days.join('\n')}</span>,
          },
          {
            term: 'Catatan atau alasan',
            detail: facts.remark && <span className="whitespace-pre-line">{facts.remark}</span>,
          },
        ]}
      />
    </>
  )
}
