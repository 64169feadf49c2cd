import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoAccounts } from '#components/accounts/demo-accounts.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { findDemoAccounts } from '#lib/accounts/queries.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { destinationOf, safePath } from '#lib/web/return-path.ts'
import { currentViewer } from '#lib/web/session.ts'
import { signInAction } from './actions.ts'

export const metadata: Metadata = { title: 'Masuk' }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { kembali, keluar } = await searchParams
  const wanted = safePath(one(kembali) ?? '') ?? ''
  const viewer = await currentViewer()
  if (viewer.kind !== 'public') redirect(destinationOf(viewer, wanted))
  return (
    <>
      <SiteHeader nav={[{ href: '/', label: 'Jadwal' }]} />
      <Page width="narrow">
        <PageHeader title="Masuk" lead="Untuk pemohon kunjungan dan petugas Dinas Ketenagakerjaan." />
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
        <p className="text-ink-soft">
          Lupa kata sandi, atau belum punya akun? Hubungi Dinas Ketenagakerjaan; petugas membuatkannya untuk
          Anda.
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
