import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Board, type BoardFilter, ROWS_A_PAGE } from '#lib/board/board.ts'
import { daysOf, spanOf } from '#lib/board/span.ts'
import { longDate } from '#lib/time/words.ts'
import { useBarKeys, useFocusedRow } from './bar-keys.ts'
import { BoardColumns, BoardHead } from './board-days.tsx'
import { BoardLegend } from './board-legend.tsx'
import { BoardRowView } from './board-row.tsx'
import type { Carrying } from './carrying.ts'
import { ghostOf } from './ghost-place.ts'
import { RowFinder } from './row-finder.tsx'
import { useRowWindow } from './row-window.ts'
import { ROWS_WORDS } from './words.ts'
import './board.css'
import './board-grid.css'
import './board-list.css'
import './board-carry.css'

interface TimelineProps {
  board: Board
  filter: BoardFilter
  carrying: Carrying
}

/** The rows over the days. On phones the same elements are lists, row by row. */
export function Timeline({ board, filter, carrying }: TimelineProps) {
  const list = useRef<HTMLOListElement>(null)
  const { range, day } = filter
  const span = useMemo(() => spanOf(range, day), [range, day])
  const types = useMemo(() => new Map(board.types.map((type) => [type.slug, type])), [board.types])
  const windowed = board.rows.length > ROWS_A_PAGE
  const { carried } = carrying
  const from = carried?.cargo.kind === 'visit' && carried.stage !== 'refused' ? carried.cargo : null
  const { rowId: focusedRow, ...focus } = useFocusedRow()
  const held = [focusedRow, from?.rowId ?? null]
  const { shown, height, reveal } = useRowWindow(list, board.rows, windowed, held)
  const keys = useBarKeys({ list, rows: board.rows, reveal })
  const ghost = ghostOf(carrying, span)
  useSight(list, carried?.by === 'keys' ? carried.target?.rowId : undefined, reveal)
  const days = useMemo(() => daysOf(span), [span])
  const holidays = useMemo(
    () => new Map(board.holidays.map((holiday) => [holiday.day, holiday])),
    [board.holidays],
  )
  if (board.rows.length === 0) return <NoRows board={board} filter={filter} />

  const head = { days, range, today: board.today, holidays }
  const noun = ROWS_WORDS[filter.rows].toLowerCase()
  const show = (id: number) => {
    reveal(id)
    const row = list.current?.querySelector(`[data-row="${id}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
  }
  return (
    <div
      className={`board ${range} per-${filter.rows} ${windowed ? 'windowed' : ''}`}
      style={{ '--days': days.length } as CSSProperties}
    >
      {board.holidays.length > 0 ? (
        <p className="holidays">
          {`Libur: ${board.holidays.map(({ day: on, name, forecast }) => `${longDate(on)}, ${name}${forecast ? ' (perkiraan)' : ''}`).join('; ')}.`}
        </p>
      ) : null}
      {windowed ? <RowFinder rows={board.rows} noun={noun} show={show} /> : null}
      <BoardHead {...head} />
      <div className="field">
        <BoardColumns days={days} today={board.today} holidays={holidays} />
        <ol ref={list} aria-label={`Baris per ${noun}`} style={{ height }} {...keys} {...focus}>
          {shown.map(({ row, index, top }) => (
            <BoardRowView
              key={row.id}
              row={row}
              span={span}
              types={types}
              canSchedule={board.canSchedule}
              top={top}
              index={index}
              count={board.count}
              ghost={ghost?.rowId === row.id ? ghost.look : undefined}
              carried={from?.rowId === row.id ? from.visit.id : undefined}
            />
          ))}
        </ol>
      </div>
      <BoardLegend canSchedule={board.canSchedule} />
    </div>
  )
}

/** Keeps a row in sight that keys take something to. */
function useSight(
  list: { current: HTMLElement | null },
  rowId: number | undefined,
  reveal: (id: number) => void,
) {
  useEffect(() => {
    if (rowId === undefined) return
    const find = () => list.current?.querySelector(`[data-row="${rowId}"]`)
    // Not while React is drawing.
    const timer = setTimeout(() => {
      if (!find()) reveal(rowId)
      find()?.scrollIntoView({ block: 'nearest' })
    })
    return () => clearTimeout(timer)
  }, [list, rowId, reveal])
}

function NoRows({ board, filter }: Omit<TimelineProps, 'carrying'>) {
  const noun = ROWS_WORDS[filter.rows].toLowerCase()
  return board.count > 0 ? (
    <EmptyState title="Halaman ini kosong">Barisnya lebih sedikit dari itu. Pilih halaman lain.</EmptyState>
  ) : (
    <EmptyState title={`Belum ada ${noun}`}>Baris muncul di sini begitu {noun} didaftarkan.</EmptyState>
  )
}
