import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'

/** Stands instead of a page behind a secret link while its network is shut out. */
export function LinkShut({ words }: { words: string }) {
  return (
    <Page width="narrow">
      <PageHeader title="Tautan belum dapat dibuka" />
      <Notice tone="warning" role="alert" title={words}>
        Periksa apakah tautannya lengkap. Tautan Anda sendiri tetap berlaku.
      </Notice>
    </Page>
  )
}
