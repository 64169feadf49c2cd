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

/** Marks are squares: they are apart when they are so in one direction. */
function gap({ place: a }: Pick<Mark, 'place'>, { place: b }: Pick<Mark, 'place'>): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))
}

/** More than enough for a mark in each kecamatan; where the room does not do, they end as far apart as it goes. */
const ROUNDS = 400

/** Pushes marks that are too near apart, little by little and the shorter way, within the map. */
function giveWay(marks: Mark[], { apart, width, height }: MarkRoom): Mark[] {
  const within = (value: number, most: number) => Math.min(most - apart / 2, Math.max(apart / 2, value))
  const places = marks.map(({ place: [x, y] }): [number, number] => [within(x, width), within(y, height)])
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [nth, a] of places.entries())
      for (const b of places.slice(nth + 1)) {
        const [east, south] = [b[0] - a[0], b[1] - a[1]]
        const axis = Math.abs(east) > Math.abs(south) ? 0 : 1
        const far = Math.abs(axis === 0 ? east : south)
        if (far >= apart) continue
        moved = true
        const way = (axis === 0 ? east : south) < 0 ? -1 : 1
        const step = (way * (apart - far)) / 3 + way / 10
        const most = axis === 0 ? width : height
        a[axis] = within(a[axis] - step, most)
        b[axis] = within(b[axis] + step, most)
      }
    if (!moved) break
  }
  return marks.map((mark, nth) => ({ ...mark, place: places[nth] ?? mark.place }))
}
