import type { ComponentProps } from 'react'
import { ActionForm, AnsweredForm } from './action-form.tsx'

type OfferedFormProps = ComponentProps<typeof ActionForm> & {
  /** Whether the person may do this now. */
  offered: boolean
  /** Words on a fold that hides the form until it is asked for. */
  fold?: string
}

/** One of several forms of a page: there where it is offered, else only the answer to one sent from an older page. */
export function OfferedForm({ offered, fold, ...form }: OfferedFormProps) {
  if (!offered) return <AnsweredForm id={form.id} action={form.action} path={form.path} />
  if (!fold) return <ActionForm {...form} />
  return (
    <details className="rounded-lg border border-line px-4 open:pb-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{fold}</summary>
      <ActionForm {...form} />
    </details>
  )
}
