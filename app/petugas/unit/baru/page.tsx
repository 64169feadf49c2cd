import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { UnitFields } from '#components/units/unit-fields.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { findTravelSetting } from '#lib/settings/queries.ts'
import { staffAt } from '#lib/web/session.ts'
import { add } from './actions.ts'

export const metadata: Metadata = { title: 'Tambah unit' }

const FORM = { id: 'unit', action: add, path: '/petugas/unit/baru', submit: 'Tambah unit' }

export default async function NewUnitPage() {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Tambah unit" forms={[FORM]} />
  const choices = (await findFleetChoices(viewer)) ?? notFound()
  const { rule } = (await findTravelSetting(viewer)) ?? notFound()
  const values = {
    submissionKey: randomUUID(),
    state: 'active',
    setupMinutes: '0',
    teardownMinutes: '0',
  }
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/petugas/unit', label: 'Unit' }]} />
      <PageHeader
        title="Tambah unit"
        lead="Unit baru dapat dijadwalkan begitu siap pakai dan ada programnya."
      />
      <Card>
        <ActionForm {...FORM} values={values} problemTitle="Belum dapat ditambahkan">
          <FormHidden name="submissionKey" />
          <UnitFields choices={choices} rule={rule} />
        </ActionForm>
      </Card>
    </Page>
  )
}
