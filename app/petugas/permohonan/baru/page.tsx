import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { PaperFields } from '#components/requests/paper-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findPaperChoices } from '#lib/requests/paper-queries.ts'
import { windowLimits } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { staffAt } from '#lib/web/session.ts'
import { enter } from './actions.ts'

export const metadata: Metadata = { title: 'Masukkan surat' }

export default async function PaperPage() {
  const form = { id: 'surat', action: enter, path: '/petugas/permohonan/baru', submit: 'Simpan permohonan' }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage title="Masukkan surat" forms={[form]} />
  const choices = (await findPaperChoices(viewer)) ?? notFound()
  const today = dayAt(new Date())
  const values = { submissionKey: randomUUID(), source: 'direct', audience: 'open', letterDated: today }
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/petugas/permohonan', label: 'Permohonan' }]} />
      <PageHeader title="Masukkan surat" lead="Untuk permohonan yang datang di atas kertas." />
      <Card>
        <ActionForm {...form} values={values} problemTitle="Permohonan belum tersimpan">
          <FormHidden name="submissionKey" />
          <PaperFields choices={choices} today={today} {...windowLimits(today)} />
        </ActionForm>
      </Card>
    </Page>
  )
}
