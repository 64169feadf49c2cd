import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { one, type SearchParams } from '#lib/web/params.ts'
import { askPasswordAction } from './actions.ts'

export const metadata: Metadata = { title: 'Lupa kata sandi' }

export default async function ForgottenPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = one((await searchParams).terkirim)
  return (
    <Page width="narrow">
      <PageHeader title="Lupa kata sandi" lead="Kami mengirim tautan untuk membuat kata sandi baru." />
      {sent ? (
        <Notice tone="success" role="status" title="Periksa surel Anda">
          Bila alamat itu punya akun, tautannya sudah dikirim dan berlaku satu jam. Periksa juga folder spam.
        </Notice>
      ) : null}
      <Card>
        <ActionForm id="lupa" action={askPasswordAction} path="/lupa-kata-sandi" submit="Kirim tautan">
          <FormText name="email" label="Surel" type="email" autoComplete="username" />
        </ActionForm>
      </Card>
    </Page>
  )
}
