import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ResourcePage } from '#app/petugas/resource-page.tsx'
import { blackoutForms } from '#app/petugas/tidak-tersedia/out-of-service.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { KitFields } from '#components/kits/kit-fields.tsx'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { findKit } from '#lib/kits/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { archive, change, restore } from './actions.ts'

export const metadata: Metadata = { title: 'Perangkat' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function KitPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/perangkat/${id}`
  const form = { id: 'ubah', action: change, path, submit: 'Simpan perangkat' }
  const archiving = { id: 'arsipkan', action: archive, path, submit: 'Arsipkan perangkat' }
  const restoring = { id: 'kembalikan', action: restore, path, submit: 'Pakai lagi' }
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage forms={[form, archiving, restoring, ...blackoutForms('kit', id)]} />
  const kit = (await findKit(viewer, id)) ?? notFound()
  const choices = await findFleetChoices(viewer, kit.baseSiteId)
  const { archived, mayChange, seen } = kit
  const values = {
    name: kit.name,
    code: kit.code,
    trainingTypeId: String(kit.trainingTypeId),
    baseSiteId: String(kit.baseSiteId ?? ''),
  }
  return (
    <ResourcePage
      viewer={viewer}
      kind="kit"
      list="Perangkat"
      resource={kit}
      done={one((await searchParams).berhasil)}
    >
      <OfferedForm
        {...form}
        offered={mayChange && !archived}
        fold="Ubah data perangkat…"
        hidden={{ kitId: id, seen }}
        values={values}
        problemTitle="Belum dapat disimpan"
      >
        {choices ? <KitFields choices={choices} /> : null}
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
