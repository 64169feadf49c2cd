import type { Metadata } from 'next'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { ResourceTable } from '#components/fleet/resource-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { maySetUp } from '#lib/fleet/permissions.ts'
import { findKits } from '#lib/kits/queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Perangkat' }

const PLACE = '/petugas/perangkat'

export default async function KitsPage() {
  const viewer = await staffAt(PLACE)
  if (!viewer) return null
  const rows = await findKits(viewer)
  const add = maySetUp(viewer) ? <ButtonLink href={`${PLACE}/baru`}>Tambah perangkat</ButtonLink> : null
  return (
    <Page width="wide">
      <PageHeader
        title="Perangkat"
        lead="Peralatan untuk setiap kejuruan, dan di mana disimpan."
        actions={add}
      />
      <FleetNav current={PLACE} />
      {rows.length > 0 ? (
        <ResourceTable caption="Perangkat" rows={rows} place={PLACE} />
      ) : (
        <EmptyState title="Belum ada perangkat">
          Kunjungan baru dapat dijadwalkan sesudah ada perangkat.
        </EmptyState>
      )}
    </Page>
  )
}
