import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { InstructorFields } from '#components/instructors/instructor-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { staffAt } from '#lib/web/session.ts'
import { add } from './actions.ts'

export const metadata: Metadata = { title: 'Tambah instruktur' }

const FORM = { id: 'instruktur', action: add, path: '/petugas/instruktur/baru', submit: 'Tambah instruktur' }

export default async function NewInstructorPage() {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Tambah instruktur" forms={[FORM]} />
  const choices = (await findFleetChoices(viewer)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/petugas/instruktur', label: 'Instruktur' }]} />
      <PageHeader title="Tambah instruktur" />
      <Card>
        <ActionForm {...FORM} values={{ submissionKey: randomUUID() }} problemTitle="Belum dapat ditambahkan">
          <FormHidden name="submissionKey" />
          <InstructorFields choices={choices} />
        </ActionForm>
      </Card>
    </Page>
  )
}
