import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { WithdrawCard } from '#components/requests/withdraw-card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findRequest } from '#lib/requests/queries.ts'
import { idIn } from '#lib/web/params.ts'
import { answersForm, memberAt } from '#lib/web/session.ts'
import { withdrawAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Tarik permohonan' }

export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const form = {
    id: 'tarik',
    action: withdrawAction,
    path: `${here}/tarik`,
    submit: 'Tarik permohonan',
  }
  const viewer = await memberAt(form.path)
  if (!viewer) return <KeptPage title="Tarik permohonan" forms={[form]} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  if (!request.can.withdraw && !(await answersForm())) redirect(here)
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/pemohon', label: 'Permohonan' },
          { href: here, label: request.program },
        ]}
      />
      <PageHeader title="Tarik permohonan ini?" />
      <WithdrawCard request={request} here={here} form={{ ...form, hidden: { requestId: id } }} />
    </Page>
  )
}
