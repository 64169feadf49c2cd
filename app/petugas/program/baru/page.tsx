import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormHidden, FormSelect } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { ProgramFields } from '#components/programs/program-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { staffAt } from '#lib/web/session.ts'
import { add } from './actions.ts'

export const metadata: Metadata = { title: 'Tambah program' }

const FORM = { id: 'program', action: add, path: '/petugas/program/baru', submit: 'Tambah program' }

/** What most programs ask for. */
const COMMON = {
  startMinute: '08:00',
  endMinute: '15:00',
  unitsNeeded: '1',
  instructorsNeeded: '1',
  kitsNeeded: '1',
  needs: ['flatParking', 'toilets'],
  asksNik: 'optional',
}

export default async function NewProgramPage() {
  const viewer = await staffAt(FORM.path)
  if (!viewer) return <KeptPage title="Tambah program" forms={[FORM]} />
  const { trainingTypes } = (await findFleetChoices(viewer)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/petugas/program', label: 'Program' }]} />
      <PageHeader title="Tambah program" lead="Pemohon dapat memilihnya begitu ada unit yang membawanya." />
      <Card>
        <ActionForm
          {...FORM}
          values={{ ...COMMON, submissionKey: randomUUID() }}
          problemTitle="Belum dapat ditambahkan"
        >
          <FormHidden name="submissionKey" />
          <FormSelect
            name="trainingTypeId"
            label="Kejuruan"
            placeholder="Pilih kejuruan"
            options={trainingTypes.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <ProgramFields />
        </ActionForm>
      </Card>
    </Page>
  )
}
