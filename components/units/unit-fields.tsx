import { BaseField } from '#components/fleet/base-field.tsx'
import { FormCheckboxes, FormNumber, FormRadios, FormText } from '#components/forms/fields.tsx'
import { MINUTES, SPEED } from '#lib/fleet/schema.ts'
import { FUNDING, UNIT_STATE } from './words.ts'

export interface FleetChoices {
  bases: { label: string; options: { value: string; label: string }[] }[]
  trainingTypes: {
    id: number
    name: string
    programs: { id: number; name: string; trainingDays: number }[]
  }[]
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const STATES = Object.entries(UNIT_STATE).map(([value, { word }]) => ({ value, label: word }))

/** What a unit is and can do. */
export function UnitFields({ choices, rule }: { choices: FleetChoices; rule: { speedKmh: number } }) {
  const programs = choices.trainingTypes.flatMap(({ name: type, programs: taught }) =>
    taught.map(({ id, name, trainingDays }) => ({
      value: String(id),
      label: name,
      hint: `${type}, ${trainingDays} hari`,
    })),
  )
  return (
    <>
      <FormText name="name" label="Nama" maxLength={80} />
      <FormText name="code" label="Kode" hint="Pendek, huruf dan angka, contoh: MTU-03." maxLength={20} />
      <FormText
        name="fittedFor"
        label="Dipasang untuk"
        hint="Contoh: bengkel las."
        optional
        maxLength={120}
      />
      <FormRadios name="funding" label="Pendanaan" choices={optionsOf(FUNDING)} />
      <BaseField groups={choices.bases} hint="Tempat unit ini berada di antara dua kunjungan." />
      <FormRadios
        name="state"
        label="Keadaan"
        hint="Hanya unit yang siap pakai dapat dijadwalkan. Untuk perawatan beberapa hari, catat waktunya di “Tidak tersedia”."
        choices={STATES}
      />
      <FormNumber
        name="setupMinutes"
        label="Waktu persiapan tambahan (menit)"
        hint="Ditambahkan pada waktu persiapan programnya."
        {...MINUTES}
      />
      <FormNumber
        name="teardownMinutes"
        label="Waktu pembongkaran tambahan (menit)"
        hint="Ditambahkan pada waktu pembongkaran programnya."
        {...MINUTES}
      />
      <FormNumber
        name="speedKmh"
        label="Kecepatan (km/jam)"
        hint={`Kosongkan untuk mengikuti pengaturan, sekarang ${rule.speedKmh} km/jam.`}
        optional
        {...SPEED}
      />
      <FormCheckboxes name="programIds" label="Program yang dapat dibawa" choices={programs} />
    </>
  )
}
