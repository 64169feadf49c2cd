import { FormSelect } from '#components/forms/fields.tsx'

interface BaseFieldProps {
  groups: { label: string; options: { value: string; label: string }[] }[]
  hint: string
  optional?: boolean
}

/** Where something is between visits. */
export function BaseField({ groups, hint, optional = false }: BaseFieldProps) {
  return (
    <FormSelect
      name="baseSiteId"
      label="Pangkalan"
      hint={hint}
      optional={optional}
      placeholder={optional ? 'Tidak dicatat' : 'Pilih pangkalan'}
      groups={groups}
    />
  )
}
