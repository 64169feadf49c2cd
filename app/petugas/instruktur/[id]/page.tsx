import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ResourcePage } from '#app/petugas/resource-page.tsx'
import { blackoutForms } from '#app/petugas/tidak-tersedia/out-of-service.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { InstructorFields } from '#components/instructors/instructor-fields.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { findInstructor } from '#lib/instructors/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { archive, change, restore } from './actions.ts'

export const metadata: Metadata = { title: 'Instruktur' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function InstructorPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/instruktur/${id}`
  const form = { id: 'ubah', action: change, path, submit: 'Simpan instruktur' }
  const archiving = { id: 'arsipkan', action: archive, path, submit: 'Arsipkan instruktur' }
  const restoring = { id: 'kembalikan', action: restore, path, submit: 'Pakai lagi' }
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage forms={[form, archiving, restoring, ...blackoutForms('instructor', id)]} />
  const instructor = (await findInstructor(viewer, id)) ?? notFound()
  const choices = await findFleetChoices(viewer, instructor.baseSiteId)
  const { archived, mayChange, seen } = instructor
  const values = {
    name: instructor.name,
    baseSiteId: String(instructor.baseSiteId ?? ''),
    trainingTypeIds: instructor.trainingTypeIds.map(String),
  }
  return (
    <ResourcePage
      viewer={viewer}
      kind="instructor"
      list="Instruktur"
      resource={instructor}
      done={one((await searchParams).berhasil)}
    >
      <OfferedForm
        {...form}
        offered={mayChange && !archived}
        fold="Ubah data instruktur…"
        hidden={{ instructorId: id, seen }}
        values={values}
        problemTitle="Belum dapat disimpan"
      >
        {choices ? <InstructorFields choices={choices} /> : null}
      </OfferedForm>
      <OfferedForm
        {...archiving}
        offered={mayChange && !archived}
        fold="Arsipkan…"
        hidden={{ resourceId: id, seen }}
        variant="danger"
        problemTitle="Belum dapat diarsipkan"
      />
      <OfferedForm {...restoring} offered={mayChange && archived} hidden={{ resourceId: id, seen }} />
    </ResourcePage>
  )
}
