import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { signIn } from '#lib/accounts/commands.ts'
import { type FormState, type Problem, parseForm, problemsOf, typedIn } from '#lib/forms/form.ts'
import type { Result } from '#lib/result.ts'
import { currentAddress, keepCookies } from './session.ts'

interface AccountFormRun<Schema extends z.ZodObject, Value, Refusal> {
  schema: Schema
  command: (input: z.output<Schema>, now: Date, address: string) => Promise<Result<Value, Refusal>>
  words: (refusal: Refusal) => Problem | Problem[]
  goTo: (value: Value) => string
  /** The e-mail whose password the form holds: it is signed in when the form is done. */
  signsIn?: (value: Value) => string
}

/** What a server action does with a form of somebody who has no sign-in: sign-up, invitation, forgotten password. */
export async function runAccountForm<Schema extends z.ZodObject, Value, Refusal>(
  before: FormState,
  form: FormData,
  { schema, command, words, goTo, signsIn }: AccountFormRun<Schema, Value, Refusal>,
): Promise<FormState> {
  const answer = (problems: Problem[]): FormState => ({
    values: typedIn(form),
    problems,
    signedOut: false,
    attempt: before.attempt + 1,
  })
  // Kept apart from what was typed: a password is never sent back.
  const password = String(form.get('password') ?? '')
  const parsed = parseForm(schema, { ...typedIn(form), ...(form.has('password') && { password }) })
  if (!parsed.success) return answer(problemsOf(parsed.error, Object.keys(schema.shape)))
  const address = await currentAddress()
  const result = await command(parsed.data, new Date(), address)
  if (!result.ok) return answer([words(result.reason)].flat())
  if (signsIn) {
    const opened = await signIn({ email: signsIn(result.value), password }, address, await headers())
    if (opened.ok) await keepCookies(opened.value)
  }
  redirect(goTo(result.value))
}
