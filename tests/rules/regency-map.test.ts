import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type AreaPoint, kecamatanOf } from '#lib/areas/area.ts'
import { cellsAround } from '#lib/areas/cells.ts'
import { mergeCells } from '#lib/areas/merge.ts'
import type { Spot } from '#lib/areas/plane.ts'
import { regencyShape, UNITS_PER_KM } from '#lib/areas/regency.ts'
import { marksOf } from '#lib/schedule/marks.ts'
import type { ScheduledVisit } from '#lib/schedule/schedule.ts'
import { readCentres } from '#prisma/seed/areas.ts'

const areas = (await readCentres()) as AreaPoint[]

/** Whether a spot lies in rings, holes of which count out: a line to the east crosses an odd number of sides. */
function inside([x, y]: Spot, rings: Spot[][]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] as Spot
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
    }),
  )
  return crossings.length % 2 === 1
}

function sizeOf(ring: Spot[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Spot
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

const spots = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
    minLength: 1,
    maxLength: 40,
    selector: ([x, y]) => `${x},${y}`,
  })
  .map((list): Spot[] => list)

describe('cells around centres', () => {
  test.prop([spots])('cover each centre and reach no farther than they may', (centres) => {
    for (const [index, cell] of cellsAround(centres, 70).entries()) {
      const centre = centres[index] as Spot
      expect(inside(centre, [cell])).toBe(true)
      for (const [x, y] of cell) expect(Math.hypot(x - centre[0], y - centre[1])).toBeLessThan(70.001)
    }
  })

  test.prop([spots, fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))])(
    'hold what is nearest to their centre',
    (centres, [px, py]) => {
      const spot: Spot = [px + 0.37, py + 0.41]
      const far = (centre: Spot) => Math.hypot(spot[0] - centre[0], spot[1] - centre[1])
      const order = centres.map(far).toSorted((a, b) => a - b)
      const [first = 0, second = 999] = order
      // Near a border or an arc, which has corners, either answer is right.
      fc.pre(second - first > 1 && Math.abs(first - 70) > 2)
      const holders = cellsAround(centres, 70).flatMap((cell, index) => (inside(spot, [cell]) ? [index] : []))
      expect(holders).toEqual(first < 70 ? [centres.findIndex((centre) => far(centre) === first)] : [])
    },
  )

  test('are the same ground when they are merged', () => {
    const centres: Spot[] = [
      [100, 100],
      [160, 100],
      [130, 150],
      [400, 400],
    ]
    const cells = cellsAround(centres, 60)
    const rings = mergeCells(cells)
    expect(rings).toHaveLength(2)
    const ground = cells.reduce((sum, cell) => sum + sizeOf(cell), 0)
    expect(rings.reduce((sum, ring) => sum + sizeOf(ring), 0) / ground).toBeCloseTo(1, 1)
    for (const centre of centres) expect(inside(centre, rings)).toBe(true)
  })
})

describe('the shape of the regency', () => {
  const { lands, plane, width, height } = regencyShape(areas, [])
  const spotOf = (area: AreaPoint): Spot => {
    const [x, y] = plane.spotOf(area)
    return [x * UNITS_PER_KM, y * UNITS_PER_KM]
  }

  test('has each desa in the land of its kecamatan, and in no other', () => {
    expect(lands).toHaveLength(23)
    for (const desa of areas.filter(({ kind }) => kind === 'desa' || kind === 'kelurahan')) {
      const there = lands.filter(({ rings }) => inside(spotOf(desa), rings)).map(({ code }) => code)
      expect(there, desa.name).toEqual([kecamatanOf(desa.code)])
    }
  })

  test('lies within its frame, and is light enough for a phone', () => {
    for (const [x, y] of lands.flatMap(({ rings }) => rings.flat())) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeLessThanOrEqual(height)
    }
    expect(JSON.stringify(lands).length).toBeLessThan(15_000)
  })

  test('takes an outline where there is one, and a place without desa as its own centre', () => {
    const ring: [number, number][] = [
      [107.0, -6.1],
      [107.1, -6.1],
      [107.1, -6.2],
      [107.0, -6.1],
    ]
    const some = regencyShape(
      areas.filter(({ code }) => !code.startsWith('32.16.02.')),
      [{ code: '32.16.01', rings: [ring] }],
    )
    expect(some.lands.at(-1)).toMatchObject({ code: '32.16.01', rings: [{ length: 4 }] })
    expect(some.lands.find(({ code }) => code === '32.16.02')?.rings).toHaveLength(1)
  })
})

describe('marks', () => {
  const room = { apart: 110, width: 800, height: 1260 }
  const visitAt = (id: number, areaCode: string, [longitude, latitude]: Spot) =>
    ({ id, areaCode, longitude, latitude }) as unknown as ScheduledVisit
  const spotOf = ({ longitude, latitude }: ScheduledVisit): Spot => [longitude, latitude]
  const visits = fc
    .array(
      fc.tuple(
        fc.integer({ min: 10, max: 32 }),
        fc.integer({ min: 2001, max: 2005 }),
        fc.integer({ min: 60, max: 740 }),
        fc.integer({ min: 60, max: 1200 }),
      ),
      { maxLength: 60 },
    )
    .map((list) =>
      list.map(([kecamatan, desa, x, y], id) => visitAt(id, `32.16.${kecamatan}.${desa}`, [x, y])),
    )

  test.prop([visits])('show every visit once, and all that lie in the area they name', (some) => {
    const marks = marksOf(some, { ...room, spotOf })
    const ids = marks.flatMap((mark) => mark.visits.map(({ id }) => id))
    expect(ids.toSorted((a, b) => a - b)).toEqual(some.map(({ id }) => id))
    for (const { code, visits: shown, place } of marks) {
      expect(shown).toHaveLength(some.filter(({ areaCode }) => areaCode.startsWith(code)).length)
      expect(place[0]).toBeGreaterThanOrEqual(55)
      expect(place[0]).toBeLessThanOrEqual(745)
      expect(place[1]).toBeLessThanOrEqual(1205)
    }
  })

  test('of all kecamatan do not cover each other', () => {
    const { plane, width, height } = regencyShape(areas, [])
    const everywhere = areas
      .filter(({ kind }) => kind === 'desa')
      .map((area, id) => {
        const [x, y] = plane.spotOf(area)
        return visitAt(id, area.code, [x * UNITS_PER_KM, y * UNITS_PER_KM])
      })
    const marks = marksOf(everywhere, { apart: 112, width, height, spotOf })
    expect(marks).toHaveLength(23)
    for (const [nth, a] of marks.entries())
      for (const b of marks.slice(nth + 1))
        expect(
          Math.max(Math.abs(a.place[0] - b.place[0]), Math.abs(a.place[1] - b.place[1])),
        ).toBeGreaterThan(111)
  })
})
