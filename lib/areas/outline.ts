import { z } from 'zod'
import { type AreaPoint, slugOf } from './area.ts'
import type { Outline } from './regency.ts'
import { simplify } from './simplify.ts'

const ring = z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number()))
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry }))
    .max(10_000),
})

interface ReadOutlines {
  outlines: Outline[]
  /** What features say of themselves that belong to no area. */
  unknown: string[]
}

/**
 * The outlines in a GeoJSON file (RFC 7946) of areas that are known: by their code, or by their name, under whatever
 * property. Null where it is no such file. Corners nearer than thirty metres to a straight line are left out.
 */
export function readOutlines(text: string, areas: Pick<AreaPoint, 'code' | 'name'>[]): ReadOutlines | null {
  const parsed = collection.safeParse(parse(text))
  if (!parsed.success) return null
  const rings = new Map<string, Outline['rings']>()
  const unknown: string[] = []
  for (const { properties, geometry } of parsed.data.features) {
    const said = Object.values(properties ?? {}).filter((value) => typeof value === 'string')
    const area = areas.find(({ code }) => said.some((value) => digits(value) === digits(code)))
    const named = area ?? areas.find(({ name }) => said.some((value) => bare(value) === bare(name)))
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const own = parts
      .flat()
      .map((corners) => simplify(corners.map(([longitude, latitude]) => [longitude, latitude])))
      .filter(({ length }) => length > 2)
    if (!named || own.length === 0) unknown.push(said.join(', ') || 'tanpa nama')
    else rings.set(named.code, [...(rings.get(named.code) ?? []), ...own])
  }
  return { outlines: [...rings].map(([code, own]) => ({ code, rings: own })), unknown }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const digits = (text: string) => text.replaceAll('.', '')
const bare = (text: string) =>
  slugOf(text)
    .replace(/^(kecamatan|kec)-/, '')
    .replaceAll('-', '')
