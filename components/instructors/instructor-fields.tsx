import { BaseField } from '#components/fleet/base-field.tsx'
import { FormCheckboxes, FormText } from '#components/forms/fields.tsx'
import type { FleetChoices } from '#components/units/unit-fields.tsx'

/** Who somebody is, and what they can teach. */
export function InstructorFields({ choices }: { choices: FleetChoices }) {
  return (
    <>
      <FormText name="name" label="Nama" maxLength={80} />
      <BaseField
        groups={choices.bases}
        hint="Dari sini perjalanannya dihitung. Bila tidak dicatat, perjalanannya tidak dihitung."
        optional
      />
      <FormCheckboxes
        name="trainingTypeIds"
        label="Kejuruan yang diajar"
        choices={choices.trainingTypes.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </>
  )
}
