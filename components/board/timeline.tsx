import type { CSSProperties } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Board, BoardFilter } from '#lib/board/board.ts'
import { daysOf, spanOf } from '#lib/board/span.ts'
import { longDate } from '#lib/time/words.ts'
import { useBarKeys } from './bar-keys.ts'
import { BoardColumns, BoardHead } from './board-days.tsx'
import { BoardLegend } from './board-legend.tsx'
import { BoardRowView } from './board-row.tsx'
import { ROWS_WORDS } from './words.ts'
import './board.css'
import './board-grid.css'
import './board-list.css'

/** The rows over the days. On phones the same elements are lists, row by row. */
export function Timeline({ board, filter }: { board: Board; filter: BoardFilter }) {
  const keys = useBarKeys()
  const span = spanOf(filter.range, filter.day)
  const days = daysOf(span)
  const holidays = new Map(board.holidays.map((holiday) => [holiday.day, holiday]))
  const types = new Map(board.types.map((type) => [type.slug, type]))
  const shown = { days, range: filter.range, today: board.today, holidays }
  if (board.rows.length === 0) return <NoRows board={board} filter={filter} />
  return (
    <div
      className={`board ${filter.range} per-${filter.rows}`}
      style={{ '--days': days.length } as CSSProperties}
    >
      {board.holidays.length > 0 ? (
        <p className="holidays">
          {`Libur: ${board.holidays.map(({ day, name, forecast }) => `${longDate(day)}, ${name}${forecast ? ' (perkiraan)' : ''}`).join('; ')}.`}
        </p>
      ) : null}
      <BoardHead {...shown} />
      <div className="field">
        <BoardColumns {...shown} />
        <ol aria-label={`Baris per ${ROWS_WORDS[filter.rows].toLowerCase()}`} {...keys}>
          {board.rows.map((row) => (
            <BoardRowView key={row.id} row={row} span={span} types={types} />
          ))}
        </ol>
      </div>
      <BoardLegend />
    </div>
  )
}

function NoRows({ board, filter }: { board: Board; filter: BoardFilter }) {
  const noun = ROWS_WORDS[filter.rows].toLowerCase()
  return board.count > 0 ? (
    <EmptyState title="Halaman ini kosong">Barisnya lebih sedikit dari itu. Pilih halaman lain.</EmptyState>
  ) : (
    <EmptyState title={`Belum ada ${noun}`}>Baris muncul di sini begitu {noun} didaftarkan.</EmptyState>
  )
}
