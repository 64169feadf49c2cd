import { kecamatanOf } from '#lib/areas/area.ts'
import type { Spot } from '#lib/areas/plane.ts'
import type { ScheduledVisit } from './schedule.ts'

/** Visits that the map shows by one mark: all there are in its area. */
export interface Mark {
  /** Code of a desa or a kecamatan. */
  code: string
  visits: ScheduledVisit[]
  /** Where they are: the middle of their sites. */
  spot: Spot
  /** Where the mark is drawn, so that none covers another. */
  place: Spot
}

interface MarkRoom {
  spotOf(visit: ScheduledVisit): Spot
  /** So far apart must two marks be. */
  apart: number
  width: number
  height: number
}

/**
 * One mark for each desa with visits; where two of a kecamatan would lie on each other, one for the whole kecamatan.
 * Marks of different kecamatan give way to each other. In the order of the first visits given.
 */
export function marksOf(visits: ScheduledVisit[], room: MarkRoom): Mark[] {
  const marks = [...Map.groupBy(visits, ({ areaCode }) => kecamatanOf(areaCode))].flatMap(
    ([kecamatan, within]) => {
      const single = [...Map.groupBy(within, ({ areaCode }) => areaCode)].map(([code, there]) =>
        markOf(code, there, room),
      )
      const clash = single.some((mark, nth) =>
        single.slice(nth + 1).some((other) => gap(mark, other) < room.apart),
      )
      return clash ? [markOf(kecamatan, within, room)] : single
    },
  )
  return giveWay(marks, room)
}

function markOf(code: string, visits: ScheduledVisit[], { spotOf }: MarkRoom): Mark {
  const spots = visits.map(spotOf)
  const middle = (axis: 0 | 1) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length
  const spot: Spot = [Math.round(middle(0)), Math.round(middle(1))]
  return { code, visits, spot, place: spot }
}

function gap({ place: a }: Pick<Mark, 'place'>, { place: b }: Pick<Mark, 'place'>): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** More than enough for a mark in each kecamatan; where the room does not do, they end as far apart as it goes. */
const ROUNDS = 200

/** Pushes marks that are too near apart, little by little, within the map. */
function giveWay(marks: Mark[], { apart, width, height }: MarkRoom): Mark[] {
  const places = marks.map(({ place: [x, y] }) => ({ x, y }))
  const within = (value: number, most: number) => Math.min(most - apart / 2, Math.max(apart / 2, value))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [nth, a] of places.entries())
      for (const b of places.slice(nth + 1)) {
        const far = Math.hypot(b.x - a.x, b.y - a.y)
        if (far >= apart) continue
        moved = true
        // Marks on the very same spot part to the sides.
        const [east, south] = far > 0 ? [(b.x - a.x) / far, (b.y - a.y) / far] : [1, 0]
        const step = (apart - far) / 2 + 0.01
        for (const [one, way] of [
          [a, -step],
          [b, step],
        ] as const) {
          one.x = within(one.x + east * way, width)
          one.y = within(one.y + south * way, height)
        }
      }
    if (!moved) break
  }
  return marks.map((mark, nth) => {
    const { x, y } = places[nth] ?? { x: 0, y: 0 }
    return { ...mark, place: [within(x, width), within(y, height)] }
  })
}
