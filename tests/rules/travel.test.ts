import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addedKm,
  DEFAULT_TRAVEL,
  fitInto,
  legBetween,
  type Mover,
  type Stop,
  straightKm,
  type TravelRule,
  wayBetween,
} from '#lib/claims/travel.ts'

const HOUR = 3_600_000

const BASE = { latitude: -6.1765, longitude: 107.082 }

const point = fc.record({
  latitude: fc.double({ min: -6.5, max: -5.9, noNaN: true }),
  longitude: fc.double({ min: 106.9, max: 107.4, noNaN: true }),
})

const rule: fc.Arbitrary<TravelRule> = fc.record({
  roadFactor: fc.double({ min: 1, max: 3, noNaN: true }),
  speedKmh: fc.integer({ min: 5, max: 120 }),
  restsAtBaseHours: fc.integer({ min: 0, max: 72 }),
})

const mover: fc.Arbitrary<Mover> = fc.record({
  id: fc.constant(1),
  name: fc.constant('MTU-01'),
  base: fc.option(point, { nil: null }),
  speedKmh: fc.option(fc.integer({ min: 5, max: 120 }), { nil: null }),
  setupMinutes: fc.constant(0),
  teardownMinutes: fc.constant(0),
})

/** Stops in order that do not overlap, some of them at the base. */
const chain = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 60 }),
      hours: fc.integer({ min: 1, max: 90 }),
      at: fc.option(point, { nil: null }),
    }),
    { maxLength: 6 },
  )
  .map((parts) => {
    let end = 0
    return parts.map(({ gap, hours, at }): Stop => {
      const from = end + gap * HOUR
      end = from + hours * HOUR
      return { from, to: end, at }
    })
  })

const van: Mover = {
  ...{ id: 1, name: 'MTU-01', base: BASE, speedKmh: null },
  ...{ setupMinutes: 0, teardownMinutes: 0 },
}

describe('ways', () => {
  test('a kilometre of straight line is what it is on the globe', () => {
    // One degree of latitude is 111.2 km on a sphere of 6371 km.
    expect(straightKm({ latitude: -6, longitude: 107 }, { latitude: -7, longitude: 107 })).toBeCloseTo(
      111.19,
      1,
    )
    // A degree of longitude is shorter by the cosine of the latitude.
    expect(straightKm({ latitude: -6, longitude: 107 }, { latitude: -6, longitude: 108 })).toBeCloseTo(
      110.58,
      1,
    )
  })

  test('minutes are the road at its speed, rounded up; nothing where a place is unknown', () => {
    const north = { latitude: BASE.latitude + 0.1, longitude: BASE.longitude }
    const km = 11.119 * 1.4
    expect(legBetween(BASE, north, van, DEFAULT_TRAVEL).km).toBeCloseTo(km, 1)
    expect(legBetween(BASE, north, van, DEFAULT_TRAVEL).minutes).toBe(Math.ceil((km / 30) * 60))
    expect(legBetween(BASE, north, { ...van, speedKmh: 60 }, DEFAULT_TRAVEL).minutes).toBe(Math.ceil(km))
    expect(legBetween(null, north, van, DEFAULT_TRAVEL)).toEqual({ km: 0, minutes: 0 })
    expect(legBetween(BASE, BASE, van, DEFAULT_TRAVEL)).toEqual({ km: 0, minutes: 0 })
  })

  const site = (north: number) => ({ latitude: BASE.latitude + north, longitude: BASE.longitude })
  const visit = (from: number, to: number, north: number): Stop => ({
    from: from * HOUR,
    to: to * HOUR,
    at: site(north),
  })

  test('after a night on the road the way leads straight on; after a longer rest from the base', () => {
    const [first, next, later] = [visit(0, 10, 0.1), visit(22, 32, 0.2), visit(34, 44, 0.2)]
    const direct = legBetween(site(0.1), site(0.2), van, DEFAULT_TRAVEL).minutes
    expect(wayBetween(first, next, van, DEFAULT_TRAVEL)).toMatchObject({ out: 0, in: direct })
    const home = legBetween(site(0.1), BASE, van, DEFAULT_TRAVEL).minutes
    const away = legBetween(BASE, site(0.2), van, DEFAULT_TRAVEL).minutes
    expect(wayBetween(first, later, van, DEFAULT_TRAVEL)).toMatchObject({ out: home, in: away })
  })

  test('first from the base, last to it; a time out of service is spent there', () => {
    const one = visit(0, 10, 0.1)
    const leg = legBetween(BASE, site(0.1), van, DEFAULT_TRAVEL).minutes
    expect(wayBetween(null, one, van, DEFAULT_TRAVEL)).toMatchObject({ out: 0, in: leg })
    expect(wayBetween(one, null, van, DEFAULT_TRAVEL)).toMatchObject({ out: leg, in: 0 })
    const workshop = { from: 12 * HOUR, to: 30 * HOUR, at: null }
    expect(wayBetween(one, workshop, van, DEFAULT_TRAVEL)).toMatchObject({ out: leg, in: 0 })
    expect(wayBetween(null, null, van, DEFAULT_TRAVEL)).toEqual({ out: 0, in: 0, km: 0, straight: false })
  })

  test('what cannot be reached names who is in the way and how long the way would take', () => {
    const slow = { ...van, speedKmh: 5 }
    const fit = fitInto([visit(0, 10, 0.1)], visit(12, 20, 0.3), slow, DEFAULT_TRAVEL)
    const { minutes } = legBetween(site(0.1), site(0.3), slow, DEFAULT_TRAVEL)
    expect(fit).toMatchObject({ cause: 'way', minutes, obstacle: { at: site(0.1) } })
    expect(minutes).toBeGreaterThan(120)
    expect(fitInto([visit(0, 10, 0.1)], visit(9, 20, 0.3), slow, DEFAULT_TRAVEL)).toMatchObject({
      cause: 'overlap',
    })
  })
})

test.prop([chain, mover, rule, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), point])(
  'a stop fits exactly where its hours and the ways beside it leave all claims apart',
  (stops, one, given, from, hours, at) => {
    const stop: Stop = { from: from * HOUR, to: (from + hours) * HOUR, at }
    const fit = fitInto(stops, stop, one, given)
    const all = [...stops, stop].toSorted((a, b) => a.from - b.from || a.to - b.to)
    const index = all.indexOf(stop)
    const near = all.slice(Math.max(0, index - 1), index + 2)
    const apart = near.every((later, place) => {
      const earlier = near[place - 1]
      if (!earlier) return true
      const way = wayBetween(earlier, later, one, given)
      return later.from - earlier.to >= (way.out + way.in) * 60_000
    })
    const overlapping = stops.some((other) => other.from < stop.to && stop.from < other.to)
    expect('before' in fit).toBe(apart && !overlapping)
    if (!('before' in fit)) return
    expect(fit.earlier).toBe(all[index - 1] ?? null)
    expect(fit.later).toBe(all[index + 1] ?? null)
    expect(Number.isFinite(addedKm(fit, one, given))).toBe(true)
  },
)

test.prop([chain, mover, rule])(
  'a way is never longer than there and back by the base',
  (stops, one, given) => {
    for (const [index, later] of stops.entries()) {
      const earlier = stops[index - 1]
      if (!earlier || !one.base) continue
      const way = wayBetween(earlier, later, one, given)
      const home = legBetween(earlier.at, one.base, one, given)
      const away = legBetween(one.base, later.at, one, given)
      expect(way.out + way.in).toBeLessThanOrEqual(home.minutes + away.minutes + 1)
    }
  },
)
