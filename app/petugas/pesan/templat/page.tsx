import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TemplateTable } from '#components/messages/template-table.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findTemplates } from '#lib/messages/template-queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Teks pesan' }

export default async function TemplatesPage() {
  const viewer = await staffAt('/petugas/pesan/templat')
  if (!viewer) return null
  const rows = (await findTemplates(viewer)) ?? notFound()
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/petugas/pesan', label: 'Pesan' }]} />
      <PageHeader
        title="Teks pesan"
        lead="Yang tertulis di surel dan WhatsApp kepada pemohon. Perubahan berlaku untuk pesan sesudahnya."
      />
      <TemplateTable rows={rows} />
    </Page>
  )
}
