import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { GroupView, groupFormOf } from '#components/registrations/group-view.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findHosted } from '#lib/registrations/group-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { groupNews, withTickets } from '#lib/web/hosted.ts'
import { idIn, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { enterGroup } from './actions.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Daftarkan rombongan' }

export default async function GroupPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const viewer = await memberAt(`${here}/rombongan`)
  if (!viewer) return <KeptPage title="Daftarkan rombongan" forms={[groupFormOf(here, enterGroup)]} />
  const hosted = (await findHosted(viewer, id, new Date())) ?? notFound()
  const request = (await findRequest(viewer, id)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/pemohon', label: 'Permohonan' },
          { href: here, label: request.program },
        ]}
      />
      <PageHeader title="Peserta kunjungan" lead={`${request.program}, ${request.site}`} />
      <GroupView
        hosted={hosted}
        people={withTickets(hosted)}
        here={here}
        action={enterGroup}
        hidden={{ requestId: id }}
        submissionKey={randomUUID()}
        news={groupNews(await searchParams)}
      />
    </Page>
  )
}
