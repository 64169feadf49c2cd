import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden, FormSelect } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { RequestFields } from '#components/requests/request-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { windowLimits } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { memberAt } from '#lib/web/session.ts'
import { askAction } from './actions.ts'

export const metadata: Metadata = { title: 'Ajukan kunjungan' }

const FORM = { id: 'permohonan', action: askAction, path: '/pemohon/ajukan', submit: 'Kirim permohonan' }

export default async function AskPage() {
  const viewer = await memberAt(FORM.path)
  if (!viewer) return <KeptPage title="Ajukan kunjungan" forms={[FORM]} />
  const choices = (await findRequestChoices(viewer)) ?? notFound()
  const [only, ...more] = choices.organizations
  const values = {
    submissionKey: randomUUID(),
    contactName: viewer.name,
    ...(only && more.length === 0 && { organizationId: String(only.id) }),
  }
  return (
    <Page width="narrow">
      <PageHeader
        title="Ajukan kunjungan"
        lead="Unit pelatihan datang ke tempat Anda, gratis. Setelah dikirim, petugas memeriksa permohonan ini dan mencarikan tanggalnya."
      />
      <Card>
        <ActionForm {...FORM} values={values}>
          <FormHidden name="submissionKey" />
          <FormSelect
            name="organizationId"
            label="Pemohon"
            {...(more.length > 0 && { placeholder: 'Pilih pemohon' })}
            options={choices.organizations.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <RequestFields choices={choices} {...windowLimits(dayAt(new Date()))} />
        </ActionForm>
      </Card>
    </Page>
  )
}
