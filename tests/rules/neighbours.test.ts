import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type AreaPoint, findNeighbours } from '#lib/subscriptions/neighbours.ts'
import { subscribeForm } from '#lib/subscriptions/schema.ts'
import { wantedWords } from '#lib/subscriptions/subscription.ts'
import { readCentres } from '#prisma/seed/areas.ts'

const centres = (await readCentres()).filter(({ kind }) => kind !== 'regency')
const nameOf = new Map(centres.map(({ code, name }) => [code, name]))
const beside = (areas: AreaPoint[], name: string) => {
  const code = centres.find((area) => area.kind === 'kecamatan' && area.name === name)?.code as string
  return [...(findNeighbours(areas).get(code) ?? [])].map((one) => nameOf.get(one)).toSorted()
}

test('kecamatan of Bekasi have the neighbours that the map shows', () => {
  expect(findNeighbours(centres).size).toBe(23)
  expect(beside(centres, 'Muaragembong')).toEqual(['Babelan', 'Cabangbungin'])
  expect(beside(centres, 'Cikarang Pusat')).toContain('Cikarang Selatan')
  expect(beside(centres, 'Cikarang Pusat')).not.toContain('Tarumajaya')
  const pairs = [...findNeighbours(centres).values()].reduce((sum, { size }) => sum + size, 0) / 2
  expect(pairs).toBe(53)
})

property.prop([
  fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    maxLength: 40,
    selector: String,
  }),
  fc.integer({ min: 1, max: 8 }),
])('neighbours are mutual, never oneself, and known', (points, kecamatan) => {
  const areas = points.map(([x, y], index) => ({
    code: `32.16.${String((index % kecamatan) + 10)}.${2001 + index}`,
    latitude: -6 - y / 100,
    longitude: 107 + x / 100,
  }))
  const found = findNeighbours(areas)
  expect([...found.keys()].toSorted()).toEqual(
    [...new Set(areas.map(({ code }) => code.slice(0, 8)))].toSorted(),
  )
  for (const [one, others] of found) {
    expect(others.has(one)).toBe(false)
    for (const other of others) expect(found.get(other)?.has(one)).toBe(true)
  }
})

test('a kecamatan without desa counts by its own centre; nobody has no neighbours', () => {
  const at = (code: string, longitude: number) => ({ code, latitude: -6, longitude })
  const found = findNeighbours([
    at('32.16.01', 107),
    at('32.16.02', 107.1),
    at('32.16.02.2001', 107.2),
    at('32.16.03', 107.4),
  ])
  expect([...(found.get('32.16.02') ?? [])].toSorted()).toEqual(['32.16.01', '32.16.03'])
  expect(found.get('32.16.01')?.has('32.16.03')).toBe(false)
  expect(findNeighbours([])).toEqual(new Map())
})

test('what is wanted reads as people say it', () => {
  const wanted = { kecamatan: 'Cibarusah', neighbours: false, types: [] }
  expect(wantedWords(wanted)).toBe('pelatihan apa saja di Kecamatan Cibarusah')
  expect(wantedWords({ ...wanted, neighbours: true, types: ['Las', 'AC', 'Boga'] })).toBe(
    'pelatihan Las, AC atau Boga di Kecamatan Cibarusah atau kecamatan tetangganya',
  )
})

test('the form takes one type, several or none, and names what is missing', () => {
  const typed = { email: ' Ibu@Uji.test ', kecamatan: '32.16.01' }
  expect(subscribeForm.parse(typed)).toEqual({
    email: 'ibu@uji.test',
    kecamatan: '32.16.01',
    neighbours: false,
    types: [],
  })
  expect(subscribeForm.parse({ ...typed, neighbours: 'on', types: 'las' })).toMatchObject({
    neighbours: true,
    types: ['las'],
  })
  expect(subscribeForm.parse({ ...typed, types: ['las', 'ac'] }).types).toEqual(['las', 'ac'])
  const wrong = subscribeForm.safeParse({ email: 'ibu', kecamatan: '', types: ['<b>'] })
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['email', 'kecamatan', 'types'])
})
