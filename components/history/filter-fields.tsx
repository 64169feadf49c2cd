import type { ComponentProps, ReactNode } from 'react'
import { FieldError, wire } from '#components/ui/field.tsx'
import type { Select } from '#components/ui/inputs.tsx'

const CONTROL =
  'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2 py-2 font-normal sm:px-3 aria-invalid:border-2 aria-invalid:border-danger'

interface FilterFieldProps {
  name: string
  label: string
  value: string
  error: string | undefined
}

/** What every filter has; none must be filled in, so none says so. */
function Framed({ name, label, error, children }: Omit<FilterFieldProps, 'value'> & { children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <FieldError id={name}>{error}</FieldError>
      <div className="mt-auto">{children}</div>
    </div>
  )
}

const wired = ({ name, label, error }: FilterFieldProps) => wire({ name, label, error, optional: true })

export function DayFilter(props: FilterFieldProps) {
  return (
    <Framed {...props}>
      <input type="date" defaultValue={props.value} {...wired(props)} className={CONTROL} />
    </Framed>
  )
}

export function NumberFilter(props: FilterFieldProps) {
  return (
    <Framed {...props}>
      <input
        inputMode="numeric"
        autoComplete="off"
        defaultValue={props.value}
        {...wired(props)}
        className={`${CONTROL} tabular-nums`}
      />
    </Framed>
  )
}

export function TextFilter({ maxLength, ...props }: FilterFieldProps & { maxLength: number }) {
  return (
    <Framed {...props}>
      <input
        type="search"
        autoComplete="off"
        maxLength={maxLength}
        defaultValue={props.value}
        {...wired(props)}
        className={CONTROL}
      />
    </Framed>
  )
}

/** A box to tick; it sends 1. */
export function TickFilter({ name, label, value, error }: FilterFieldProps) {
  return (
    <div>
      <FieldError id={name}>{error}</FieldError>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          name={name}
          value="1"
          defaultChecked={value === '1'}
          className="size-6 flex-none accent-teal"
        />
        {label}
      </label>
    </div>
  )
}

type Choices = Required<Pick<ComponentProps<typeof Select>, 'options' | 'groups'>>

interface ChoiceFilterProps extends FilterFieldProps, Partial<Choices> {
  /** The first choice, which narrows nothing. */
  all: string
}

export function ChoiceFilter({ all, options = [], groups = [], ...props }: ChoiceFilterProps) {
  return (
    <Framed {...props}>
      <select defaultValue={props.value} {...wired(props)} className={CONTROL}>
        <option value="">{all}</option>
        <Options options={options} />
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
      </select>
    </Framed>
  )
}

function Options({ options }: Pick<Choices, 'options'>) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
