import { type AreaPoint, kecamatanOf } from './area.ts'

export interface Match<Area> {
  area: Area
  /** 0 where nothing agrees, 1 where the names are the same. */
  score: number
}

const MOST_MATCHES = 6
/** Below it names agree by chance. */
const LEAST = 0.3
/** A first match so good, and so far ahead of the second, is meant. */
const SURE = 0.55
const AHEAD = 0.15

/** Small letters without marks, and without the words that stand before a name. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\b(desa|ds|kelurahan|kel|kecamatan|kec)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Runs of three letters; the beginning counts, as people err there least, and spaces do not. */
function trigrams(text: string): Set<string> {
  const padded = `  ${text.replaceAll(' ', '')} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
}

/** The part of all trigrams of two texts that both have. */
function similarity(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((trigram) => b.has(trigram)).length
  return shared / (a.size + b.size - shared || 1)
}

/**
 * Desa and kelurahan whose names are like what somebody typed, best first: with errors of typing, in pieces, or with
 * the name of the kecamatan, which tells places of one name apart.
 */
export function searchDesa<Area extends Pick<AreaPoint, 'code' | 'name' | 'kind'>>(
  areas: Area[],
  typed: string,
): Match<Area>[] {
  const text = plain(typed)
  if (!text) return []
  const wanted = trigrams(text)
  const kecamatan = new Map(
    areas.flatMap(({ code, name, kind }) => (kind === 'kecamatan' ? [[code, plain(name)]] : [])),
  )
  return areas
    .filter(({ kind }) => kind !== 'kecamatan')
    .map((area) => {
      const name = plain(area.name)
      const wider = `${name} ${kecamatan.get(kecamatanOf(area.code)) ?? ''}`
      const begins = text.length > 2 && name.startsWith(text) ? 0.5 + text.length / name.length / 2 : 0
      const score = Math.max(similarity(wanted, trigrams(name)), similarity(wanted, trigrams(wider)), begins)
      return { area, score }
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.area.name.localeCompare(b.area.name))
    .slice(0, MOST_MATCHES)
}

/** The one that is meant, where there is no doubt. */
export function sureMatch<Area>([best, second]: Match<Area>[]): Area | null {
  const next = second?.score ?? 0
  if (best?.score === 1 && next < 1) return best.area
  return best && best.score >= SURE && best.score - next >= AHEAD ? best.area : null
}
