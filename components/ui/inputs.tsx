import type { ComponentProps } from 'react'
import { Field, type FieldProps, wire } from './field.tsx'

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldProps &
  Omit<ComponentProps<Tag>, keyof FieldProps | 'required' | 'className'>

const CONTROL =
  'min-h-11 w-full rounded-lg border bg-surface px-3 py-2 text-ink border-line-strong aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken'

function split<Props extends FieldProps>(props: Props) {
  const { name, label, hint, error, optional, id, className, ...control } = props
  return { field: { name, label, hint, error, optional, id, className } as FieldProps, control }
}

/** One line of text; `type` takes email, tel, password, search. */
export function TextInput(props: Own<'input'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <input type="text" {...control} {...wire(field)} className={CONTROL} />
    </Field>
  )
}

export function TextArea(props: Own<'textarea'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <textarea rows={4} {...control} {...wire(field)} className={CONTROL} />
    </Field>
  )
}

interface Option {
  value: string
  label: string
  disabled?: boolean
}

interface OptionGroup {
  label: string
  options: Option[]
}

type SelectProps = Own<'select'> & { options?: Option[]; groups?: OptionGroup[]; placeholder?: string }

/** A native select; `placeholder` adds an empty first choice, `groups` stand under their names. */
export function Select({ options = [], groups = [], placeholder, ...props }: SelectProps) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <select {...control} {...wire(field)} className={CONTROL}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

function Options({ options }: { options: Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ))
}

/** The browser's own date picker; `min` and `max` are days. */
export function DateInput(props: Own<'input'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <input {...control} {...wire(field)} type="date" className={`${CONTROL} max-w-56`} />
    </Field>
  )
}

export function NumberInput(props: Own<'input'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <input
        inputMode="numeric"
        {...control}
        {...wire(field)}
        type="number"
        className={`${CONTROL} max-w-40 tabular-nums`}
      />
    </Field>
  )
}

/** One file to be sent along. */
export function FileInput(props: Own<'input'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <input
        {...control}
        {...wire(field)}
        type="file"
        className={`${CONTROL} file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-3 file:font-semibold file:text-ink`}
      />
    </Field>
  )
}
