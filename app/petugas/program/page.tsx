import type { Metadata } from 'next'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { ProgramTable } from '#components/programs/program-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { maySetUp } from '#lib/fleet/permissions.ts'
import { findPrograms } from '#lib/programs/program-queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Program' }

const PLACE = '/petugas/program'

export default async function ProgramsPage() {
  const viewer = await staffAt(PLACE)
  if (!viewer) return null
  const rows = await findPrograms(viewer)
  return (
    <Page width="wide">
      <PageHeader
        title="Program"
        lead="Apa yang diajarkan dalam satu kunjungan, dan apa yang diperlukannya."
        actions={maySetUp(viewer) ? <ButtonLink href={`${PLACE}/baru`}>Tambah program</ButtonLink> : null}
      />
      <FleetNav current={PLACE} />
      {rows.length > 0 ? (
        <ProgramTable rows={rows} />
      ) : (
        <EmptyState title="Belum ada program">Pemohon memilih program begitu ada di sini.</EmptyState>
      )}
    </Page>
  )
}
