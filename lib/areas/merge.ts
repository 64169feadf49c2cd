import type { Spot } from './plane.ts'

type Side = [from: string, to: string]

/**
 * Cells that lie next to each other as one shape: the sides that two of them share are left out, and the others
 * strung together. Spots are rounded to whole units. Holes come out as rings of their own.
 */
export function mergeCells(cells: Spot[][]): Spot[][] {
  const sides = new Map<string, Side>()
  for (const cell of cells)
    for (const [index, spot] of cell.entries()) {
      const [from, to] = [keyOf(spot), keyOf(cell[(index + 1) % cell.length] as Spot)]
      if (from === to) continue
      if (!sides.delete(`${to} ${from}`)) sides.set(`${from} ${to}`, [from, to])
    }
  const leaving = Map.groupBy(sides.values(), ([from]) => from)
  const rings: Spot[][] = []
  for (const start of leaving.keys()) {
    const ring: Spot[] = []
    let at: string | undefined = start
    for (let side = leaving.get(start)?.pop(); side; side = leaving.get(at)?.pop()) {
      ring.push(spotOf(side[0]))
      at = side[1]
      if (at === start) break
    }
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

const keyOf = ([x, y]: Spot) => `${Math.round(x)},${Math.round(y)}`
const spotOf = (key: string) => key.split(',').map(Number) as [number, number]
