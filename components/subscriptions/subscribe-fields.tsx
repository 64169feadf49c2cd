import { FormCheckbox, FormCheckboxes, FormSelect, FormText } from '#components/forms/fields.tsx'

interface SubscribeFieldsProps {
  choices: { types: { slug: string; name: string }[]; kecamatan: { code: string; name: string }[] }
}

/** Where, what, and to which address. */
export function SubscribeFields({ choices: { types, kecamatan } }: SubscribeFieldsProps) {
  return (
    <>
      <FormSelect
        name="kecamatan"
        label="Kecamatan"
        placeholder="Pilih kecamatan"
        options={kecamatan.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FormCheckbox name="neighbours" label="Juga kecamatan tetangga" />
      <FormCheckboxes
        name="types"
        label="Jenis pelatihan (boleh lebih dari satu)"
        hint="Bila tidak ada yang dipilih, Anda dikabari tentang semua jenis."
        optional
        choices={types.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FormText name="email" label="Surel" type="email" autoComplete="email" maxLength={200} />
    </>
  )
}
