import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { LinkGone } from '#components/subscriptions/link-gone.tsx'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findSubscription } from '#lib/subscriptions/queries.ts'
import { wantedWords } from '#lib/subscriptions/subscription.ts'
import { secretAt, shutWords } from '#lib/web/link.ts'
import { stopSubscriptionAction } from './actions.ts'

export const metadata: Metadata = { title: 'Berhenti dikabari', robots: 'noindex' }

export default async function StopSubscriptionPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await secretAt(token, (stopHash) => findSubscription({ stopHash }, new Date()))
  if (found?.kind === 'shut') return <LinkShut words={shutWords(found.seconds)} />
  if (!found || found.state === 'stopped') return <LinkGone stopped={found?.state === 'stopped'} />
  return (
    <Page width="narrow">
      <PageHeader title="Berhenti dikabari" />
      <Card>
        <p className="mb-4">
          Anda tidak ingin lagi menerima surel tentang <strong>{wantedWords(found.wanted)}</strong>?
        </p>
        <ActionForm
          id="berhenti"
          action={stopSubscriptionAction}
          path={`/kabari-saya/berhenti/${token}`}
          submit="Ya, berhenti"
          hidden={{ token }}
        />
      </Card>
    </Page>
  )
}
