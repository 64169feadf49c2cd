import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormSelect, FormText } from '#components/forms/fields.tsx'
import { FactsFields } from '#components/organizations/facts-fields.tsx'
import { ORGANIZATION_KIND } from '#components/requests/kind-words.ts'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findAreas } from '#lib/organizations/queries.ts'
import { destinationOf } from '#lib/web/return-path.ts'
import { currentViewer } from '#lib/web/session.ts'
import { signUpAction } from './actions.ts'

export const metadata: Metadata = { title: 'Daftar sebagai pemohon' }

const KINDS = Object.entries(ORGANIZATION_KIND).map(([value, label]) => ({ value, label }))

export default async function SignUpPage() {
  const viewer = await currentViewer()
  if (viewer.kind !== 'public') redirect(destinationOf(viewer, ''))
  return (
    <Page width="narrow">
      <PageHeader
        title="Daftar sebagai pemohon"
        lead="Untuk perusahaan, desa, kecamatan, RT/RW, serikat pekerja, dan asosiasi yang sering memohon kunjungan. Petugas memeriksa data Anda; mengajukan kunjungan dapat langsung."
      />
      <Card>
        <ActionForm
          id="daftar"
          action={signUpAction}
          path="/daftar-pemohon"
          submit="Daftar"
          problemTitle="Belum terdaftar"
        >
          <FormSelect name="kind" label="Jenis pemohon" placeholder="Pilih…" options={KINDS} />
          <FactsFields areas={await findAreas()} />
          <FormText name="ownName" label="Nama Anda" autoComplete="name" />
          <FormText
            name="email"
            label="Surel Anda"
            hint="Kami mengirim tautan untuk memastikan alamat ini milik Anda."
            type="email"
            autoComplete="username"
          />
          <FormText
            name="password"
            label="Kata sandi"
            hint="Paling sedikit 10 karakter."
            type="password"
            autoComplete="new-password"
            maxLength={128}
          />
        </ActionForm>
      </Card>
      <p className="text-ink-soft">
        Hanya memohon sekali? Tidak perlu akun: <TextLink href="/ajukan">ajukan kunjungan langsung</TextLink>
      </p>
    </Page>
  )
}
