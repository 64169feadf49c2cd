import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findAccountLink } from '#lib/accounts/link-queries.ts'
import { secretAt, shutWords } from '#lib/web/link.ts'
import { confirmAction } from './actions.ts'

export const metadata: Metadata = { title: 'Pastikan surel', robots: 'noindex' }

export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await secretAt(token, (hash) => findAccountLink(hash, 'email', new Date()))
  if (link?.kind === 'shut') return <LinkShut words={shutWords(link.seconds)} />
  return (
    <Page width="narrow">
      <PageHeader title="Pastikan alamat surel" />
      {link ? (
        <Card>
          <p className="mb-4">
            Alamat <strong className="wrap-anywhere">{link.email}</strong> milik Anda? Kabar tentang
            permohonan dikirim ke sini.
          </p>
          <ActionForm
            id="pastikan"
            action={confirmAction}
            path={`/konfirmasi-surel/${token}`}
            submit="Ya, pastikan"
            hidden={{ token }}
          />
        </Card>
      ) : (
        <EmptyState
          title="Tautan tidak berlaku lagi"
          action={
            <>
              <ButtonLink href="/masuk">Masuk</ButtonLink>
              <ButtonLink href="/konfirmasi-surel" variant="secondary">
                Minta tautan baru
              </ButtonLink>
            </>
          }
        >
          Mungkin alamat ini sudah dipastikan, atau tautannya sudah lewat masa berlakunya.
        </EmptyState>
      )}
    </Page>
  )
}
