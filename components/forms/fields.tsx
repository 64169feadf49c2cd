'use client'

import { CheckboxField, CheckboxGroup, RadioGroup } from '#components/ui/choices.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#components/ui/inputs.tsx'
import { textOf, textsOf } from '#lib/forms/form.ts'
import { useField } from './form-context.tsx'

type Wired<Part extends (props: never) => unknown> = Omit<
  Parameters<Part>[0],
  'id' | 'error' | 'defaultValue' | 'defaultChecked'
>

/** The fields of components/ui, tied to the ActionForm around them by their names. */
export function FormText(props: Wired<typeof TextInput>) {
  const { values, ...field } = useField(props.name)
  return <TextInput {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormArea(props: Wired<typeof TextArea>) {
  const { values, ...field } = useField(props.name)
  return <TextArea {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormSelect(props: Wired<typeof Select>) {
  const { values, ...field } = useField(props.name)
  return <Select {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormDate(props: Wired<typeof DateInput>) {
  const { values, ...field } = useField(props.name)
  return <DateInput {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormNumber(props: Wired<typeof NumberInput>) {
  const { values, ...field } = useField(props.name)
  return <NumberInput {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormRadios(props: Wired<typeof RadioGroup>) {
  const { values, ...field } = useField(props.name)
  return <RadioGroup {...props} {...field} defaultValue={textOf(values, props.name)} />
}

export function FormCheckboxes(props: Omit<Wired<typeof CheckboxGroup>, 'defaultValues'>) {
  const { values, ...field } = useField(props.name)
  return <CheckboxGroup {...props} {...field} defaultValues={textsOf(values, props.name)} />
}

export function FormCheckbox(props: Wired<typeof CheckboxField>) {
  const { values, ...field } = useField(props.name)
  return (
    <CheckboxField
      {...props}
      {...field}
      value="on"
      defaultChecked={textsOf(values, props.name).includes('on')}
    />
  )
}

/** What the form carries along and the person does not see. */
export function FormHidden({ name }: { name: string }) {
  const { values } = useField(name)
  return <input type="hidden" name={name} value={textOf(values, name)} />
}
