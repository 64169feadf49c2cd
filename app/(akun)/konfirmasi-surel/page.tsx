import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { one, type SearchParams } from '#lib/web/params.ts'
import { askConfirmationAction } from './actions.ts'

export const metadata: Metadata = { title: 'Minta tautan pemastian surel' }

export default async function AskConfirmationPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = one((await searchParams).terkirim)
  return (
    <Page width="narrow">
      <PageHeader
        title="Pastikan alamat surel"
        lead="Surel untuk memastikan alamat Anda hilang? Kami kirim lagi."
      />
      {sent ? (
        <Notice tone="success" role="status" title="Periksa surel Anda">
          Bila alamat itu punya akun dan belum dipastikan, tautannya sudah dikirim dan berlaku 7 hari. Periksa
          juga folder spam.
        </Notice>
      ) : null}
      <Card>
        <ActionForm
          id="kirim-lagi"
          action={askConfirmationAction}
          path="/konfirmasi-surel"
          submit="Kirim tautan"
        >
          <FormText name="email" label="Surel" type="email" autoComplete="username" />
        </ActionForm>
      </Card>
    </Page>
  )
}
