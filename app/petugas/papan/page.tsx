import type { Metadata } from 'next'
import { BoardToolbar } from '#components/board/board-toolbar.tsx'
import { LiveBoard } from '#components/board/live-board.tsx'
import { ODD_PART } from '#components/board/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { ROWS_A_PAGE } from '#lib/board/board.ts'
import { findBoard } from '#lib/board/queries.ts'
import { boardHref, boardQuery, readBoard } from '#lib/board/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import type { SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Papan' }

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const today = dayAt(new Date())
  const { filter, odd } = readBoard(await searchParams, today)
  const here = boardHref(filter, today)
  const viewer = await staffAt(here)
  const board = viewer && (await findBoard(viewer, filter, today))
  if (!board) return null
  const pages = Math.max(1, Math.ceil(board.count / ROWS_A_PAGE))
  return (
    <Page width="wide">
      <PageHeader title="Papan" lead="Seluruh armada dan yang menunggu tanggal, dalam satu pandangan." />
      {odd.length > 0 ? (
        <Notice tone="warning">
          {odd.map((part) => (
            <p key={part}>{ODD_PART[part]}</p>
          ))}
        </Notice>
      ) : null}
      <BoardToolbar filter={filter} today={today} />
      <LiveBoard
        board={board}
        filter={filter}
        // With its days said outright: the stream may outlive today.
        stream={`/petugas/papan/peristiwa${boardQuery(filter, '')}`}
        signIn={`/masuk?kembali=${encodeURIComponent(here)}`}
      />
      <Pager
        page={Math.min(filter.page, pages)}
        pages={pages}
        hrefOf={(page) => boardHref({ ...filter, page }, today)}
      />
    </Page>
  )
}
