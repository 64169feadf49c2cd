import { holderWords } from '#components/claims/words.ts'
import { FormCheckboxes, FormRadios } from '#components/forms/fields.tsx'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Mover } from '#lib/claims/travel.ts'
import { fitOf, type SearchFacts, type Start } from '#lib/planning/starts.ts'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { FirstDayField } from './first-day-field.tsx'

interface ConvoyFieldsProps {
  facts: SearchFacts<HeldStop>
  /** The day that the address names, and who is free from it on. */
  start: Start | undefined
  earliest: Day
}

/** Which unit, who teaches, with what, from which day on. */
export function ConvoyFields({ facts, start, earliest }: ConvoyFieldsProps) {
  const { program, fleet, holidays } = facts
  const { unitsNeeded, instructorsNeeded, kitsNeeded } = program
  const near = [...holidays.values()].filter(({ day }) => day >= earliest)
  const hint = start && !start.rest ? `Bebas atau tidak: dihitung untuk mulai ${date(start.day)}.` : undefined
  const notes = (mover: Mover) => noteOf(mover, start, facts)
  return (
    <>
      <FirstDayField program={program} holidays={near} earliest={earliest} />
      <Resources
        name="unitIds"
        label="Unit"
        hint={hint}
        needed={unitsNeeded}
        of={fleet.units}
        notes={notes}
      />
      <Resources
        name="instructorIds"
        label="Instruktur"
        hint={hint}
        needed={instructorsNeeded}
        of={fleet.instructors}
        notes={notes}
      />
      <Resources
        name="kitIds"
        label="Perangkat"
        hint={hint}
        needed={kitsNeeded}
        of={fleet.kits}
        notes={notes}
      />
    </>
  )
}

interface Note {
  hint: string | undefined
  free: boolean
}

function noteOf(mover: Mover, start: Start | undefined, facts: SearchFacts<HeldStop>): Note {
  if (!start || start.rest) return { hint: undefined, free: true }
  const fit = fitOf(facts, mover, start.period)
  if (!('obstacle' in fit)) return { hint: 'bebas', free: true }
  const words = holderWords(fit.obstacle.holder)
  return { hint: fit.cause === 'way' ? `${words}; perlu ${fit.minutes} menit di jalan` : words, free: false }
}

interface ResourcesProps {
  name: string
  label: string
  hint: string | undefined
  needed: number
  of: Mover[]
  notes: (mover: Mover) => Note
}

/** One of them as radios, several as boxes; those who are free first. */
function Resources({ name, label, hint, needed, of, notes }: ResourcesProps) {
  if (needed === 0) return null
  const choices = of
    .map((one) => ({ value: String(one.id), label: one.name, ...notes(one) }))
    .toSorted((a, b) => Number(b.free) - Number(a.free))
    .map(({ value, label: text, hint: note }) => ({ value, label: text, hint: note }))
  if (choices.length === 0)
    return (
      <p className="text-danger">
        {label}: belum ada yang cocok untuk kejuruan ini. Daftarkan dahulu sebelum menjadwalkan.
      </p>
    )
  return needed === 1 ? (
    <FormRadios name={name} label={label} hint={hint} choices={choices} />
  ) : (
    <FormCheckboxes name={name} label={`${label} (pilih ${needed})`} hint={hint} choices={choices} />
  )
}
