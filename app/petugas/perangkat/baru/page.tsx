import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { KitFields } from '#components/kits/kit-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { staffAt } from '#lib/web/session.ts'
import { add } from './actions.ts'

export const metadata: Metadata = { title: 'Tambah perangkat' }

const FORM = { id: 'perangkat', action: add, path: '/petugas/perangkat/baru', submit: 'Tambah perangkat' }

export default async function NewKitPage() {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Tambah perangkat" forms={[FORM]} />
  const choices = (await findFleetChoices(viewer)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/petugas/perangkat', label: 'Perangkat' }]} />
      <PageHeader title="Tambah perangkat" />
      <Card>
        <ActionForm {...FORM} values={{ submissionKey: randomUUID() }} problemTitle="Belum dapat ditambahkan">
          <FormHidden name="submissionKey" />
          <KitFields choices={choices} />
        </ActionForm>
      </Card>
    </Page>
  )
}
