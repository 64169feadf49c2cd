import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { oddWords } from '#components/history/odd-words.ts'
import { EVERYTHING, type HistoryFilter } from '#lib/history/history.ts'
import { historyHref, historyQuery, keepKnown, type Part, readHistory } from '#lib/history/schema.ts'

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams)

const id = fc.option(fc.integer({ min: 1, max: 999_999_999 }))
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const filters: fc.Arbitrary<HistoryFilter> = fc
  .record({
    from: fc.option(day),
    to: fc.option(day),
    action: fc.option(fc.constantFrom('submit', 'move')),
    person: fc.option(
      fc.oneof(
        fc.uuid().map((accountId) => ({ accountId })),
        fc.constantFrom('Bu Ani, S.T.', 'a&b=c#d', '=1+1').map((name) => ({ name })),
      ),
    ),
    unitId: id,
    bookingId: id,
    organizationId: id,
    requestId: id,
  })
  .map((filter) => (filter.from && filter.to && filter.to < filter.from ? { ...filter, to: null } : filter))

const places = fc.option(
  fc.record({
    at: fc.integer({ min: 0, max: 99_999_999_999_999 }).map((at) => new Date(at)),
    id: fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }).map(String),
  }),
)

describe('the address of the history', () => {
  test.prop([filters, places])(
    'says a filter and a place, and is read back as the same',
    (filter, before) => {
      expect(readHistory(queryOf(historyHref(filter, before)))).toEqual({ filter, before, odd: {} })
    },
  )

  const parts: Part[] = [
    ...(['dari', 'sampai', 'tindakan', 'orang', 'unit', 'kunjungan'] as const),
    ...(['pemohon', 'permohonan', 'sebelum'] as const),
  ]

  test.prop([
    fc.dictionary(
      fc.constantFrom(...parts, 'lain'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('2026-02-31', '1', '0', '99999999999', '\0', 'nama:', '5-5', '9-'),
        fc.array(fc.string()),
      ),
    ),
  ])('can be anything: each part is followed, or named beside its filter', (query) => {
    const { filter, before, odd } = readHistory(query)
    const again = queryOf(historyHref(filter, before))
    for (const part of parts) {
      const value = query[part]
      const said = ((Array.isArray(value) ? value[0] : value) ?? '').trim() !== ''
      expect(part in odd || part in again, part).toBe(said)
      expect(oddWords(odd, part) !== undefined).toBe(part in odd)
    }
  })

  test('a span that ends before it begins is open', () => {
    const { filter, odd } = readHistory({ dari: '2026-08-10', sampai: '2026-08-09' })
    expect(filter).toEqual({ ...EVERYTHING, from: '2026-08-10' })
    expect(oddWords(odd, 'sampai')).toContain('lebih awal')
  })

  test('an empty form asks for everything, at the shortest address', () => {
    expect(readHistory({ dari: '', unit: '', orang: ' ' }).filter).toEqual(EVERYTHING)
    expect(historyQuery(EVERYTHING)).toBe('')
  })
})

test('what could be, but is not there, is left out and named', () => {
  const choices = {
    staff: [{ id: 'a', name: 'Ani' }],
    members: [{ id: 'b', name: 'Budi' }],
    gone: ['Citra'],
    units: [{ id: 1, name: 'MTU-01' }],
    instructors: [{ id: 3, name: 'Dewi' }],
    kits: [{ id: 4, name: 'Las-1' }],
    organizations: [{ id: 2, name: 'PT Contoh' }],
  }
  const known = (query: Record<string, string>) => keepKnown(readHistory(query), ['move'], choices)
  for (const orang of ['a', 'b', 'nama:Citra']) {
    const query = { orang, unit: '1', pemohon: '2', tindakan: 'move', kunjungan: '99', dari: '2026-01-01' }
    expect(known(query)).toEqual(readHistory(query))
  }
  const strange = { orang: 'nama:Ani', unit: '2', pemohon: '1', tindakan: 'submit', permohonan: 'x' }
  expect(known({ ...strange, kunjungan: '5' })).toEqual({
    filter: { ...EVERYTHING, bookingId: 5 },
    before: null,
    odd: strange,
  })
})
