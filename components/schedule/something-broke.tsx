import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'

/** Our fault, said plainly; `digest` finds it in the log. */
export function SomethingBroke({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  return (
    <Page width="narrow">
      <h1 className="font-bold text-2xl tracking-tight">Ada gangguan di pihak kami</h1>
      <EmptyState
        title="Halaman ini belum bisa ditampilkan"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={retry}>Coba lagi</Button>
            <ButtonLink href="/" variant="secondary">
              Lihat jadwal
            </ButtonLink>
          </div>
        }
      >
        Coba lagi sebentar lagi. Kalau tetap begini, beri tahu kantor kami
        {digest ? `, sebutkan kode ${digest}` : ''}.
      </EmptyState>
    </Page>
  )
}
