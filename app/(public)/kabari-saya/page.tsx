import type { Metadata } from 'next'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubscribeFields } from '#components/subscriptions/subscribe-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findFollowChoices } from '#lib/subscriptions/queries.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { subscribeAction } from './actions.ts'

export const metadata: Metadata = {
  title: 'Kabari saya',
  description: 'Dapatkan surel bila pelatihan kerja gratis datang ke kecamatan Anda.',
}

export default async function SubscribePage({ searchParams }: { searchParams: SearchParams }) {
  const { terkirim, jenis, kecamatan } = await searchParams
  const choices = await findFollowChoices()
  return (
    <Page width="narrow">
      <PageHeader
        title="Kabari saya"
        lead="Kami kirim surel bila ada kunjungan baru yang terbuka untuk warga di dekat Anda."
      />
      {one(terkirim) ? (
        <Notice tone="success" role="status" title="Satu langkah lagi: periksa surel Anda">
          Buka surel dari kami, lalu tekan tombol di halaman yang terbuka. Tautannya berlaku 7 hari. Periksa
          juga folder spam.
        </Notice>
      ) : null}
      <Card>
        <ActionForm
          id="kabari"
          action={subscribeAction}
          path="/kabari-saya"
          submit="Kabari saya"
          values={{ types: one(jenis), kecamatan: one(kecamatan), neighbours: 'on' }}
        >
          <SubscribeFields choices={choices} />
        </ActionForm>
      </Card>
      <p className="text-ink-soft">
        Alamat surel Anda hanya dipakai untuk kabar ini, tidak ditampilkan kepada umum, dan dihapus dari
        daftar begitu Anda berhenti. Setiap surel memuat tautan untuk berhenti.
      </p>
    </Page>
  )
}
