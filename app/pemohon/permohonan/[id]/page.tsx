import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterCard } from '#components/letters/letter-card.tsx'
import { OfferCard } from '#components/offers/offer-card.tsx'
import { RequestView } from '#components/requests/request-view.tsx'
import { Breadcrumbs, Page } from '#components/ui/page.tsx'
import { findLetters } from '#lib/letters/queries.ts'
import { findOffer } from '#lib/offers/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { idIn, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Permohonan' }

export default async function RequestPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const viewer = (await memberAt(here)) ?? notFound()
  const request = (await findRequest(viewer, id)) ?? notFound()
  const letters = await findLetters(viewer, id)
  const offer = await findOffer(viewer, id, new Date())
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/pemohon', label: 'Permohonan' }]} />
      <RequestView
        request={request}
        here={here}
        done={await searchParams}
        offer={<OfferCard offer={offer} here={here} />}
        papers={<LetterCard letters={letters} here={here} />}
      />
    </Page>
  )
}
