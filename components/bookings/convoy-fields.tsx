import { FormCheckboxes, FormRadios } from '#components/forms/fields.tsx'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Mover } from '#lib/claims/travel.ts'
import type { Candidates } from '#lib/planning/candidates.ts'
import type { SearchFacts, Start } from '#lib/planning/starts.ts'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { choicesOf, type ResourceChoice } from './choice-words.ts'
import { FirstDayField } from './first-day-field.tsx'

interface ConvoyFieldsProps {
  facts: SearchFacts<HeldStop>
  /** The day that the address names, and who is free from it on. */
  start: Start | undefined
  candidates: Candidates | null
  own: number[]
  earliest: Day
  ordinaryDays: number
  mostDays: number
}

/** From which day on and how long; which unit, who teaches, with what. */
export function ConvoyFields({
  facts,
  start,
  candidates,
  own,
  earliest,
  ordinaryDays,
  mostDays,
}: ConvoyFieldsProps) {
  const { program, fleet, holidays } = facts
  const near = [...holidays.values()].filter(({ day }) => day >= earliest)
  const kinds = [
    { kind: 'units', name: 'unitIds', label: 'Unit', needed: program.unitsNeeded },
    { kind: 'instructors', name: 'instructorIds', label: 'Instruktur', needed: program.instructorsNeeded },
    { kind: 'kits', name: 'kitIds', label: 'Perangkat', needed: program.kitsNeeded },
  ] as const
  return (
    <>
      <FirstDayField
        onSaturdays={program.onSaturdays}
        holidays={near}
        earliest={earliest}
        ordinaryDays={ordinaryDays}
        mostDays={mostDays}
      />
      {kinds.map(({ kind, ...field }) => (
        <Resources
          key={kind}
          {...field}
          hint={
            start && kind === 'units'
              ? `Bebas atau tidak: dihitung untuk mulai ${date(start.day)}.`
              : undefined
          }
          choices={
            start && candidates
              ? choicesOf(fleet[kind], {
                  facts,
                  start,
                  candidates: candidates[kind],
                  needed: field.needed,
                  own,
                })
              : unjudged(fleet[kind])
          }
        />
      ))}
    </>
  )
}

const unjudged = (movers: Mover[]): ResourceChoice[] =>
  movers.map(({ id, name }) => ({ value: String(id), label: name }))

/** More than so many choices scroll in a box of their own. */
const SHOWN = 8

interface ResourcesProps {
  name: string
  label: string
  hint: string | undefined
  needed: number
  choices: ResourceChoice[]
}

/** One of them as radios, several as boxes. */
function Resources({ name, label, hint, needed, choices }: ResourcesProps) {
  if (needed === 0) return null
  if (choices.length === 0)
    return (
      <p className="text-danger">
        {label}: belum ada yang cocok untuk kejuruan ini. Daftarkan dahulu sebelum menjadwalkan.
      </p>
    )
  const className = choices.length > SHOWN ? 'max-h-96 overflow-y-auto *:shrink-0' : ''
  const field = { name, hint, choices, className }
  return needed === 1 ? (
    <FormRadios {...field} label={label} />
  ) : (
    <FormCheckboxes {...field} label={`${label} (pilih ${needed})`} />
  )
}
