'use client'

import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'
import { PublicFooter } from './public-footer.tsx'
import { PublicHeader } from './public-header.tsx'

/**
 * An address that leads nowhere. A client component, because Next sends the page for what is not found along
 * with every other page: so it sends a name instead.
 */
export function NothingHere() {
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
