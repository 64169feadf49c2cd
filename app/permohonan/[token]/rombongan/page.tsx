import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GroupView } from '#components/registrations/group-view.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findHosted } from '#lib/registrations/group-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { groupNews, withTickets } from '#lib/web/hosted.ts'
import { LINK_FIELD, linkAt, shutWords } from '#lib/web/link.ts'
import type { SearchParams } from '#lib/web/params.ts'
import { enterGroupByLink } from './actions.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Daftarkan rombongan' }

export default async function GroupPage({ params, searchParams }: Props) {
  const { token } = await params
  const here = `/permohonan/${token}`
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const { requestId } = viewer
  const hosted = (await findHosted(viewer, requestId, new Date())) ?? notFound()
  const request = (await findRequest(viewer, requestId)) ?? notFound()
  return (
    <Page width="narrow">
      <PageHeader title="Peserta kunjungan" lead={`${request.program}, ${request.site}`} />
      <GroupView
        hosted={hosted}
        people={withTickets(hosted)}
        here={here}
        action={enterGroupByLink}
        hidden={{ requestId, [LINK_FIELD]: token }}
        submissionKey={randomUUID()}
        news={groupNews(await searchParams)}
      />
      <p>
        <TextLink href={here}>Kembali ke permohonan</TextLink>
      </p>
    </Page>
  )
}
