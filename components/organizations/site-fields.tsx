import { FormText } from '#components/forms/fields.tsx'
import { type AreaChoices, AreaField } from './area-field.tsx'

/** One place of an organization. */
export function SiteFields({ areas }: { areas: AreaChoices[] }) {
  return (
    <>
      <FormText name="name" label="Nama lokasi" hint="Contoh: Gudang 2, Balai desa." autoComplete="off" />
      <FormText name="address" label="Alamat" optional autoComplete="off" />
      <AreaField areas={areas} />
      <FormText
        name="point"
        label="Titik di peta"
        hint="Salin dari aplikasi peta, contoh: -6.2088, 107.1456. Bila kosong, dipakai titik tengah wilayah."
        optional
        autoComplete="off"
      />
    </>
  )
}
