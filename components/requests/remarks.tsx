import type { ReactNode } from 'react'
import { FormText } from '#components/forms/fields.tsx'
import { Fold } from '#components/ui/fold.tsx'
import { REMARK_FIELDS, type RemarkField, type Remarks } from '#lib/requests/remark.ts'
import { REMARK_FIELD } from './remark-words.ts'

/** The hint of a field, with what staff wrote on it: both are read aloud with the field. */
export function hintWith(remarks: Remarks | undefined, field: RemarkField, hint?: ReactNode): ReactNode {
  const text = remarks?.[field]
  if (!text) return hint
  return (
    <>
      {hint}
      <span className="wrap-anywhere my-1 block whitespace-pre-line border-marigold border-l-4 bg-marigold-soft px-3 py-1 text-ink">
        <strong>Catatan petugas:</strong> {text}
      </span>
    </>
  )
}

/** What staff wrote on each part; `fields` leaves out those that stand beside their fields. */
export function RemarkList({
  remarks,
  fields = REMARK_FIELDS,
}: {
  remarks: Remarks
  fields?: readonly RemarkField[]
}) {
  const shown = fields.filter((field) => remarks[field])
  if (shown.length === 0) return null
  return (
    <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
      {shown.map((field) => (
        <li key={field} className="wrap-anywhere whitespace-pre-line">
          <strong>{REMARK_FIELD[field]}:</strong> {remarks[field]}
        </li>
      ))}
    </ul>
  )
}

/** A box for each part of a request, where staff writes what is to be put right; `now` is what the part says. */
export function RemarkFields({ now }: { now: Partial<Record<RemarkField, string>> }) {
  return (
    <Fold words="Catatan untuk isian tertentu">
      <div className="flex flex-col gap-4">
        {REMARK_FIELDS.map((field) => (
          <FormText
            key={field}
            name={`remark_${field}`}
            label={REMARK_FIELD[field]}
            hint={now[field] && `Isinya sekarang: ${now[field]}`}
            optional
            maxLength={500}
            autoComplete="off"
          />
        ))}
      </div>
    </Fold>
  )
}
