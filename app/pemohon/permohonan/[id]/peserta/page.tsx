import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CandidatesView, candidatesForm } from '#components/candidates/candidates-view.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findCandidates } from '#lib/candidates/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { replaceList } from './actions.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Daftar peserta' }

export default async function CandidatesPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const viewer = await memberAt(`${here}/peserta`)
  if (!viewer) return <KeptPage title="Daftar peserta" forms={[candidatesForm(here, replaceList)]} />
  const candidates = (await findCandidates(viewer, id)) ?? notFound()
  const request = (await findRequest(viewer, id)) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/pemohon', label: 'Permohonan' },
          { href: here, label: request.program },
        ]}
      />
      <PageHeader title="Daftar peserta" lead={`${request.program}, ${request.site}`} />
      <CandidatesView
        {...candidates}
        here={here}
        action={replaceList}
        hidden={{ requestId: id }}
        news={one((await searchParams).daftar)}
      />
    </Page>
  )
}
