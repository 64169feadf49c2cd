import type { Metadata } from 'next'
import { connection } from 'next/server'
import { PublicFooter } from '#components/schedule/public-footer.tsx'
import { PublicHeader } from '#components/schedule/public-header.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'

export const metadata: Metadata = { title: 'Halaman tidak ditemukan' }

export default async function NotFound() {
  // Drawn for each request, so that its scripts carry the nonce of the content policy.
  await connection()
  return (
    <>
      <PublicHeader />
      <Page width="narrow">
        <h1 className="font-bold text-2xl tracking-tight">Halaman tidak ditemukan</h1>
        <EmptyState
          title="Alamat ini tidak ada di sini"
          action={<ButtonLink href="/">Lihat jadwal</ButtonLink>}
        >
          Mungkin alamatnya salah ketik, atau halamannya hanya untuk yang sudah masuk.
        </EmptyState>
      </Page>
      <PublicFooter />
    </>
  )
}
