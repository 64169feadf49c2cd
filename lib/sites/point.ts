export interface Point {
  latitude: number
  longitude: number
}

/** Around Kabupaten Bekasi, with some room at its borders. */
const BOX = { south: -6.55, north: -5.85, west: 106.9, east: 107.4 }

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`

/** Where map services write the point of a link; what is pinned comes before what the screen shows. */
const IN_LINKS = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`[?&](?:q|query|ll|destination|mlat)=(?:loc:)?${NUMBER}(?:,|%2C|&mlon=)\\s*\\+?${NUMBER}`, 'i'),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`/${NUMBER},\\+?${NUMBER}(?:[/?]|$)`),
  new RegExp(`#map=\\d+/${NUMBER}/${NUMBER}`),
]

const PLAIN = new RegExp(`^\\(?${NUMBER}\\s*[,;\\s]\\s*${NUMBER}\\)?$`)

/** Why a text was not taken as a point. */
export type PointProblem = 'short link' | 'unreadable' | 'outside'

/** Reads "-6.1765, 107.0820" or a pasted link of a map; says what is wrong with any other text. */
export function readPoint(text: string): Point | PointProblem {
  const trimmed = text.trim()
  const found = [PLAIN, ...IN_LINKS].map((pattern) => pattern.exec(trimmed)).find(Boolean)
  if (!found) return /goo\.gl|g\.co\/|bit\.ly/i.test(trimmed) ? 'short link' : 'unreadable'
  const [latitude, longitude] = [Number(found[1]), Number(found[2])]
  const inside =
    latitude >= BOX.south && latitude <= BOX.north && longitude >= BOX.west && longitude <= BOX.east
  return inside ? { latitude, longitude } : 'outside'
}
