'use client'

import { FormCheckbox } from '#components/forms/fields.tsx'
import { useField } from '#components/forms/form-context.tsx'
import { textOf } from '#lib/forms/form.ts'

/** Asked only of whom the number was doubted. */
export function NikRight() {
  const { error, values } = useField('nikIsRight')
  if (!error && textOf(values, 'nikIsRight') === '') return null
  return <FormCheckbox name="nikIsRight" label="NIK ini memang begitu di KTP saya" />
}
