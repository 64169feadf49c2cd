import { Delaunay } from 'd3-delaunay'
import type { Spot } from './plane.ts'

/** Corners of a whole circle. */
const CORNERS = 36

/**
 * The part of the plane that is nearer to each centre than to any other, and no farther from it than `reach`: cells
 * that lie next to each other without gaps, and end in calm arcs where there is no centre beyond them.
 */
export function cellsAround(centres: Spot[], reach: number): Spot[][] {
  if (centres.length === 0) return []
  const xs = centres.map(([x]) => x)
  const ys = centres.map(([, y]) => y)
  const far = 2 * reach
  const voronoi = Delaunay.from(
    centres,
    ([x]) => x,
    ([, y]) => y,
  ).voronoi([Math.min(...xs) - far, Math.min(...ys) - far, Math.max(...xs) + far, Math.max(...ys) + far])
  return centres.map((centre, index) => {
    // Two centres at one spot share a cell, which only one of them gets.
    const cell = voronoi.cellPolygon(index)
    return cell ? within(cell.slice(0, -1) as Spot[], centre, reach) : []
  })
}

/**
 * A convex shape cut by a circle. Where the circle meets a side is worked out, not taken from a polygon, so that
 * neighbours of one radius end their common side in the same spot.
 */
function within(shape: Spot[], centre: Spot, radius: number): Spot[] {
  const sides = shape.flatMap((from, index) => {
    const to = shape[(index + 1) % shape.length] as Spot
    const side = inside(from, to, centre, radius)
    return side ? [side] : []
  })
  const first = sides[0]
  if (!first) return arc(centre, radius, 0, 2 * Math.PI)
  const turn = turnOf(shape)
  return sides.flatMap(([from, to], index) => {
    const [next] = sides[(index + 1) % sides.length] ?? first
    const gap = Math.hypot(next[0] - to[0], next[1] - to[1])
    return gap < 1e-9 ? [from] : [from, to, ...arcBetween(to, next, centre, radius, turn)]
  })
}

/** The part of a side that lies in a circle, or null. */
function inside(from: Spot, to: Spot, [cx, cy]: Spot, radius: number): [Spot, Spot] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [fx, fy] = [from[0] - cx, from[1] - cy]
  const a = dx * dx + dy * dy
  const b = fx * dx + fy * dy
  const root = b * b - a * (fx * fx + fy * fy - radius * radius)
  if (a === 0 || root <= 0) return null
  const begins = Math.max(0, (-b - Math.sqrt(root)) / a)
  const ends = Math.min(1, (-b + Math.sqrt(root)) / a)
  if (begins >= ends) return null
  const at = (share: number): Spot => [from[0] + dx * share, from[1] + dy * share]
  return [at(begins), at(ends)]
}

/** The corners of an arc between two spots of a circle, its ends left out. */
function arcBetween(from: Spot, to: Spot, centre: Spot, radius: number, turn: number): Spot[] {
  const begins = Math.atan2(from[1] - centre[1], from[0] - centre[0])
  const ends = Math.atan2(to[1] - centre[1], to[0] - centre[0])
  const whole = 2 * Math.PI
  const way = (((turn * (ends - begins)) % whole) + whole) % whole
  return arc(centre, radius, begins, turn * way).slice(1)
}

function arc([x, y]: Spot, radius: number, begins: number, way: number): Spot[] {
  const steps = Math.max(1, Math.round((Math.abs(way) / (2 * Math.PI)) * CORNERS))
  return Array.from({ length: steps }, (_, index) => {
    const angle = begins + (way * index) / steps
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
}

/** 1 where the corners turn from east to south, -1 where they turn the other way. */
function turnOf(ring: Spot[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Spot
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.sign(twice)
}
