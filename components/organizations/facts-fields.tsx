import { FormText } from '#components/forms/fields.tsx'
import { type AreaChoices, AreaField } from './area-field.tsx'

/** Who an organization is: name, NIB, where it sits, how it is reached. */
export function FactsFields({ areas }: { areas: AreaChoices[] }) {
  return (
    <>
      <FormText name="name" label="Nama resmi" autoComplete="organization" />
      <FormText
        name="nib"
        label="NIB"
        hint="Nomor Induk Berusaha, 13 angka; untuk perusahaan."
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      <AreaField areas={areas} withKecamatan />
      <FormText name="address" label="Alamat kantor" autoComplete="street-address" />
      <FormText name="phone" label="Telepon kantor" type="tel" autoComplete="tel" />
    </>
  )
}
