type Corner = [longitude: number, latitude: number]

/** Degrees, about thirty metres: less than a pixel of the map. */
const TOLERANCE = 0.0003

/** A ring without the corners that lie nearly on a straight line (Ramer, Douglas and Peucker), and not closed. */
export function simplify(ring: Corner[]): Corner[] {
  const [first] = ring
  const last = ring.at(-1)
  const closed = first && last && first[0] === last[0] && first[1] === last[1]
  const open = (closed ? ring.slice(0, -1) : ring).map(([x, y]): Corner => [rounded(x), rounded(y)])
  if (open.length < 3) return open
  // A ring has no ends: it is cut at its first corner and the one farthest from there.
  const far = farthest(open, (corner) => apart(corner, open[0] as Corner))
  const [one, other] = [open.slice(0, far + 1), [...open.slice(far), open[0] as Corner]]
  return [...thin(one).slice(0, -1), ...thin(other).slice(0, -1)]
}

/** Worked off with a list instead of calls in calls: a coast can have a hundred thousand corners. */
function thin(line: Corner[]): Corner[] {
  const kept = new Set([0, line.length - 1])
  const todo: [number, number][] = [[0, line.length - 1]]
  for (let part = todo.pop(); part; part = todo.pop()) {
    const [from, to] = part
    if (to - from < 2) continue
    const [a, b] = [line[from] as Corner, line[to] as Corner]
    const between = line.slice(from + 1, to)
    const nth = farthest(between, (corner) => offLine(corner, a, b))
    if (offLine(between[nth] as Corner, a, b) <= TOLERANCE) continue
    const middle = from + 1 + nth
    kept.add(middle)
    todo.push([from, middle], [middle, to])
  }
  return line.filter((_, index) => kept.has(index))
}

function farthest(corners: Corner[], far: (corner: Corner) => number): number {
  let [best, most] = [0, -1]
  for (const [index, corner] of corners.entries()) {
    const distance = far(corner)
    if (distance > most) [best, most] = [index, distance]
  }
  return best
}

const apart = (a: Corner, b: Corner) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** How far a corner lies from the line between two others, which ends there. */
function offLine(corner: Corner, a: Corner, b: Corner): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ((corner[0] - a[0]) * dx + (corner[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.max(0, Math.min(1, along))
  return apart(corner, [a[0] + dx * share, a[1] + dy * share])
}

const rounded = (degrees: number) => Math.round(degrees * 100_000) / 100_000
