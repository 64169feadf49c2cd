import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { AnswerOffer } from '#components/offers/answer-offer.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findOffer } from '#lib/offers/queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { idIn } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { acceptAction, declineAction } from './actions.ts'

export const metadata: Metadata = { title: 'Tanggal yang ditawarkan' }

export default async function OfferPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/pemohon/permohonan/${id}`
  const path = `${here}/tawaran`
  const accept = { id: 'terima', action: acceptAction, path, submit: 'Terima tanggal ini' }
  const decline = { id: 'tolak', action: declineAction, path, submit: 'Kirim: tidak ada yang cocok' }
  const viewer = await memberAt(path)
  if (!viewer) return <KeptPage title="Tanggal yang ditawarkan" forms={[accept, decline]} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  const offer = (await findOffer(viewer, id, new Date())) ?? notFound()
  const hidden = { requestId: id, offerId: offer.id }
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/pemohon', label: 'Permohonan' },
          { href: here, label: request.program },
        ]}
      />
      <PageHeader title="Tanggal yang ditawarkan" lead={`${request.program}, ${request.site}`} />
      <AnswerOffer
        offer={offer}
        request={request}
        here={here}
        accept={{ ...accept, hidden }}
        decline={{ ...decline, hidden }}
      />
    </Page>
  )
}
