import type { ComponentProps } from 'react'
import { ActionForm, AnsweredForm } from './action-form.tsx'

type OfferedFormProps = ComponentProps<typeof ActionForm> & {
  /** Whether the person may do this now. */
  offered: boolean
}

/** One of several forms of a page: there where it is offered, else only the answer to one sent from an older page. */
export function OfferedForm({ offered, ...form }: OfferedFormProps) {
  if (!offered) return <AnsweredForm id={form.id} action={form.action} path={form.path} />
  return <ActionForm {...form} />
}
