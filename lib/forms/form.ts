import type { z } from 'zod'

/** What was typed: a text for each field, several for a repeated one. */
export type Values = Record<string, string | string[]>

export interface Problem {
  /** Name of the field; left out where the whole form is meant. */
  field?: string | undefined
  message: string
  /** Ways that would work instead. */
  instead?: { href: string; label: string }[] | undefined
}

/** What a form shows: what was typed, and what stands in the way. */
export interface FormState {
  values: Values
  problems: Problem[]
  /** The person's sign-in has ended; the form asks for it and keeps everything typed. */
  signedOut: boolean
  /** Counts the answers, so that fields are drawn anew with what was typed. */
  attempt: number
}

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** Names of the sign-in fields that a form shows when the sign-in has ended. */
export const SIGN_IN_EMAIL = 'masuk_email'
export const SIGN_IN_PASSWORD = 'masuk_password'

export function freshForm(values: Values = {}): FormState {
  return { values, problems: [], signedOut: false, attempt: 0 }
}

/** What was typed, without React's own fields and without any password. */
export function typedIn(form: FormData): Values {
  const values: Values = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === SIGN_IN_PASSWORD || name === 'password') continue
    const texts = form.getAll(name).flatMap((value) => (typeof value === 'string' ? storable(value) : []))
    values[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return values
}

/**
 * Postgres takes no NUL in a text and a calendar feed no control character at all; pasted text brings some
 * along. Browsers send a line's end as two characters.
 */
const storable = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')

/** Said of a field whose schema has no words for it: one that came twice, or a hidden one that was changed. */
const UNREADABLE = 'Isian ini tidak terbaca. Muat ulang halaman, lalu isi lagi.'

/** Reads what was typed by a schema; whatever it finds is in Indonesian. */
export function parseForm<Schema extends z.ZodObject>(schema: Schema, values: Values) {
  return schema.safeParse(values, { error: () => UNREADABLE })
}

/** What a schema found: the first message of each field, in the order of the form. */
export function problemsOf(error: z.ZodError, order: string[] = []): Problem[] {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!first.has(field)) first.set(field, issue.message)
  }
  const found = [...first].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return found.map(([field, message]) => ({ field: field || undefined, message }))
}

export function textOf(values: Values, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

export function textsOf(values: Values, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value : value ? [value] : []
}
