import type { ReactNode } from 'react'

export const CONTROL =
  'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-normal'

interface LabelledProps {
  label: string
  /** Id of the control. */
  id: string
  children: ReactNode
}

/** A control of the filter bar under its name. */
export function Labelled({ label, id, children }: LabelledProps) {
  return (
    <div className="grid grow basis-full gap-x-3 gap-y-1 max-sm:grid-cols-[5.5rem_1fr] max-sm:items-center max-sm:leading-tight sm:basis-40">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  /** The first choice, which narrows nothing. */
  all: string
  chosen: string | null
  choices: [value: string, label: string][]
}

export function Choice({ name, label, all, chosen, choices }: ChoiceProps) {
  const id = `saring-${name}`
  return (
    <Labelled label={label} id={id}>
      <select name={name} id={id} defaultValue={chosen ?? ''} className={CONTROL}>
        <option value="">{all}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function DayField({ name, label, day }: { name: string; label: string; day: string | null }) {
  const id = `saring-${name}`
  return (
    <Labelled label={label} id={id}>
      <input type="date" name={name} id={id} defaultValue={day ?? ''} className={CONTROL} />
    </Labelled>
  )
}

/** What a form does not ask for, but must not lose. */
export function Kept({ parts, except }: { parts: [name: string, value: string][]; except: string[] }) {
  return parts
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
