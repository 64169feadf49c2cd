import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoAccounts } from '#components/accounts/demo-accounts.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findDemoAccounts } from '#lib/accounts/queries.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { destinationOf, safePath } from '#lib/web/return-path.ts'
import { currentViewer } from '#lib/web/session.ts'
import { signInAction } from './actions.ts'

export const metadata: Metadata = { title: 'Masuk' }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { kembali, keluar, sandi, surel } = await searchParams
  const wanted = safePath(one(kembali) ?? '') ?? ''
  const viewer = await currentViewer()
  if (viewer.kind !== 'public') redirect(destinationOf(viewer, wanted))
  return (
    <>
      <SiteHeader nav={[{ href: '/', label: 'Jadwal' }]} />
      <Page width="narrow">
        <PageHeader title="Masuk" lead="Untuk pemohon kunjungan dan petugas Dinas Ketenagakerjaan." />
        {sandi === undefined ? null : (
          <Notice tone="success" role="status" title="Kata sandi baru tersimpan">
            Masuk dengan kata sandi itu.
          </Notice>
        )}
        {surel === undefined ? null : (
          <Notice tone="success" role="status" title="Alamat surel dipastikan">
            Kabar tentang permohonan Anda dikirim ke sana.
          </Notice>
        )}
        <News signedOut={keluar !== undefined} wanted={wanted} />
        <Card>
          <ActionForm
            id="masuk"
            action={signInAction}
            path={wanted ? `/masuk?kembali=${encodeURIComponent(wanted)}` : '/masuk'}
            submit="Masuk"
            hidden={{ kembali: wanted }}
            problemTitle="Anda belum masuk"
          >
            <FormText name="email" label="Surel" type="email" autoComplete="username" />
            <FormText
              name="password"
              label="Kata sandi"
              type="password"
              autoComplete="current-password"
              maxLength={128}
            />
          </ActionForm>
        </Card>
        <p className="flex flex-wrap gap-x-6">
          <TextLink href="/lupa-kata-sandi">Lupa kata sandi</TextLink>
          <TextLink href="/konfirmasi-surel">Surel pemastian hilang</TextLink>
          <TextLink href="/daftar-pemohon">Daftar sebagai pemohon</TextLink>
        </p>
        <DemoAccounts accounts={await findDemoAccounts()} />
      </Page>
    </>
  )
}

function News({ signedOut, wanted }: { signedOut: boolean; wanted: string }) {
  if (signedOut)
    return (
      <Notice tone="success" role="status" title="Anda sudah keluar">
        Di komputer bersama, tutup juga perambannya.
      </Notice>
    )
  return wanted ? (
    <Notice>Halaman itu untuk orang yang sudah masuk. Anda langsung ke sana setelahnya.</Notice>
  ) : null
}
