'use client'

import { type ReactNode, useActionState } from 'react'
import { Button, type ButtonVariant } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Fold } from '#components/ui/fold.tsx'
import { type FormAction, freshForm, type Problem, type Values } from '#lib/forms/form.ts'
import { FormContext, idOf } from './form-context.tsx'
import { SignInAgain, TypedFields } from './sign-in-again.tsx'

interface ActionFormProps {
  /** Names the form on its page; the browser lands here after an answer without JavaScript. */
  id: string
  action: FormAction
  /** Path of the page, with its query: where the form is answered without JavaScript. */
  path: string
  values?: Values
  submit: string
  variant?: ButtonVariant
  /** Fixed fields that the person does not see. */
  hidden?: Record<string, string | number>
  /** Title of the summary of what stands in the way. */
  problemTitle?: string
  /** Words on a fold that hides the form until it is asked for, or has been answered. */
  fold?: string
  /** More buttons. They follow the form's own, which Enter presses as the first of them. */
  also?: ReactNode
  children?: ReactNode
}

/**
 * A form that a server action answers, with and without JavaScript: keeps what was typed, says what stands in
 * the way, and asks for the sign-in again where it has ended meanwhile.
 */
export function ActionForm(props: ActionFormProps) {
  const { id, action, path, values, submit, variant = 'primary', hidden = {}, problemTitle } = props
  const [state, act, pending] = useActionState(action, freshForm(values), `${path}#${id}`)
  const problems = onPage(id, state.problems)
  const { fold, also, children } = props
  const form = (
    <FormContext value={{ id, state }}>
      <form id={id} action={act} noValidate className="flex scroll-mt-4 flex-col gap-5">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary problems={problems} {...(problemTitle && { title: problemTitle })} />
        {state.signedOut ? <SignInAgain /> : null}
        {children ? (
          <div key={state.attempt} className="flex flex-col gap-5">
            {children}
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant={variant} disabled={pending}>
            {pending ? 'Sedang diproses…' : state.signedOut ? `Masuk, lalu ${submit.toLowerCase()}` : submit}
          </Button>
          {also}
        </div>
      </form>
    </FormContext>
  )
  if (!fold) return form
  return (
    <Fold words={fold} open={state.attempt > 0}>
      {form}
    </Fold>
  )
}

/** Problems of a form, each with the id that its field has on the page. */
function onPage(id: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, field: problem.field && idOf(id, problem.field) }))
}

/**
 * Stands where a page is asked for without a sign-in: shows nothing, unless its form was just posted with a
 * sign-in that had ended. Then it keeps what was typed, and asks for the sign-in.
 */
export function KeptForm({
  id,
  action,
  path,
  submit,
}: Pick<ActionFormProps, 'id' | 'action' | 'path' | 'submit'>) {
  const [state, act, pending] = useActionState(action, freshForm(), `${path}#${id}`)
  if (!state.signedOut) return null
  const problems = onPage(id, state.problems)
  return (
    <FormContext value={{ id, state }}>
      <form id={id} action={act} noValidate className="flex flex-col gap-5">
        <ErrorSummary problems={problems} />
        <SignInAgain />
        <TypedFields values={state.values} />
        <div>
          <Button type="submit" disabled={pending}>
            Masuk, lalu {submit.toLowerCase()}
          </Button>
        </div>
      </form>
    </FormContext>
  )
}

/**
 * Stands where a form is not offered, or no longer: shows nothing, unless it was just posted from an older page
 * without JavaScript. Then it says what the answer was.
 */
export function AnsweredForm({ id, action, path }: Pick<ActionFormProps, 'id' | 'action' | 'path'>) {
  const [state] = useActionState(action, freshForm(), `${path}#${id}`)
  return <ErrorSummary problems={state.problems.map(({ field: _, ...problem }) => problem)} />
}
