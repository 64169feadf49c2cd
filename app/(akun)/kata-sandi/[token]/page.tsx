import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findAccountLink } from '#lib/accounts/link-queries.ts'
import { secretAt, shutWords } from '#lib/web/link.ts'
import { setPasswordAction } from './actions.ts'

export const metadata: Metadata = { title: 'Kata sandi baru', robots: 'noindex' }

export default async function PasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await secretAt(token, (hash) => findAccountLink(hash, 'password', new Date()))
  if (link?.kind === 'shut') return <LinkShut words={shutWords(link.seconds)} />
  return (
    <Page width="narrow">
      <PageHeader title="Buat kata sandi baru" {...(link && { lead: `Untuk akun ${link.email}.` })} />
      {link ? (
        <Card>
          <ActionForm
            id="sandi"
            action={setPasswordAction}
            path={`/kata-sandi/${token}`}
            submit="Simpan kata sandi"
            hidden={{ token }}
          >
            <FormText
              name="password"
              label="Kata sandi baru"
              hint="Paling sedikit 10 karakter. Anda keluar dari semua perangkat."
              type="password"
              autoComplete="new-password"
              maxLength={128}
            />
          </ActionForm>
        </Card>
      ) : (
        <EmptyState
          title="Tautan tidak berlaku lagi"
          action={<ButtonLink href="/lupa-kata-sandi">Minta tautan baru</ButtonLink>}
        >
          Tautan hanya dapat dipakai sekali, dalam satu jam.
        </EmptyState>
      )}
    </Page>
  )
}
