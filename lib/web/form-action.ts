import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import {
  type FormState,
  type Problem,
  parseForm,
  problemsOf,
  SIGN_IN_EMAIL,
  SIGN_IN_PASSWORD,
  typedIn,
} from '#lib/forms/form.ts'
import type { Result } from '#lib/result.ts'
import { currentViewer } from './session.ts'
import { type Member, signInWith } from './sign-in.ts'

/** Who sent a form; or what stands in the way, and whether a sign-in in the form would help. */
export type Identified = { viewer: Viewer } | { problems: Problem[]; signedOut?: boolean }

export interface FormRun<Schema extends z.ZodObject, Value, Refusal> {
  schema: Schema
  command: (viewer: Viewer, input: z.output<Schema>, now: Date) => Promise<Result<Value, Refusal>>
  /** Puts a refusal into words, beside a field where it belongs to one. */
  words: (refusal: Refusal) => Problem | Problem[]
  /** Where to go when it is done. */
  goTo: (value: Value) => string
}

/**
 * What a server action does with a form: identify, parse, call one command, answer. Works without JavaScript. `by` says
 * whose form it is, staff's unless told: nobody else gets in by its sign-in fields.
 */
export async function runForm<Schema extends z.ZodObject, Value, Refusal>(
  before: FormState,
  form: FormData,
  { by = 'staff', ...run }: FormRun<Schema, Value, Refusal> & { by?: Member['kind'] },
): Promise<FormState> {
  return answerForm(before, form, () => identify(form, by), run)
}

/** As runForm, for whoever `identify` says; where it finds nobody, the form asks for the sign-in or says why not. */
export async function answerForm<Schema extends z.ZodObject, Value, Refusal>(
  before: FormState,
  form: FormData,
  identify: () => Promise<Identified>,
  { schema, command, words, goTo }: FormRun<Schema, Value, Refusal>,
): Promise<FormState> {
  const answer = (problems: Problem[], signedOut = false): FormState => ({
    values: typedIn(form),
    problems,
    signedOut,
    attempt: before.attempt + 1,
  })
  const who = await identify()
  if ('problems' in who) return answer(who.problems, who.signedOut ?? true)
  const parsed = parseForm(schema, typedIn(form))
  if (!parsed.success) return answer(problemsOf(parsed.error, Object.keys(schema.shape)))
  let result: Result<Value, Refusal>
  try {
    result = await command(who.viewer, parsed.data, new Date())
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    return answer([NOT_YOURS])
  }
  if (!result.ok) return answer([words(result.reason)].flat())
  // The frame around the page shows counts of its own: it must be drawn anew too.
  refresh()
  redirect(goTo(result.value))
}

const NOT_YOURS: Problem = { message: 'Akun Anda tidak berhak melakukan ini. Tidak ada yang berubah.' }

/** The person behind a form: signed in already, or by the fields that the form showed for it. */
async function identify(form: FormData, by: Member['kind']): Promise<Identified> {
  const viewer = await currentViewer()
  if (viewer.kind === by) return { viewer }
  if (viewer.kind !== 'public') return { problems: [NOT_YOURS], signedOut: false }
  if (!form.has(SIGN_IN_EMAIL)) return { problems: [] }
  return signInWith(form, SIGN_IN_EMAIL, SIGN_IN_PASSWORD, by)
}
