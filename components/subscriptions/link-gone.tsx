import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'

/** Stands where a mailed link belongs to nothing that goes on. */
export function LinkGone({ stopped }: { stopped: boolean }) {
  const again = <ButtonLink href="/kabari-saya">Minta dikabari lagi</ButtonLink>
  return (
    <Page width="narrow">
      <PageHeader title="Kabari saya" />
      {stopped ? (
        <EmptyState title="Anda tidak dikabari lagi" action={again}>
          Alamat surel Anda sudah dihapus dari daftar.
        </EmptyState>
      ) : (
        <EmptyState title="Tautan tidak berlaku lagi" action={again}>
          Periksa apakah tautannya lengkap. Tautan untuk memastikan berlaku 7 hari.
        </EmptyState>
      )}
    </Page>
  )
}
