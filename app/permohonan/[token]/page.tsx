import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PapersCard } from '#components/attachments/papers-card.tsx'
import { CandidatesLink } from '#components/candidates/candidates-link.tsx'
import { CountersignCard } from '#components/countersignatures/countersign-card.tsx'
import { LetterCard } from '#components/letters/letter-card.tsx'
import { OfferCard } from '#components/offers/offer-card.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { RequestView } from '#components/requests/request-view.tsx'
import { SaveLink } from '#components/requests/save-link.tsx'
import { Page } from '#components/ui/page.tsx'
import { findPapers } from '#lib/attachments/queries.ts'
import { findCandidates } from '#lib/candidates/queries.ts'
import { findCountersign } from '#lib/countersignatures/queries.ts'
import { findLetters } from '#lib/letters/queries.ts'
import { findOffer } from '#lib/offers/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { LINK_FIELD, linkAddress, linkAt, shutWords } from '#lib/web/link.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { attachByLink, detachByLink } from './berkas/actions.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Permohonan Anda' }

export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const request = (await findRequest(viewer, viewer.requestId)) ?? notFound()
  const letters = await findLetters(viewer, viewer.requestId)
  const offer = await findOffer(viewer, viewer.requestId, new Date())
  const papers = (await findPapers(viewer, viewer.requestId)) ?? notFound()
  const candidates = await findCandidates(viewer, viewer.requestId)
  const countersign = await findCountersign(viewer, viewer.requestId)
  const here = `/permohonan/${token}`
  const done = await searchParams
  return (
    <Page>
      <RequestView
        request={request}
        here={here}
        done={done}
        offer={<OfferCard offer={offer} here={here} />}
        list={<CandidatesLink here={here} candidates={candidates} />}
        papers={
          <>
            <LetterCard letters={letters} here={here} />
            {countersign ? <CountersignCard countersign={countersign} /> : null}
            <PapersCard
              {...papers}
              path={here}
              actions={{ attach: attachByLink, detach: detachByLink }}
              hidden={{ requestId: request.id, [LINK_FIELD]: token }}
              news={one(done.berkas)}
            />
          </>
        }
        keep={<SaveLink requestId={request.id} address={linkAddress(token)} open={done.baru !== undefined} />}
      />
    </Page>
  )
}
