import { FormSelect } from '#components/forms/fields.tsx'

export interface AreaChoices {
  code: string
  name: string
  children: { code: string; name: string }[]
}

interface AreaFieldProps {
  areas: AreaChoices[]
  /** Kecamatan can be picked too: a kecamatan office lies in no one desa. */
  withKecamatan?: boolean
}

/** The official area: desa and kelurahan below their kecamatan. */
export function AreaField({ areas, withKecamatan = false }: AreaFieldProps) {
  return (
    <FormSelect
      name="areaCode"
      label={withKecamatan ? 'Desa, kelurahan, atau kecamatan' : 'Desa atau kelurahan'}
      placeholder="Pilih…"
      groups={areas.map(({ code, name, children }) => ({
        label: `Kecamatan ${name}`,
        options: [
          ...(withKecamatan ? [{ value: code, label: `Kecamatan ${name}` }] : []),
          ...children.map((child) => ({ value: child.code, label: child.name })),
        ],
      }))}
    />
  )
}
