import { BaseField } from '#components/fleet/base-field.tsx'
import { FormSelect, FormText } from '#components/forms/fields.tsx'
import type { FleetChoices } from '#components/units/unit-fields.tsx'

/** What a kit is, and what it is for. */
export function KitFields({ choices }: { choices: FleetChoices }) {
  return (
    <>
      <FormText name="name" label="Nama" maxLength={80} />
      <FormText name="code" label="Kode" hint="Pendek, huruf dan angka, contoh: LAS-02." maxLength={20} />
      <FormSelect
        name="trainingTypeId"
        label="Kejuruan"
        placeholder="Pilih kejuruan"
        options={choices.trainingTypes.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <BaseField
        groups={choices.bases}
        hint="Dari sini perjalanannya dihitung. Bila tidak dicatat, perjalanannya tidak dihitung."
        optional
      />
    </>
  )
}
