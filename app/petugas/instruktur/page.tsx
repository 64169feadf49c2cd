import type { Metadata } from 'next'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { ResourceTable } from '#components/fleet/resource-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { maySetUp } from '#lib/fleet/permissions.ts'
import { findInstructors } from '#lib/instructors/queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Instruktur' }

const PLACE = '/petugas/instruktur'

export default async function InstructorsPage() {
  const viewer = await staffAt(PLACE)
  if (!viewer) return null
  const rows = await findInstructors(viewer)
  const add = maySetUp(viewer) ? <ButtonLink href={`${PLACE}/baru`}>Tambah instruktur</ButtonLink> : null
  return (
    <Page width="wide">
      <PageHeader title="Instruktur" lead="Siapa mengajar apa, dan dari mana ia berangkat." actions={add} />
      <FleetNav current={PLACE} />
      {rows.length > 0 ? (
        <ResourceTable caption="Instruktur" rows={rows} place={PLACE} />
      ) : (
        <EmptyState title="Belum ada instruktur">
          Kunjungan baru dapat dijadwalkan sesudah ada instruktur.
        </EmptyState>
      )}
    </Page>
  )
}
