import { StartAsking } from '#components/drafts/start-asking.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { SearchParams } from '#lib/web/params.ts'
import { currentViewer } from '#lib/web/session.ts'
import { startAction } from './actions.ts'

export default async function AskPage({ searchParams }: { searchParams: SearchParams }) {
  const { dibuang } = await searchParams
  const { kind } = await currentViewer()
  return (
    <StartAsking action={startAction} path="/ajukan" signIn={kind === 'public'}>
      {dibuang ? (
        <Notice tone="success" role="status" title="Draf sudah dibuang">
          Semua isiannya terhapus. Anda boleh mulai lagi kapan saja.
        </Notice>
      ) : null}
    </StartAsking>
  )
}
