interface Point {
  latitude: number
  longitude: number
}

/** Of one degree of latitude. */
const DEGREE_KM = 111.2

/** Kilometres in a straight line; over fifty of them the earth is flat enough. */
export function kmBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * DEGREE_KM
  const east = (a.longitude - b.longitude) * DEGREE_KM * Math.cos((b.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}

/** The place whose centre is nearest, and how far that is; null where there is none. */
export function nearest<Place extends Point>(
  places: Place[],
  point: Point,
): { place: Place; km: number } | null {
  const [first, ...others] = places.map((place) => ({ place, km: kmBetween(place, point) }))
  if (!first) return null
  return others.reduce((best, other) => (other.km < best.km ? other : best), first)
}
