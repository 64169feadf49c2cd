import { holderWords } from '#components/claims/words.ts'
import { FormCheckboxes, FormRadios, FormSelect } from '#components/forms/fields.tsx'
import { type Held, overlaps } from '#lib/claims/claim.ts'
import type { Fleet, Start } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import type { Day } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import { FirstDayField } from './first-day-field.tsx'

interface ConvoyFieldsProps {
  program: Program
  fleet: Fleet
  holidays: Holidays
  held: ReadonlyMap<number, Held[]>
  /** The day that the address names, and who is free from it on. */
  start: Start | undefined
  earliest: Day
}

/** Which unit, who teaches, with what, from which day on. */
export function ConvoyFields({ program, fleet, holidays, held, start, earliest }: ConvoyFieldsProps) {
  const { instructorsNeeded, kitsNeeded } = program
  const near = [...holidays.values()].filter(({ day }) => day >= earliest)
  const hint = start && !start.rest ? `Bebas atau tidak: dihitung untuk mulai ${date(start.day)}.` : undefined
  const notes = (id: number) => noteOf(id, start, held)
  return (
    <>
      <FirstDayField program={program} holidays={near} earliest={earliest} />
      <FormSelect
        name="unitId"
        label="Unit"
        placeholder="Pilih unit"
        options={fleet.units.map(({ id, name }) => ({
          value: String(id),
          label: `${name}${notes(id).mark}`,
        }))}
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
  /** Behind the name, where there is room for few words only. */
  mark: string
  hint: string | undefined
  free: boolean
}

function noteOf(id: number, start: Start | undefined, held: ReadonlyMap<number, Held[]>): Note {
  if (!start || start.rest) return { mark: '', hint: undefined, free: true }
  const claim = held.get(id)?.find((one) => overlaps(one, start.period))
  return claim
    ? { mark: ' (terpakai)', hint: holderWords(claim.holder), free: false }
    : { mark: ' (bebas)', hint: 'bebas', free: true }
}

interface ResourcesProps {
  name: string
  label: string
  hint: string | undefined
  needed: number
  of: { id: number; name: string }[]
  notes: (id: number) => Note
}

/** One of them as radios, several as boxes; those who are free first. */
function Resources({ name, label, hint, needed, of, notes }: ResourcesProps) {
  if (needed === 0) return null
  const choices = of
    .map((one) => ({ value: String(one.id), label: one.name, ...notes(one.id) }))
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
