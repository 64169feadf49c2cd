import type { CSSProperties } from 'react'
import { holdingPath, stayWords } from '#components/claims/words.ts'
import { hueClass, trainingTypeIcon } from '#components/training-types/training-type-badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { BoardBlackout, BoardVisit, TypeLook } from '#lib/board/board.ts'
import { type Place, type Ribbons, ribbonsOf } from '#lib/board/layout.ts'
import type { Span } from '#lib/board/span.ts'
import { dateRange } from '#lib/time/words.ts'
import { ribbonWords, visitWords } from './words.ts'

const cutClasses = ({ startsEarlier, endsLater }: Place) =>
  `${startsEarlier ? ' earlier' : ''}${endsLater ? ' later' : ''}`

const at = ({ left, width }: Place) => ({ '--left': `${left}%`, '--width': `${width}%` })

/** However narrow the days are drawn, a ribbon can be seen. */
const LEAST = { travelIn: 4, setup: 3, teardown: 3, travelOut: 4 }

const ribbonSizes = (ribbons: Ribbons) =>
  Object.fromEntries(
    (Object.keys(LEAST) as (keyof Ribbons)[])
      .filter((name) => ribbons[name] > 0)
      .map((name) => [`--${name}`, `max(${LEAST[name]}px, ${ribbons[name]}%)`]),
  )

interface VisitBarProps {
  visit: BoardVisit
  type: TypeLook
  place: Place
  span: Span
  movable: boolean
  /** Its ghost is elsewhere. */
  carried: boolean
}

/** A whole visit in a row, with the ribbons of its set-up and teardown: a way to the visit. */
export function VisitBar({ visit, type, place, span, movable, carried }: VisitBarProps) {
  const ribbons = ribbonsOf(span, visit)
  const words = visitWords(visit)
  const more = ribbonWords(visit)
  const style = { ...at(place), ...ribbonSizes(ribbons) } as CSSProperties
  return (
    <li
      className={`bar ${visit.status} ${visit.status === 'tentative' ? 'hatched ' : ''}${hueClass(type.hue)}${cutClasses(place)}${movable ? ' movable' : ''}${carried ? ' carried' : ''}`}
      style={style}
    >
      <a
        href={holdingPath({ id: visit.id, offered: visit.offered ?? null })}
        data-visit={visit.id}
        draggable={movable ? false : undefined}
        title={`${visit.program} di ${visit.site}, ${visit.area}. ${visit.units.join(', ')}, ${words}${more && `, ${more}`}`}
      >
        <Icon name={trainingTypeIcon(type.icon)} />
        <b>{type.shortName}</b>
        <span className="site">{visit.offered ? `Ditawarkan: ${visit.site}` : visit.site}</span>
        <i>
          <span className="units">{visit.units.map((unit) => `${unit}, `)}</span>
          {words}
          {more ? <span className="more">{`, ${more}`}</span> : null}
        </i>
        <span className="seats">{`${visit.seats} kursi`}</span>
      </a>
      {movable && !place.endsLater ? <span aria-hidden="true" data-stretch="" className="stretch" /> : null}
    </li>
  )
}

/** A time out of service. */
export function BlackoutBar({ blackout, place }: { blackout: BoardBlackout; place: Place }) {
  const { firstDay, lastDay } = blackout
  const cause = stayWords({ ...blackout, kind: 'blackout' })
  const days = dateRange(firstDay, lastDay)
  return (
    <li className={`bar blackout${cutClasses(place)}`} style={at(place) as CSSProperties}>
      <p title={`${cause}, ${days}`}>
        <Icon name="wrench" />
        <span className="site">{cause}</span>
        <i>tidak tersedia, {days}</i>
      </p>
    </li>
  )
}
