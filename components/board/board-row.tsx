import { memo } from 'react'
import { UNIT_STATE } from '#components/units/words.ts'
import { type BoardRow, isVisit, type TypeLook } from '#lib/board/board.ts'
import { isMovable } from '#lib/board/carry.ts'
import { placeIn } from '#lib/board/layout.ts'
import type { Span } from '#lib/board/span.ts'
import { Ghost, type GhostLook } from './ghost.tsx'
import { BlackoutBar, VisitBar } from './stay-bar.tsx'

interface BoardRowProps {
  row: BoardRow
  span: Span
  types: ReadonlyMap<string, TypeLook>
  /** Whether its visits may be moved. */
  canSchedule: boolean
  /** In a list of which only a part is drawn: where the row lies, and which one it is. */
  top: number | undefined
  index: number
  count: number
  /** What is carried over this row. */
  ghost: GhostLook | undefined
  /** The visit that is carried from this row. */
  carried: number | undefined
}

/** One unit, instructor or kit, and what holds it. Drawn anew only when something of its own changed. */
export const BoardRowView = memo(function BoardRowView(props: BoardRowProps) {
  const { row, span, types, canSchedule, top, index, count, ghost, carried } = props
  const bars = row.stays.flatMap((stay) => {
    const place = placeIn(span, stay)
    if (!place) return []
    if (!isVisit(stay)) return [<BlackoutBar key={`x${stay.id}`} blackout={stay} place={place} />]
    const type = types.get(stay.type) as TypeLook
    const look = { movable: canSchedule && isMovable(stay), carried: stay.id === carried }
    return [<VisitBar key={stay.id} visit={stay} type={type} place={place} span={span} {...look} />]
  })
  const note = noteOf(row)
  const part = top === undefined ? {} : { style: { top }, 'aria-setsize': count, 'aria-posinset': index + 1 }
  return (
    <li className="row" data-row={row.id} {...part}>
      <div className="name">
        <h3 title={row.name} tabIndex={-1}>
          {row.name}
        </h3>
        {note ? <p>{note}</p> : null}
      </div>
      {bars.length > 0 ? <ul className="track">{bars}</ul> : <p className="track free">Kosong</p>}
      {ghost ? <Ghost {...ghost} /> : null}
    </li>
  )
})

function noteOf({ note, state, archived }: BoardRow): string {
  if (archived) return 'Sudah diarsipkan'
  return state && state !== 'active' ? UNIT_STATE[state].word : note
}
