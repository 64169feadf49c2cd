import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { ReviseCard } from '#components/requests/revise-card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { idIn } from '#lib/web/params.ts'
import { answersForm, memberAt } from '#lib/web/session.ts'
import { reviseAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Perbaiki permohonan' }

export default async function RevisePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const form = { id: 'perbaikan', action: reviseAction, path: `${here}/perbaiki`, submit: 'Kirim lagi' }
  const viewer = await memberAt(form.path)
  if (!viewer) return <KeptPage title="Perbaiki permohonan" forms={[form]} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  if (!request.can.resubmit && !(await answersForm())) redirect(here)
  const choices = (await findRequestChoices(viewer, request.organizationId)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/pemohon', label: 'Permohonan' },
          { href: here, label: request.program },
        ]}
      />
      <PageHeader title="Perbaiki permohonan" lead={`Pemohon: ${request.organization}`} />
      <ReviseCard
        request={request}
        choices={choices}
        today={dayAt(new Date())}
        form={{ ...form, hidden: { requestId: id } }}
      />
    </Page>
  )
}
