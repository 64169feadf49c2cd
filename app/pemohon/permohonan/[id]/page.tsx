import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PapersCard, paperForms } from '#components/attachments/papers-card.tsx'
import { CandidatesLink } from '#components/candidates/candidates-link.tsx'
import { CountersignCard } from '#components/countersignatures/countersign-card.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { LetterCard } from '#components/letters/letter-card.tsx'
import { OfferCard } from '#components/offers/offer-card.tsx'
import { RequestView } from '#components/requests/request-view.tsx'
import { Breadcrumbs, Page } from '#components/ui/page.tsx'
import { findPapers } from '#lib/attachments/queries.ts'
import { findCandidates } from '#lib/candidates/queries.ts'
import { findCountersign } from '#lib/countersignatures/queries.ts'
import { findLetters } from '#lib/letters/queries.ts'
import { findOffer } from '#lib/offers/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import * as paperActions from './berkas/actions.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Permohonan' }

export default async function RequestPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const viewer = await memberAt(here)
  if (!viewer) return <KeptPage forms={paperForms(here, paperActions)} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  const letters = await findLetters(viewer, id)
  const offer = await findOffer(viewer, id, new Date())
  const papers = (await findPapers(viewer, id)) ?? notFound()
  const candidates = await findCandidates(viewer, id)
  const countersign = await findCountersign(viewer, id)
  const done = await searchParams
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/pemohon', label: 'Permohonan' }]} />
      <RequestView
        request={request}
        here={here}
        offer={<OfferCard offer={offer} here={here} />}
        done={done}
        list={<CandidatesLink here={here} candidates={candidates} />}
        papers={
          <>
            <LetterCard letters={letters} here={here} />
            {countersign ? <CountersignCard countersign={countersign} /> : null}
            <PapersCard
              {...papers}
              path={here}
              actions={paperActions}
              hidden={{ requestId: id }}
              news={one(done.berkas)}
            />
          </>
        }
      />
    </Page>
  )
}
