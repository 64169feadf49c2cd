/** Degrees, WGS 84. */
export interface Point {
  latitude: number
  longitude: number
}

/** How the office counts ways; a setting. */
export interface TravelRule {
  /** Kilometres of road to a kilometre of straight line. */
  roadFactor: number
  /** Of whatever has no speed of its own. */
  speedKmh: number
  /** Between visits with at least so long a gap everything returns to its base. */
  restsAtBaseHours: number
}

/** Vans with trailers on the roads of a crowded regency; straight lines of at most 50 km. */
export const DEFAULT_TRAVEL: TravelRule = { roadFactor: 1.4, speedKmh: 30, restsAtBaseHours: 24 }

/** Whatever goes to visits: a unit, an instructor, a kit. */
export interface Mover {
  id: number
  name: string
  /** Where it is between visits; null: nobody has said, and no way from there is counted. */
  base: Point | null
  baseName?: string | null
  /** Null: as the rule says. */
  speedKmh: number | null
  /** What it needs beside the program's set-up and teardown. */
  setupMinutes: number
  teardownMinutes: number
}

/** A stay in the chain of a mover, its ways left out: instants in milliseconds since 1970. */
export interface Stop {
  from: number
  to: number
  /** Null: at the base of whatever stays (a time out of service). */
  at: Point | null
}

/** The way between two stops that follow each other. */
export interface Way {
  /** Minutes that the earlier stop holds its mover longer, and the later one holds it before. */
  out: number
  in: number
  /** By road. */
  km: number
  /** From the one to the other without a stay at the base. */
  straight: boolean
}

const MINUTE_MS = 60_000
const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great circle (haversine), in kilometres. */
export function straightKm(a: Point, b: Point): number {
  if (a === b) return 0
  const north = Math.sin(radians(b.latitude - a.latitude) / 2)
  const east = Math.sin(radians(b.longitude - a.longitude) / 2)
  const part = north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, part)))
}

interface Leg {
  km: number
  minutes: number
}

const NO_WAY: Leg = { km: 0, minutes: 0 }

/** The way of a mover from one place to another; none where a place is unknown. */
export function legBetween(a: Point | null, b: Point | null, mover: Mover, rule: TravelRule): Leg {
  if (!a || !b) return NO_WAY
  const km = straightKm(a, b) * rule.roadFactor
  return { km, minutes: Math.ceil((km / (mover.speedKmh ?? rule.speedKmh)) * 60) }
}

/**
 * The way from a stop to the next, or from and to the base where there is none. Straight on where the gap is too
 * short to be spent at the base.
 */
export function wayBetween(earlier: Stop | null, later: Stop | null, mover: Mover, rule: TravelRule): Way {
  const { base } = mover
  const home = earlier?.at ? legBetween(earlier.at, base, mover, rule) : NO_WAY
  const away = later?.at ? legBetween(base, later.at, mover, rule) : NO_WAY
  if (earlier?.at && later?.at) {
    const gap = later.from - earlier.to
    const atBase = Math.max(rule.restsAtBaseHours * 60, home.minutes + away.minutes) * MINUTE_MS
    if (gap < atBase) {
      const { km, minutes } = legBetween(earlier.at, later.at, mover, rule)
      return { out: 0, in: minutes, km, straight: true }
    }
  }
  return { out: home.minutes, in: away.minutes, km: home.km + away.km, straight: false }
}

/** Whether there is time for the way between two stops. */
const reaches = (earlier: Stop, later: Stop, way: Way) =>
  later.from - earlier.to >= (way.out + way.in) * MINUTE_MS

/** How a stop fits between its neighbours in a chain: with which ways, or what stands against it. */
export type Fit<Neighbour extends Stop> =
  | { before: Way; after: Way; earlier: Neighbour | null; later: Neighbour | null }
  | { obstacle: Neighbour; cause: 'overlap' }
  /** There is time for the visit, but not for the way of so many minutes. */
  | { obstacle: Neighbour; cause: 'way'; minutes: number }

/** Index of the first stop that begins at an instant or later; stops are in order and do not overlap. */
function indexAt(stops: readonly Stop[], instant: number): number {
  let [low, high] = [0, stops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle] as Stop).from < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts a stop into a chain that does not hold it yet. */
export function fitInto<Neighbour extends Stop>(
  chain: readonly Neighbour[],
  stop: Stop,
  mover: Mover,
  rule: TravelRule,
): Fit<Neighbour> {
  const index = indexAt(chain, stop.from)
  const earlier = chain[index - 1] ?? null
  const later = chain[index] ?? null
  if (earlier && earlier.to > stop.from) return { obstacle: earlier, cause: 'overlap' }
  if (later && later.from < stop.to) return { obstacle: later, cause: 'overlap' }
  const before = wayBetween(earlier, stop, mover, rule)
  if (earlier && !reaches(earlier, stop, before))
    return { obstacle: earlier, cause: 'way', minutes: before.out + before.in }
  const after = wayBetween(stop, later, mover, rule)
  if (later && !reaches(stop, later, after))
    return { obstacle: later, cause: 'way', minutes: after.out + after.in }
  return { before, after, earlier, later }
}

/** Kilometres that a stop adds to its mover's road, beside what it would drive without it. */
export function addedKm(
  fit: { before: Way; after: Way; earlier: Stop | null; later: Stop | null },
  mover: Mover,
  rule: TravelRule,
): number {
  return fit.before.km + fit.after.km - wayBetween(fit.earlier, fit.later, mover, rule).km
}
