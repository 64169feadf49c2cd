import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CandidatesView } from '#components/candidates/candidates-view.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findCandidates } from '#lib/candidates/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { LINK_FIELD, linkAt, shutWords } from '#lib/web/link.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { replaceByLink } from './actions.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Daftar peserta' }

export default async function CandidatesPage({ params, searchParams }: Props) {
  const { token } = await params
  const here = `/permohonan/${token}`
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const candidates = (await findCandidates(viewer, viewer.requestId)) ?? notFound()
  const request = (await findRequest(viewer, viewer.requestId)) ?? notFound()
  return (
    <Page width="narrow">
      <PageHeader title="Daftar peserta" lead={`${request.program}, ${request.site}`} />
      <CandidatesView
        {...candidates}
        here={here}
        action={replaceByLink}
        hidden={{ [LINK_FIELD]: token, requestId: request.id }}
        news={one((await searchParams).daftar)}
      />
      <p>
        <TextLink href={here}>Kembali ke permohonan</TextLink>
      </p>
    </Page>
  )
}
