import { FormNumber, FormRadios } from '#components/forms/fields.tsx'
import { type FactName, factsFor } from '#lib/sites/self-check.ts'
import type { StepProps } from './step-props.ts'

export const READY_QUESTIONS: Record<Exclude<FactName, 'powerVa' | 'powerPhase'>, string> = {
  flatParking: 'Apakah ada tempat parkir yang rata untuk truk atau bus kecil?',
  roof: 'Apakah tempatnya beratap?',
  water: 'Apakah ada air bersih?',
  toilets: 'Apakah ada toilet untuk peserta?',
  ventilation: 'Apakah ruangannya berventilasi baik?',
}

const YES_NO = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
  { value: 'belum', label: 'Belum tahu' },
]

/** Only what the chosen program needs. */
export function ReadyFields({ asking: { program } }: StepProps) {
  if (!program) return null
  return (
    <>
      <p>
        {program.name} memerlukan yang di bawah ini. Jawab sejauh Anda tahu; jawaban “tidak” bukan penolakan,
        petugas membantu mencari jalan.
      </p>
      {factsFor(program).map((name) => (
        <ReadyQuestion key={name} name={name} power={program.needsPowerVa} />
      ))}
    </>
  )
}

export function ReadyQuestion({ name, power }: { name: FactName; power: number | null }) {
  if (name === 'powerVa')
    return (
      <FormNumber
        name={name}
        label="Daya listrik di lokasi (VA)"
        hint={`Lihat di meteran PLN. ${power === null ? '' : `Program ini perlu ${power.toLocaleString('id-ID')} VA. `}Kosongkan bila belum tahu.`}
        optional
        min={100}
      />
    )
  if (name === 'powerPhase')
    return (
      <FormRadios
        name={name}
        label="Listriknya satu fase atau tiga fase?"
        choices={[
          { value: 'single', label: 'Satu fase' },
          { value: 'three', label: 'Tiga fase' },
          { value: 'belum', label: 'Belum tahu' },
        ]}
      />
    )
  return <FormRadios name={name} label={READY_QUESTIONS[name]} choices={YES_NO} />
}
