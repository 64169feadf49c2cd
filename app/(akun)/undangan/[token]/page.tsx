import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { INVITATION_WORDS } from '#components/organizations/join-words.ts'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { accountOf } from '#lib/accounts/viewer.ts'
import { findInvitation } from '#lib/organizations/invitation-queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { secretAt, shutWords } from '#lib/web/link.ts'
import { currentViewer } from '#lib/web/session.ts'
import { acceptAction, joinAction } from './actions.ts'

export const metadata: Metadata = { title: 'Undangan', robots: 'noindex' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const now = new Date()
  const invitation = (await secretAt(token, (hash) => findInvitation(hash, now))) ?? notFound()
  if (invitation.kind === 'shut') return <LinkShut words={shutWords(invitation.seconds)} />
  const { state, organization, inviter, email, expiresAt, hasAccount } = invitation
  if (state !== 'open')
    return (
      <Page width="narrow">
        <PageHeader title="Undangan" />
        <EmptyState title="Undangan tidak berlaku lagi" action={<ButtonLink href="/masuk">Masuk</ButtonLink>}>
          {INVITATION_WORDS[state]}
        </EmptyState>
      </Page>
    )
  const viewer = await currentViewer()
  const path = `/undangan/${token}`
  const own = accountOf(viewer)
  return (
    <Page width="narrow">
      <PageHeader
        title={`Undangan dari ${organization.name}`}
        lead={`${inviter} mengundang Anda mengurus permohonannya. Undangan berlaku sampai ${date(dayAt(expiresAt))}.`}
      />
      <Card>
        {own === null ? (
          <ActionForm
            id="gabung"
            action={joinAction}
            path={path}
            submit={hasAccount ? 'Masuk dan terima undangan' : 'Buat akun dan terima undangan'}
            hidden={{ token }}
            problemTitle="Undangan belum diterima"
          >
            <p>
              Surel: <strong className="wrap-anywhere">{email}</strong>
            </p>
            {hasAccount ? null : <FormText name="ownName" label="Nama Anda" autoComplete="name" />}
            <FormText
              name="password"
              label="Kata sandi"
              hint={hasAccount ? 'Kata sandi akun Anda.' : 'Paling sedikit 10 karakter.'}
              type="password"
              autoComplete={hasAccount ? 'current-password' : 'new-password'}
              maxLength={128}
            />
          </ActionForm>
        ) : own === invitation.accountId ? (
          <ActionForm
            id="terima"
            action={acceptAction}
            path={path}
            submit="Terima undangan"
            hidden={{ token }}
          />
        ) : (
          <p>
            Anda sedang masuk dengan akun lain. Keluar dahulu, lalu buka lagi tautan ini untuk menerimanya
            sebagai {email}.
          </p>
        )}
      </Card>
    </Page>
  )
}
