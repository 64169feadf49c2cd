import { type AreaPoint, kecamatanOf } from './area.ts'
import { cellsAround } from './cells.ts'
import { mergeCells } from './merge.ts'
import { type Plane, planeOf, type Spot } from './plane.ts'

/** Rings of an outline, each a list of [longitude, latitude]. */
export interface Outline {
  code: string
  rings: [longitude: number, latitude: number][][]
}

export interface Land {
  code: string
  name: string
  /** Whole units of the map. */
  rings: Spot[][]
  /** Where its name goes. */
  middle: Spot
}

export interface RegencyShape {
  plane: Plane
  /** In units, of which UNITS_PER_KM make a kilometre. */
  width: number
  height: number
  lands: Land[]
}

export const UNITS_PER_KM = 20
/** Around the centres of desa: as far as desa at the edge of Bekasi reach. */
const REACH_KM = 3.5

/**
 * The regency as its kecamatan: by their outlines where those are known; else made of the cells around the centres of
 * their desa, or around their own where no desa of them is known.
 */
export function regencyShape(areas: AreaPoint[], outlines: Outline[]): RegencyShape {
  const corners = outlines.flatMap(({ rings }) => rings.flat()).map(toPoint)
  const plane = planeOf([...areas, ...corners], REACH_KM + 0.5)
  const spotOf = (point: Pick<AreaPoint, 'latitude' | 'longitude'>): Spot => {
    const [east, south] = plane.spotOf(point)
    return [east * UNITS_PER_KM, south * UNITS_PER_KM]
  }
  const kecamatan = areas.filter(({ kind }) => kind === 'kecamatan')
  const desaOf = Map.groupBy(
    areas.filter(({ kind }) => kind !== 'kecamatan'),
    ({ code }) => kecamatanOf(code),
  )
  const centres = kecamatan.flatMap((one) => desaOf.get(one.code) ?? [one])
  const cells = cellsAround(centres.map(spotOf), REACH_KM * UNITS_PER_KM)
  const cellsOf = Map.groupBy(cells.keys(), (index) => kecamatanOf(centres[index]?.code ?? ''))
  const ringsOf = new Map(
    outlines.map(({ code, rings }) => [
      code,
      rings.map((ring) => ring.map((spot) => round(spotOf(toPoint(spot))))),
    ]),
  )
  const lands = kecamatan.map(({ code, name, ...centre }) => {
    const own = (cellsOf.get(code) ?? []).map((index) => cells[index] ?? [])
    return { code, name, rings: ringsOf.get(code) ?? mergeCells(own), middle: round(spotOf(centre)) }
  })
  // Outlines lie on top of what is only worked out.
  lands.sort((a, b) => Number(ringsOf.has(a.code)) - Number(ringsOf.has(b.code)))
  return {
    plane,
    width: Math.ceil(plane.width * UNITS_PER_KM),
    height: Math.ceil(plane.height * UNITS_PER_KM),
    lands,
  }
}

const toPoint = ([longitude, latitude]: readonly [number, number]) => ({ longitude, latitude })
const round = ([x, y]: Spot): Spot => [Math.round(x), Math.round(y)]
