import type { AreaPoint } from './area.ts'

/** Kilometres to the east and to the south of a corner. */
export type Spot = readonly [east: number, south: number]

type Point = Pick<AreaPoint, 'latitude' | 'longitude'>

/** Of one degree of latitude. */
const DEGREE_KM = 111.2

/** A flat map of a regency: near enough over fifty kilometres. */
export interface Plane {
  width: number
  height: number
  spotOf(point: Point): Spot
}

/** The plane that holds some points with a margin around them, in kilometres. */
export function planeOf(points: Point[], margin: number): Plane {
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  const [north, south] = [Math.max(...latitudes), Math.min(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const degreeEast = DEGREE_KM * Math.cos((((north + south) / 2) * Math.PI) / 180)
  return {
    width: (east - west) * degreeEast + 2 * margin,
    height: (north - south) * DEGREE_KM + 2 * margin,
    spotOf: ({ latitude, longitude }) => [
      (longitude - west) * degreeEast + margin,
      (north - latitude) * DEGREE_KM + margin,
    ],
  }
}
