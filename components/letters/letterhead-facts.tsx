import { DescriptionList } from '#components/ui/description-list.tsx'
import type { Letterhead } from '#lib/letters/letterhead.ts'

const NOT_SET = <span className="text-ink-soft">belum diisi</span>

const listed = (lines: string[]) =>
  lines.length > 0 ? <span className="whitespace-pre-line">{lines.join('\n')}</span> : NOT_SET

/** What stands on letters now, and the number of the next. */
export function LetterheadFacts({ letterhead, next }: { letterhead: Letterhead; next: string }) {
  const { officeLines, address, contact, city, signatoryName, copies, numberFormat } = letterhead
  const { signatoryTitle, signatoryRank, signatoryNip } = letterhead
  const signatory = [signatoryTitle, signatoryName, signatoryRank, signatoryNip && `NIP ${signatoryNip}`]
  return (
    <DescriptionList
      items={[
        { term: 'Kop', detail: listed(officeLines) },
        { term: 'Alamat', detail: address || NOT_SET },
        { term: 'Telepon dan surel', detail: contact },
        { term: 'Kota', detail: city || NOT_SET },
        { term: 'Penanda tangan', detail: listed(signatory.filter(Boolean)) },
        { term: 'Tembusan', detail: copies.length > 0 && listed(copies) },
        { term: 'Format nomor', detail: <span className="wrap-anywhere">{numberFormat}</span> },
        { term: 'Nomor berikutnya', detail: <span className="wrap-anywhere">{next}</span> },
      ]}
    />
  )
}
