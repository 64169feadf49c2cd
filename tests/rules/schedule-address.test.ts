import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { queryOf, readFilter, readVisitId, spanOf } from '#lib/schedule/schema.ts'
import { isDay } from '#lib/time/days.ts'
import { publicPath } from '#lib/web/public-path.ts'

const TODAY = '2026-11-25'

describe('the address of the schedule', () => {
  test('says everything, and nothing where it says nothing', () => {
    expect(readFilter({}, TODAY)).toEqual({
      filter: { day: null, month: '2026-11', type: null, kecamatan: null, view: 'month' },
      odd: [],
    })
    const query = { bulan: '2027-02', jenis: 'las', kecamatan: '32.16.05', tampilan: 'agenda' }
    expect(readFilter(query, TODAY)).toEqual({
      filter: { day: null, month: '2027-02', type: 'las', kecamatan: '32.16.05', view: 'agenda' },
      odd: [],
    })
  })

  test('names what nobody can follow', () => {
    const query = { bulan: '2026-13', hari: '31', jenis: "'; --", kecamatan: '5', tampilan: 'x' }
    const { filter, odd } = readFilter(query, TODAY)
    expect(odd.toSorted()).toEqual(['bulan', 'hari', 'jenis', 'kecamatan', 'tampilan'])
    expect(filter).toEqual(readFilter({}, TODAY).filter)
  })

  test('a day is one of the agenda, in its own month', () => {
    const { filter } = readFilter({ hari: '2026-12-25', bulan: '2027-05' }, TODAY)
    expect(filter).toMatchObject({ day: '2026-12-25', month: '2026-12', view: 'agenda' })
    expect(spanOf(filter)).toEqual({ from: '2026-12-25', to: '2026-12-25' })
  })

  test.prop([
    fc.dictionary(
      fc.constantFrom('bulan', 'hari', 'jenis', 'kecamatan', 'tampilan', 'lain'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('2026-12', '2199-12', '2000-01', '2026-12-25', 'las', '32.16.05', 'agenda', 'bulan'),
        fc.array(fc.string()),
      ),
    ),
  ])('can be anything; what is read of it leads back to the same', (query) => {
    const { filter } = readFilter(query, TODAY)
    const { from, to } = spanOf(filter)
    expect(isDay(from) || filter.month === '2000-01').toBe(true)
    expect(from <= to).toBe(true)
    const again = Object.fromEntries(new URLSearchParams(queryOf(filter, TODAY)))
    expect(readFilter(again, TODAY)).toEqual({ filter, odd: [] })
  })
})

test('a number in the address of a visit is one that a visit can have', () => {
  expect(['1', '2147483647'].map(readVisitId)).toEqual([1, 2_147_483_647])
  const none = ['0', '-1', '01', '1.5', '2147483648', '99999999999', 'satu', ' 1', '']
  expect(none.map(readVisitId)).toEqual(none.map(() => null))
})

describe('the one form of a public address', () => {
  test('drops noise and order', () => {
    const path = '/?bulan=2026-12&jenis=las'
    expect(publicPath('/?utm_source=wa&jenis=las&bulan=2026-12&bulan=2027-01')).toBe(path)
    expect(publicPath(path)).toBe(path)
    expect(publicPath('/?')).toBe('/')
    expect(publicPath('/kunjungan/12?x=1')).toBe('/kunjungan/12')
    expect(publicPath('/kalender.ics?kecamatan=32.16.05')).toBe('/kalender.ics?kecamatan=32.16.05')
  })

  test('leaves every other address alone', () => {
    for (const path of ['/petugas', '/masuk', '/kunjungan/x', '/kunjungan/12/ubah', '/_next/static/a.js'])
      expect(publicPath(path)).toBeNull()
  })

  test('takes no second slash for another host', () => {
    for (const path of [
      '//',
      '///',
      '//lain.test/',
      '/\\lain.test/kunjungan/1',
      'http://lain.test/',
      'http://[',
      '*',
    ])
      expect(publicPath(path)).toBeNull()
  })
})
