import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readOutlines } from '#lib/areas/outline.ts'
import { simplify } from '#lib/areas/simplify.ts'

const AREAS = [
  { code: '32.16.05', name: 'Tambun Utara' },
  { code: '32.16.06', name: 'Tambun Selatan' },
]
const square = (at: number): [number, number][] => [
  [107 + at, -6],
  [107.1 + at, -6],
  [107.1 + at, -6.1],
  [107 + at, -6.1],
  [107 + at, -6],
]
const feature = (properties: object | null, ...rings: [number, number][][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})
const fileOf = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('a file of outlines', () => {
  test.each([
    [{ kode: '32.16.05' }],
    [{ KODE_KEC: '321605', WADMKC: 'Nama Lain' }],
    [{ WADMKC: 'TAMBUN UTARA', WADMKK: 'Bekasi' }],
    [{ nama: 'Kec. Tambun Utara' }],
  ])('names an area by %o', (properties) => {
    const read = readOutlines(fileOf(feature(properties, square(0))), AREAS)
    expect(read).toMatchObject({ outlines: [{ code: '32.16.05', rings: [{ length: 4 }] }], unknown: [] })
  })

  test('may have an area in several parts, and places that are not known', () => {
    const islands = {
      type: 'Feature',
      properties: { kode: '32.16.06' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(0.3)], [square(0.6), square(0.62)]] },
    }
    const read = readOutlines(
      fileOf(
        islands,
        feature({ kode: '32.16.06' }, square(0)),
        feature({ nama: 'Seberang' }, square(0)),
        feature(null),
      ),
      AREAS,
    )
    expect(read?.outlines).toMatchObject([{ code: '32.16.06', rings: { length: 4 } }])
    expect(read?.unknown).toEqual(['Seberang', 'tanpa nama'])
  })

  test('is none when it is something else', () => {
    const metres = feature({ kode: '32.16.05' }, [
      [711_000, 9_320_000],
      [712_000, 9_320_000],
      [712_000, 9_321_000],
    ])
    for (const text of ['', '{}', '[1', '{"type":"Topology"}', fileOf({ type: 'Feature' }), fileOf(metres)])
      expect(readOutlines(text, AREAS)).toBeNull()
  })
})

describe('a ring made simple', () => {
  const corner = fc.tuple(
    fc.double({ min: 107, max: 107.2, noNaN: true }),
    fc.double({ min: -6.4, max: -6, noNaN: true }),
  )

  test.prop([fc.array(corner, { minLength: 3, maxLength: 40 })], { endOnFailure: true })(
    'leaves no corner far from it',
    (ring) => {
      const simple = simplify(ring)
      const off = ([px, py]: [number, number]) =>
        Math.min(
          ...simple.map(([ax, ay], index) => {
            const [bx, by] = simple[(index + 1) % simple.length] as [number, number]
            const length = (bx - ax) ** 2 + (by - ay) ** 2
            const share =
              length && Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
            return Math.hypot(ax + (bx - ax) * share - px, ay + (by - ay) * share - py)
          }),
        )
      for (const one of ring) expect(off(one)).toBeLessThan(0.00035)
    },
  )

  test('is small where it was fine, and quick where it is a coast', () => {
    const circle = Array.from({ length: 50_000 }, (_, n): [number, number] => {
      const angle = (n / 50_000) * 2 * Math.PI
      return [107 + Math.cos(angle) / 10, -6 + Math.sin(angle) / 10]
    })
    expect(simplify(circle).length).toBeLessThan(100)
  })
})
