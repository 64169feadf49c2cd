import type { ComponentProps, ReactNode } from 'react'
import { FieldError, type FieldProps, Hint, wire } from './field.tsx'

const BOX = 'mt-0.5 size-6 flex-none accent-teal'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

type RadioGroupProps = FieldProps & { choices: Choice[]; defaultValue?: string | undefined }

/** One of a few; the first choice carries the id, so that the error summary lands on it. */
export function RadioGroup({ choices, defaultValue, ...field }: RadioGroupProps) {
  const { id, name, required, ...described } = wire(field)
  return (
    <fieldset
      {...described}
      className={`flex flex-col gap-1 ${field.error ? 'border-danger border-l-4 pl-3' : ''} ${field.className ?? ''}`}
    >
      <legend className="mb-1 font-semibold">{field.label}</legend>
      <Hint id={id}>{field.hint}</Hint>
      <FieldError id={id}>{field.error}</FieldError>
      {choices.map((choice, index) => (
        <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            required={required}
            disabled={choice.disabled}
            defaultChecked={choice.value === defaultValue}
            className={BOX}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className="block text-ink-soft text-sm">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type CheckboxGroupProps = FieldProps & { choices: Choice[]; defaultValues?: string[] | undefined }

/** Any of a few, as a repeated field; the first choice carries the id, so that the error summary lands on it. */
export function CheckboxGroup({ choices, defaultValues = [], ...field }: CheckboxGroupProps) {
  const { id, name, required: _, ...described } = wire(field)
  return (
    <fieldset
      {...described}
      className={`flex flex-col gap-1 ${field.error ? 'border-danger border-l-4 pl-3' : ''} ${field.className ?? ''}`}
    >
      <legend className="mb-1 font-semibold">{field.label}</legend>
      <Hint id={id}>{field.hint}</Hint>
      <FieldError id={id}>{field.error}</FieldError>
      {choices.map((choice, index) => (
        <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            disabled={choice.disabled}
            defaultChecked={defaultValues.includes(choice.value)}
            className={BOX}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className="block text-ink-soft text-sm">{choice.hint}</span> : null}
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
