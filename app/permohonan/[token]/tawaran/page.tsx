import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerOffer } from '#components/offers/answer-offer.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findOffer } from '#lib/offers/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { LINK_FIELD, linkAt, shutWords } from '#lib/web/link.ts'
import { acceptByLink, declineByLink } from './actions.ts'

export const metadata: Metadata = { title: 'Tanggal yang ditawarkan' }

export default async function OfferPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const { requestId } = viewer
  const request = (await findRequest(viewer, requestId)) ?? notFound()
  const offer = (await findOffer(viewer, requestId, new Date())) ?? notFound()
  const here = `/permohonan/${token}`
  const path = `${here}/tawaran`
  const hidden = { [LINK_FIELD]: token, requestId, offerId: offer.id }
  return (
    <Page width="narrow">
      <PageHeader title="Tanggal yang ditawarkan" lead={`${request.program}, ${request.site}`} />
      <AnswerOffer
        offer={offer}
        request={request}
        here={here}
        accept={{ id: 'terima', action: acceptByLink, path, submit: 'Terima tanggal ini', hidden }}
        decline={{ id: 'tolak', action: declineByLink, path, submit: 'Kirim: tidak ada yang cocok', hidden }}
      />
    </Page>
  )
}
