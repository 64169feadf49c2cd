import type { ReactNode } from 'react'

export interface FieldProps {
  /** Name in the form; also the id, so that the error summary can link here. */
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Optional fields say so; required is the ordinary case. */
  optional?: boolean
  id?: string
  className?: string
}

/** What ties a control to its label, hint and error. */
interface Wiring {
  id: string
  name: string
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Spread over the control of a field. */
export function wire({ name, id = name, hint, error, optional = false }: FieldProps): Wiring {
  const described = [hint ? `${id}-petunjuk` : '', error ? `${id}-galat` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: !optional,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** Label, hint and error around one control, which must carry `wire(props)`. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { id = props.name, label, hint, error, optional, className = '' } = props
  return (
    <div className={`flex flex-col gap-1 ${error ? 'border-danger border-l-4 pl-3' : ''} ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (boleh kosong)</span> : null}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-petunjuk`} className="text-ink-soft text-sm">
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-galat`} className="font-semibold text-danger text-sm">
      <span className="sr-only">Kesalahan: </span>
      {children}
    </p>
  )
}
