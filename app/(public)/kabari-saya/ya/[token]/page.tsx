import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { LinkGone } from '#components/subscriptions/link-gone.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findSubscription } from '#lib/subscriptions/queries.ts'
import { wantedWords } from '#lib/subscriptions/subscription.ts'
import { secretAt, shutWords } from '#lib/web/link.ts'
import { confirmSubscriptionAction } from './actions.ts'

export const metadata: Metadata = { title: 'Pastikan minta dikabari', robots: 'noindex' }

export default async function ConfirmSubscriptionPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await secretAt(token, (confirmHash) => findSubscription({ confirmHash }, new Date()))
  if (found?.kind === 'shut') return <LinkShut words={shutWords(found.seconds)} />
  if (!found || found.state === 'stopped') return <LinkGone stopped={found?.state === 'stopped'} />
  const wanted = wantedWords(found.wanted)
  const [type] = found.typeSlugs.length === 1 ? found.typeSlugs : []
  const schedule = `/?${type ? `jenis=${type}&` : ''}kecamatan=${found.kecamatanCode}`
  return (
    <Page width="narrow">
      <PageHeader title="Kabari saya" />
      {found.state === 'confirmed' ? (
        <>
          <Notice tone="success" role="status" title="Baik, Anda akan kami kabari">
            Surel datang bila ada {wanted}.
          </Notice>
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink href={schedule}>Lihat jadwal sekarang</ButtonLink>
            <TextLink href={found.stopPath}>Berhenti dikabari</TextLink>
          </div>
        </>
      ) : (
        <Card>
          <p className="mb-4">
            Anda ingin dikabari lewat surel bila ada <strong>{wanted}</strong>?
          </p>
          <ActionForm
            id="pastikan"
            action={confirmSubscriptionAction}
            path={`/kabari-saya/ya/${token}`}
            submit="Ya, kabari saya"
            hidden={{ token }}
          />
        </Card>
      )}
    </Page>
  )
}
