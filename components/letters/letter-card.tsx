import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { LetterKind } from '#lib/letters/letter.ts'
import { moment } from '#lib/time/words.ts'
import { LETTER_KIND } from './words.ts'

interface LetterCardProps {
  letters: { id: number; kind: LetterKind; code: string; issuedAt: Date; by: string | null }[]
  /** Address of the request's page; the letters are files below it. */
  here: string
  mayIssue?: boolean
}

/** The answers on paper that a request got. */
export function LetterCard({ letters, here, mayIssue = false }: LetterCardProps) {
  if (letters.length === 0 && !mayIssue) return null
  return (
    <Card
      title="Surat jawaban"
      actions={
        mayIssue ? (
          <ButtonLink href={`${here}/surat`} variant="secondary">
            Buat surat
          </ButtonLink>
        ) : null
      }
    >
      {letters.length === 0 ? <p className="text-ink-soft">Belum ada surat.</p> : null}
      <ul className="divide-y divide-line">
        {letters.map(({ id, kind, code, issuedAt, by }) => (
          <li key={id} className="py-1">
            <TextLink href={`${here}/surat/${id}`} strong className="wrap-anywhere">
              {code} (PDF)
            </TextLink>
            <p className="text-ink-soft text-sm">
              {LETTER_KIND[kind]}, {moment(issuedAt)}
              {by ? `, oleh ${by}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
