import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { ReviseCard } from '#components/requests/revise-card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { LINK_FIELD, linkAt, shutWords } from '#lib/web/link.ts'
import { answersForm } from '#lib/web/session.ts'
import { reviseByLink } from '../actions.ts'

export const metadata: Metadata = { title: 'Perbaiki permohonan' }

export default async function RevisePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const here = `/permohonan/${token}`
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const request = (await findRequest(viewer, viewer.requestId)) ?? notFound()
  if (!request.can.resubmit && !(await answersForm())) redirect(here)
  const choices = (await findRequestChoices(viewer, request.organizationId)) ?? notFound()
  const form = { id: 'perbaikan', action: reviseByLink, path: `${here}/perbaiki`, submit: 'Kirim lagi' }
  return (
    <Page width="narrow">
      <PageHeader title="Perbaiki permohonan" lead={`Pemohon: ${request.organization}`} />
      <ReviseCard
        request={request}
        choices={choices}
        today={dayAt(new Date())}
        form={{
          ...form,
          hidden: { [LINK_FIELD]: token, requestId: request.id },
        }}
      />
      <p>
        <TextLink href={here}>Kembali ke permohonan</TextLink>
      </p>
    </Page>
  )
}
