import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { AreaPoint } from '#lib/areas/area.ts'
import { kmBetween, nearest } from '#lib/areas/near.ts'
import { searchDesa, sureMatch } from '#lib/areas/search.ts'
import { readCentres } from '#prisma/seed/areas.ts'

const areas = (await readCentres()).filter(
  (area): area is AreaPoint & { parentCode: string } => area.kind !== 'regency',
)
const desa = areas.filter(({ kind }) => kind !== 'kecamatan')
const namesOf = (typed: string) => searchDesa(areas, typed).map(({ area }) => area.name)

describe('a desa that somebody types', () => {
  test.each([
    ['srimahi', 'Srimahi'],
    ['Desa Srimahi', 'Srimahi'],
    ['sri mahi', 'Srimahi'],
    ['srimhai', 'Srimahi'],
    ['TAMBUN', 'Tambun'],
    ['pantai makmur', 'Pantai Makmur'],
    ['kel. jatimulya', 'Jatimulya'],
    ['kertamukti cibitung', 'Kertamukti'],
  ])('%s is %s', (typed, name) => {
    expect(namesOf(typed)[0]).toBe(name)
  })

  test('whole is meant, whatever else begins like it', () => {
    for (const { name, code } of desa) expect(sureMatch(searchDesa(areas, name))?.code).toBe(code)
  })

  test('in part is asked for where several begin so', () => {
    const matches = searchDesa(areas, 'sukama')
    expect(matches.length).toBeGreaterThan(2)
    expect(sureMatch(matches)).toBeNull()
  })

  test('one of two with the same name is asked for, unless its kecamatan is told', () => {
    const point = { latitude: -6.2, longitude: 107.1 }
    const twins: AreaPoint[] = [
      { code: '32.16.01', kind: 'kecamatan', name: 'Tarumajaya', ...point },
      { code: '32.16.02', kind: 'kecamatan', name: 'Babelan', ...point },
      { code: '32.16.01.2001', kind: 'desa', name: 'Sukamaju', ...point },
      { code: '32.16.02.2001', kind: 'desa', name: 'Sukamaju', ...point },
    ]
    expect(searchDesa(twins, 'sukamaju')).toHaveLength(2)
    expect(sureMatch(searchDesa(twins, 'sukamaju'))).toBeNull()
    expect(sureMatch(searchDesa(twins, 'sukamaju, babelan'))?.code).toBe('32.16.02.2001')
  })

  test('is found through one slip of the hand', () => {
    const swapped = desa
      .filter(({ name }) => name.length > 7)
      .map((area) => ({
        area,
        typed: area.name.slice(0, 4) + area.name[5] + area.name[4] + area.name.slice(6),
      }))
    const found = swapped.filter(({ area, typed }) =>
      searchDesa(areas, typed).some((match) => match.area.code === area.code),
    )
    expect(found.length / swapped.length).toBeGreaterThan(0.97)
  })

  test.prop([fc.string()])('can be anything; the answers are few, and in order', (typed) => {
    const matches = searchDesa(areas, typed)
    expect(matches.length).toBeLessThanOrEqual(6)
    const scores = matches.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  test('nonsense is nobody', () => {
    for (const typed of ['', '   ', 'desa', 'xqzw', '🙂', '12345'])
      expect(searchDesa(areas, typed)).toEqual([])
  })
})

test.prop([
  fc.double({ min: -6.6, max: -5.8, noNaN: true }),
  fc.double({ min: 106.8, max: 107.4, noNaN: true }),
])('the nearest centre is the nearest', (latitude, longitude) => {
  const found = nearest(desa, { latitude, longitude })
  for (const place of desa) expect(found?.km).toBeLessThanOrEqual(kmBetween(place, { latitude, longitude }))
})
