import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { RemarkList } from '#components/requests/remarks.tsx'
import { RequestFields } from '#components/requests/request-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import type { Values } from '#lib/forms/form.ts'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { findRequest, type RequestInFull } from '#lib/requests/queries.ts'
import { windowLimits } from '#lib/requests/schema.ts'
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
      {request.remark ? (
        <Notice tone="warning" title="Catatan petugas">
          <p className="whitespace-pre-line">{request.remark}</p>
          <RemarkList remarks={request.remarks} />
        </Notice>
      ) : null}
      <Card>
        <ActionForm {...form} values={asTyped(request)} hidden={{ requestId: id }}>
          <RequestFields choices={choices} remarks={request.remarks} {...windowLimits(dayAt(new Date()))} />
        </ActionForm>
      </Card>
    </Page>
  )
}

/** The request as its form would hold it. */
function asTyped(request: RequestInFull): Values {
  const { programId, siteId, windowStart, windowEnd, participants, audience } = request
  const { contactName, contactPhone, note } = request
  return {
    programId: String(programId),
    site: String(siteId),
    participants: String(participants),
    ...{ windowStart, windowEnd, audience, contactName, contactPhone, note },
  }
}
