import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { WithdrawCard } from '#components/requests/withdraw-card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findRequest } from '#lib/requests/queries.ts'
import { LINK_FIELD, linkAt, shutWords } from '#lib/web/link.ts'
import { answersForm } from '#lib/web/session.ts'
import { withdrawByLink } from '../actions.ts'

export const metadata: Metadata = { title: 'Tarik permohonan' }

export default async function WithdrawPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const here = `/permohonan/${token}`
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const request = (await findRequest(viewer, viewer.requestId)) ?? notFound()
  if (!request.can.withdraw && !(await answersForm())) redirect(here)
  const form = { id: 'tarik', action: withdrawByLink, path: `${here}/tarik`, submit: 'Tarik permohonan' }
  return (
    <Page width="narrow">
      <PageHeader title="Tarik permohonan ini?" />
      <WithdrawCard
        request={request}
        here={here}
        form={{ ...form, hidden: { [LINK_FIELD]: token, requestId: request.id } }}
      />
    </Page>
  )
}
