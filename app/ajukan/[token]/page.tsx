import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckList } from '#components/drafts/check-list.tsx'
import { KeepLink } from '#components/drafts/keep-link.tsx'
import { draftPath, stepPath } from '#components/drafts/words.ts'
import { ActionForm } from '#components/forms/action-form.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { nextStep } from '#lib/drafts/draft.ts'
import { type DraftInFull, findDraft, findDraftChoices } from '#lib/drafts/queries.ts'
import type { FormAction } from '#lib/forms/form.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { draftAddress, draftAt } from '#lib/web/draft.ts'
import { LINK_FIELD, shutWords } from '#lib/web/link.ts'
import { discardAction, renewAction, sendAction } from './actions.ts'

interface Props {
  params: Promise<{ token: string }>
}

export const metadata: Metadata = { title: 'Periksa isian Anda' }

export default async function DraftPage({ params }: Props) {
  const { token } = await params
  const path = draftPath(token)
  const formOf = (id: string, action: FormAction, submit: string) => ({ id, action, path, submit })
  const send = formOf('kirim', sendAction, 'Kirim permohonan')
  const renew = formOf('lanjut', renewAction, 'Lanjutkan dengan isian lama')
  const discard = formOf('buang', discardAction, 'Buang draf ini')
  const holder = await draftAt(token, path)
  if (!holder) return <KeptPage title="Periksa isian Anda" forms={[send, renew, discard]} />
  if ('kind' in holder) return <LinkShut words={shutWords(holder.seconds)} />
  const draft = (await findDraft(holder, new Date())) ?? notFound()
  const hidden = { [LINK_FIELD]: token }
  if (draft.visitRequestId !== null)
    return (
      <Page width="narrow">
        <PageHeader
          title="Permohonan ini sudah terkirim"
          lead={`Nomornya ${ticketOf(draft.visitRequestId)}. Drafnya tidak diperlukan lagi.`}
        />
        <ActionForm {...send} submit="Buka permohonan" hidden={hidden} />
      </Page>
    )
  if (draft.expired)
    return (
      <Page width="narrow">
        <PageHeader
          title="Draf ini sudah lama tidak diubah"
          lead="Setelah 90 hari nama dan nomor telepon di dalamnya kami hapus. Isian lain mungkin masih ada; lanjutkan, lalu lengkapi yang kosong."
        />
        <Card>
          <ActionForm {...renew} hidden={hidden} />
        </Card>
      </Page>
    )
  const choices = await findDraftChoices(holder, draft)
  const next = nextStep(draft.answers, draft.asking)
  return (
    <Page width="narrow">
      <PageHeader title="Periksa isian Anda" lead={leadOf(draft)} />
      <Card>
        <CheckList token={token} answers={draft.answers} asking={draft.asking} choices={choices} />
      </Card>
      {next === null ? null : (
        <ButtonLink href={stepPath(token, next)} className="self-start">
          Lanjutkan mengisi
        </ButtonLink>
      )}
      <OfferedForm
        {...send}
        offered={next === null}
        hidden={hidden}
        problemTitle="Permohonan belum terkirim"
      />
      <KeepLink address={draftAddress(token)} />
      <ActionForm {...discard} variant="secondary" fold="Tidak jadi mengajukan" hidden={hidden}>
        <p>Semua isian draf ini dihapus. Tautannya tidak berlaku lagi.</p>
      </ActionForm>
    </Page>
  )
}

function leadOf({ answers, asking }: DraftInFull): string {
  return nextStep(answers, asking) === null
    ? 'Periksa sekali lagi, lalu kirim. Setelah dikirim, petugas memeriksa permohonan ini.'
    : 'Sebagian belum diisi. Isian tersimpan di setiap langkah.'
}
