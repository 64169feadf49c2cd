import type { ComponentProps, ReactNode } from 'react'
import { FieldError, type FieldProps, Hint, wire } from './field.tsx'

const BOX = 'mt-0.5 size-6 flex-none accent-teal'

interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

type RadioGroupProps = FieldProps & { choices: Choice[]; defaultValue?: string | undefined }

/** One of a few. */
export function RadioGroup({ defaultValue, ...field }: RadioGroupProps) {
  return <Group {...field} type="radio" isChosen={(value) => value === defaultValue} />
}

type CheckboxGroupProps = FieldProps & { choices: Choice[]; defaultValues?: string[] | undefined }

/** Any of a few, as a repeated field. */
export function CheckboxGroup({ defaultValues = [], ...field }: CheckboxGroupProps) {
  return <Group {...field} type="checkbox" isChosen={(value) => defaultValues.includes(value)} />
}

type GroupProps = FieldProps & {
  choices: Choice[]
  type: 'radio' | 'checkbox'
  isChosen: (value: string) => boolean
}

/** The first choice carries the id, so that the error summary lands on it. */
function Group({ choices, type, isChosen, ...field }: GroupProps) {
  const { id, name, required, ...described } = wire(field)
  return (
    <fieldset
      {...described}
      className={`flex flex-col gap-1 ${field.error ? 'border-danger border-l-4 pl-3' : ''} ${field.className ?? ''}`}
    >
      <legend className="mb-1 font-semibold">{field.label}</legend>
      <Hint id={id}>{field.hint}</Hint>
      <FieldError id={id}>{field.error}</FieldError>
      {choices.map(({ value, label, hint, disabled }, index) => (
        <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type={type}
            id={index === 0 ? id : `${id}-${value}`}
            name={name}
            value={value}
            // Of boxes, `required` would ask for each one.
            required={required && type === 'radio'}
            disabled={disabled}
            defaultChecked={isChosen(value)}
            className={BOX}
          />
          <span className="wrap-anywhere min-w-0">
            {label}
            {hint ? <span className="block text-ink-soft text-sm">{hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type CheckboxProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'required'>

/** A yes or no of its own. Optional unless said otherwise: an empty box is an answer too. */
export function CheckboxField({
  label,
  hint,
  error,
  optional = true,
  className = '',
  name,
  id = name,
  ...rest
}: CheckboxProps) {
  const wiring = wire({ name, id, label, hint, error, optional })
  return (
    <div className={`${error ? 'border-danger border-l-4 pl-3' : ''} ${className}`}>
      <FieldError id={id}>{error}</FieldError>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input value="1" {...rest} {...wiring} type="checkbox" className={BOX} />
        <span>{label}</span>
      </label>
      <Hint id={id}>{hint}</Hint>
    </div>
  )
}
