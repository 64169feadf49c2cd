import type { ComponentProps } from 'react'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { KeptForm } from './action-form.tsx'

interface KeptPageProps {
  title?: string
  /** The forms of the page, as they are given to it. */
  forms: readonly ComponentProps<typeof KeptForm>[]
}

/** A page whose sign-in has ended: the form of it that was sent keeps what was typed. */
export function KeptPage({ title, forms }: KeptPageProps) {
  return (
    <Page width="narrow">
      {title ? <PageHeader title={title} /> : null}
      {forms.map(({ id, action, path, submit }) => (
        <KeptForm key={id} id={id} action={action} path={path} submit={submit} />
      ))}
    </Page>
  )
}
