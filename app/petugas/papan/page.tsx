import type { Metadata } from 'next'
import { BoardNews } from '#components/board/board-news.tsx'
import { BoardToolbar } from '#components/board/board-toolbar.tsx'
import { LiveBoard } from '#components/board/live-board.tsx'
import { ODD_PART } from '#components/board/words.ts'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { ROWS_A_PAGE } from '#lib/board/board.ts'
import { findVisitNews } from '#lib/board/news-queries.ts'
import { findBoard } from '#lib/board/queries.ts'
import { boardHref, boardQuery, newsHref, readBoard, readNews } from '#lib/board/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import type { SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { move, schedule, undo } from './actions.ts'

export const metadata: Metadata = { title: 'Papan' }

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const today = dayAt(new Date())
  const query = await searchParams
  const { filter, odd } = readBoard(query, today)
  const told = readNews(query)
  const here = boardHref(filter, today)
  const undoing = {
    id: 'urungkan',
    action: undo,
    path: told ? newsHref(here, told) : here,
    submit: 'Urungkan',
  }
  const viewer = await staffAt(here)
  if (!viewer) return <KeptPage forms={[undoing]} />
  const [board, visit] = await Promise.all([
    findBoard(viewer, filter, today),
    told && findVisitNews(viewer, told.bookingId),
  ])
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
        here={here}
        // With its days said outright: the stream may outlive today.
        stream={`/petugas/papan/peristiwa${boardQuery(filter, '')}`}
        signIn={`/masuk?kembali=${encodeURIComponent(here)}`}
        actions={{ move, schedule }}
        arrived={visit?.id}
        pager={
          <Pager
            page={Math.min(filter.page, pages)}
            pages={pages}
            hrefOf={(page) => boardHref({ ...filter, page }, today)}
          />
        }
      />
      {told && visit ? (
        <BoardNews deed={told.deed} visit={visit}>
          <OfferedForm
            {...undoing}
            key={visit.sequence}
            offered={visit.canUndo}
            variant="secondary"
            problemTitle="Belum dapat diurungkan"
            hidden={{ bookingId: visit.id, sequence: visit.sequence, papan: here }}
          />
        </BoardNews>
      ) : null}
    </Page>
  )
}
