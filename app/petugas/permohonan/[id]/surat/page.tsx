import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { LetterDraft } from '#components/letters/letter-draft.tsx'
import { LetterFields } from '#components/letters/letter-fields.tsx'
import { LETTER_KIND, LETTERHEAD_PAGE, missingWords } from '#components/letters/words.ts'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findLetterDraft } from '#lib/letters/queries.ts'
import { mayDecide } from '#lib/requests/permissions.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { moment } from '#lib/time/words.ts'
import { idIn } from '#lib/web/params.ts'
import { answersForm, staffAt } from '#lib/web/session.ts'
import { issueLetterAction } from './actions.ts'

export const metadata: Metadata = { title: 'Buat surat' }

export default async function IssuePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/permohonan/${id}`
  const form = { id: 'surat', action: issueLetterAction, path: `${here}/surat`, submit: 'Terbitkan surat' }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage title="Buat surat" forms={[form]} />
  if (!mayDecide(viewer)) notFound()
  const request = (await findRequest(viewer, id)) ?? notFound()
  const draft = await findLetterDraft(viewer, id)
  if (!draft && !(await answersForm())) redirect(here)
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/permohonan', label: 'Permohonan' },
          { href: here, label: request.organization },
        ]}
      />
      <PageHeader title="Buat surat" lead={draft ? LETTER_KIND[draft.kind] : ''} />
      {draft && draft.missing.length > 0 ? (
        <Notice tone="warning" title="Surat belum dapat diterbitkan">
          Yang belum diisi: {missingWords(draft.missing)}.{' '}
          <TextLink href={LETTERHEAD_PAGE}>Isi di pengaturan surat</TextLink>
        </Notice>
      ) : null}
      {draft?.issued ? (
        <Notice tone="info" title="Surat untuk keputusan ini sudah terbit">
          <TextLink href={here}>Lihat di halaman permohonan</TextLink>
        </Notice>
      ) : null}
      {draft ? (
        <Card title="Yang ditulis surat">
          <LetterDraft facts={draft.facts} />
          <p className="mt-3 text-ink-soft text-sm">Menurut keputusan {moment(draft.decidedAt)}.</p>
        </Card>
      ) : null}
      <OfferedForm
        {...form}
        offered={draft !== null && !draft.issued && draft.missing.length === 0}
        hidden={{ requestId: id }}
        values={{
          recipient: draft?.recipient.join('\n') ?? '',
          copies: draft?.copies.join('\n') ?? '',
          nature: 'Biasa',
          attachments: '',
          decisionId: draft?.decisionId ?? '',
          submissionKey: randomUUID(),
        }}
        problemTitle="Surat belum terbit"
      >
        <LetterFields />
      </OfferedForm>
    </Page>
  )
}
