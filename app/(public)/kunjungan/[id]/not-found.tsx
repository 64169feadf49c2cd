import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'

export default function VisitNotFound() {
  return (
    <Page width="narrow">
      <h1 className="font-bold text-2xl tracking-tight">Kunjungan tidak ditemukan</h1>
      <EmptyState
        title="Tidak ada kunjungan di alamat ini"
        action={<ButtonLink href="/">Lihat jadwal</ButtonLink>}
      >
        Periksa lagi alamatnya, atau cari kunjungannya di jadwal.
      </EmptyState>
    </Page>
  )
}
