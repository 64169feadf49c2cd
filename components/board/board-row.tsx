import { UNIT_STATE } from '#components/units/words.ts'
import { type BoardRow, isVisit, type TypeLook } from '#lib/board/board.ts'
import { placeIn } from '#lib/board/layout.ts'
import type { Span } from '#lib/board/span.ts'
import { BlackoutBar, VisitBar } from './stay-bar.tsx'

interface BoardRowProps {
  row: BoardRow
  span: Span
  types: ReadonlyMap<string, TypeLook>
}

/** One unit, instructor or kit, and what holds it. */
export function BoardRowView({ row, span, types }: BoardRowProps) {
  const bars = row.stays.flatMap((stay) => {
    const place = placeIn(span, stay)
    if (!place) return []
    if (!isVisit(stay)) return [<BlackoutBar key={`x${stay.id}`} blackout={stay} place={place} />]
    const type = types.get(stay.type) as TypeLook
    return [<VisitBar key={stay.id} visit={stay} type={type} place={place} span={span} />]
  })
  const note = noteOf(row)
  return (
    <li className="row">
      <div className="name">
        <h3>{row.name}</h3>
        {note ? <p>{note}</p> : null}
      </div>
      {bars.length > 0 ? <ul className="track">{bars}</ul> : <p className="track free">Kosong</p>}
    </li>
  )
}

function noteOf({ note, state, archived }: BoardRow): string {
  if (archived) return 'Sudah diarsipkan'
  return state && state !== 'active' ? UNIT_STATE[state].word : note
}
