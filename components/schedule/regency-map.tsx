import type { Spot } from '#lib/areas/plane.ts'
import type { RegencyShape } from '#lib/areas/regency.ts'
import type { Mark } from '#lib/schedule/marks.ts'

interface RegencyMapProps {
  shape: RegencyShape
  marks: Pick<Mark, 'spot' | 'place'>[]
  /** Code of a kecamatan that is chosen. */
  chosen: string | null
  /** Where distances are counted from. */
  from: Spot | null
}

/** The regency as a quiet shape of its kecamatan. What is on it is told by the marks above, and by the list. */
export function RegencyMap({ shape: { width, height, lands }, marks, chosen, from }: RegencyMapProps) {
  const moved = marks.filter(({ spot, place }) => Math.hypot(spot[0] - place[0], spot[1] - place[1]) > 8)
  return (
    <svg className="regency" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lands.map(({ code, rings }) => (
        <path
          key={code}
          className={code === chosen ? 'land chosen' : 'land'}
          d={rings.map(ringPath).join('')}
        />
      ))}
      {lands.map(({ code, name, middle }) => {
        const [x, y] = beside(middle, marks)
        return (
          <text key={code} x={x} y={y}>
            {name}
          </text>
        )
      })}
      {moved.map(({ spot, place }) => (
        <path
          key={`${spot} ${place}`}
          className="leader"
          d={`M${spot.join(' ')}L${place.map(Math.round).join(' ')}`}
        />
      ))}
      {moved.map(({ spot, place }) => (
        <circle key={`${spot} ${place}`} className="spot" cx={spot[0]} cy={spot[1]} r={7} />
      ))}
      {from ? <circle className="from" cx={from[0]} cy={from[1]} r={14} /> : null}
    </svg>
  )
}

/** Half of what a name and a mark need together, in units, and how far below a mark a name is read. */
const OVERLAP = { x: 70, y: 42 }
const BELOW = 52

/** A name goes below the mark that would cover it. */
function beside([x, y]: Spot, marks: Pick<Mark, 'place'>[]): Spot {
  const over = marks.find(
    ({ place }) => Math.abs(place[0] - x) < OVERLAP.x && Math.abs(place[1] - y) < OVERLAP.y,
  )
  return over ? [Math.round(over.place[0]), Math.round(over.place[1] + BELOW)] : [x, y]
}

/** Steps from corner to corner are shorter than places. */
function ringPath(ring: Spot[]): string {
  const [first, ...others] = ring
  if (!first) return ''
  let [x, y] = first
  const steps = others.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`
}
