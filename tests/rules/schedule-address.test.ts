import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { spanOf } from '#lib/schedule/range.ts'
import { WIDE } from '#lib/schedule/schedule.ts'
import { nearHref, queryOf, readFilter, readVisitId, scheduleHref } from '#lib/schedule/schema.ts'
import { isDay } from '#lib/time/days.ts'
import { publicPath } from '#lib/web/public-path.ts'

const TODAY = '2026-11-25'

const NARROWED = {
  dari: '2026-12-24',
  sampai: '2027-02-03',
  jenis: 'las',
  desa: '32.16.05.2001',
  untuk: 'warga',
  kursi: 'ada',
}

describe('the address of the schedule', () => {
  test('says everything, and nothing where it says nothing', () => {
    const everything = { ...WIDE, day: null, month: '2026-11', range: null, near: null, view: 'month' }
    expect(readFilter({}, TODAY)).toEqual({ filter: everything, odd: [] })
    const query = { bulan: '2027-02', jenis: 'las', kecamatan: '32.16.05', tampilan: 'agenda' }
    expect(readFilter(query, TODAY)).toEqual({
      filter: { ...everything, month: '2027-02', type: 'las', kecamatan: '32.16.05', view: 'agenda' },
      odd: [],
    })
    expect(readFilter({ ...NARROWED, tampilan: 'peta' }, TODAY)).toEqual({
      filter: {
        day: null,
        month: '2026-12',
        range: { from: '2026-12-24', to: '2027-02-03' },
        type: 'las',
        kecamatan: null,
        desa: '32.16.05.2001',
        audience: 'open',
        free: true,
        near: null,
        view: 'map',
      },
      odd: [],
    })
  })

  test('names what nobody can follow', () => {
    const query = {
      bulan: '2026-13',
      hari: '31',
      dari: 'besok',
      sampai: '2026-02-30',
      jenis: "'; --",
      kecamatan: '5',
      desa: '32.16.05',
      untuk: 'toString',
      kursi: '1',
      dekat: 'rumah',
      tampilan: 'x',
    }
    const { filter, odd } = readFilter(query, TODAY)
    expect(odd.toSorted()).toEqual(Object.keys(query).toSorted())
    expect(filter).toEqual(readFilter({}, TODAY).filter)
  })

  test('a day is one of the agenda, in its own month', () => {
    const { filter } = readFilter({ hari: '2026-12-25', bulan: '2027-05' }, TODAY)
    expect(filter).toMatchObject({ day: '2026-12-25', month: '2026-12', view: 'agenda' })
    expect(spanOf(filter)).toEqual({ from: '2026-12-25', to: '2026-12-25' })
  })

  test('dates can be open at either end, but not the wrong way round, nor longer than a year', () => {
    const rangeOf = (query: object) => {
      const { filter, odd } = readFilter({ tampilan: 'agenda', ...query }, TODAY)
      return [filter.range?.from, filter.range?.to, ...odd]
    }
    expect(rangeOf({ dari: '2026-12-24' })).toEqual(['2026-12-24', '2027-12-25'])
    expect(rangeOf({ sampai: '2026-12-24' })).toEqual([TODAY, '2026-12-24'])
    expect(rangeOf({ sampai: '2026-05-20' })).toEqual(['2026-05-01', '2026-05-20'])
    expect(rangeOf({ dari: '2026-12-24', sampai: '2026-12-23' })).toEqual([
      '2026-12-24',
      '2027-12-25',
      'sampai',
    ])
    expect(rangeOf({ dari: '2026-12-24', sampai: '2028-12-24' })).toEqual([
      '2026-12-24',
      '2027-12-25',
      'sampai',
    ])
    expect(rangeOf({ sampai: '2028-12-24' })).toEqual([undefined, undefined, 'sampai'])
  })

  test('the grid of a range shows only its months and days', () => {
    const { filter } = readFilter({ ...NARROWED, bulan: '2027-01' }, TODAY)
    expect(filter).toMatchObject({ view: 'month', month: '2027-01' })
    expect(spanOf(filter)).toEqual({ from: '2026-12-28', to: '2027-01-31' })
    const outside = readFilter({ ...NARROWED, bulan: '2028-01' }, TODAY).filter
    expect(outside.month).toBe('2026-12')
    expect(spanOf(outside)).toEqual({ from: '2026-12-24', to: '2027-01-03' })
  })

  test('near a desa are visits from today on', () => {
    const { filter } = readFilter({ dekat: '32.16.05.2001', dari: '2026-01-01', hari: '2026-11-26' }, TODAY)
    expect(filter).toMatchObject({ day: null, view: 'agenda', near: '32.16.05.2001' })
    expect(spanOf(filter).from).toBe(TODAY)
    expect(queryOf(filter, TODAY)).toBe('?dekat=32.16.05.2001')
    const before = readFilter({ jenis: 'las', bulan: '2027-05', tampilan: 'peta' }, TODAY).filter
    expect(nearHref(before, '32.16.05.2001', TODAY)).toBe('/?jenis=las&dekat=32.16.05.2001&tampilan=peta')
  })

  test.prop([
    fc.dictionary(
      fc.constantFrom(...Object.keys(NARROWED), 'bulan', 'hari', 'kecamatan', 'dekat', 'tampilan', 'lain'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('2026-12', '2199-12', '2000-01', '2026-12-25', '2027-01-02', '2199-12-31', TODAY),
        fc.constantFrom('las', '32.16.05', '32.16.05.2001', 'agenda', 'bulan', 'peta', 'warga', 'ada'),
        fc.array(fc.string()),
      ),
    ),
  ])('can be anything; what is read of it leads back to the same, in one form', (query) => {
    const { filter } = readFilter(query, TODAY)
    const { from, to } = spanOf(filter)
    expect(isDay(from) || filter.month === '2000-01').toBe(true)
    expect(from <= to).toBe(true)
    const written = queryOf(filter, TODAY)
    const again = readFilter(Object.fromEntries(new URLSearchParams(written)), TODAY)
    expect(again).toEqual({ filter, odd: [] })
    expect(publicPath(scheduleHref(filter, TODAY))).toBe(scheduleHref(filter, TODAY))
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
    expect(publicPath('/?wilayah=32.16.05&jenis=&cari=')).toBe('/?kecamatan=32.16.05')
    expect(publicPath('/?tampilan=peta&wilayah=32.16.05.2001')).toBe('/?desa=32.16.05.2001&tampilan=peta')
    expect(publicPath('/kecamatan/tambun-selatan?x')).toBe('/kecamatan/tambun-selatan')
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
