import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Narrowing } from './schedule.ts'

/** The names of the training type and of the place that visits are narrowed to; null where they are not. */
export async function findNarrowingNames(
  _viewer: Viewer,
  { type, kecamatan, desa }: Partial<Narrowing>,
): Promise<{ type: string | null; area: string | null }> {
  const [names] = await database().$queryRaw<[{ type: string | null; area: string | null }]>`
    SELECT (SELECT name FROM training_types WHERE slug = ${type ?? ''}) AS type,
      (SELECT name FROM areas WHERE code = ${desa ?? kecamatan ?? ''}) AS area`
  return names
}
