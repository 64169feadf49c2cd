import type { MetadataRoute } from 'next'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { slugOf } from '#lib/areas/area.ts'
import { env } from '#lib/env.ts'
import { findComing } from '#lib/schedule/coming-queries.ts'
import { findFollowChoices } from '#lib/subscriptions/queries.ts'
import { dayAt } from '#lib/time/days.ts'

// Nothing of one database may be baked into a build.
export const dynamic = 'force-dynamic'

/** What search engines shall find: the schedule, each kecamatan and training type, and every visit that is to come. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [visits, { types, kecamatan }] = await Promise.all([
    findComing(PUBLIC, dayAt(new Date())),
    findFollowChoices(),
  ])
  const paths = [
    ...['/', '/ajukan', '/kabari-saya'],
    ...types.map(({ slug }) => `/pelatihan/${slug}`),
    ...kecamatan.map(({ name }) => `/kecamatan/${slugOf(name)}`),
  ]
  return [
    ...paths.map((path) => ({ url: env.publicUrl + path })),
    ...visits.map(({ id, changedAt }) => ({
      url: `${env.publicUrl}/kunjungan/${id}`,
      lastModified: changedAt,
    })),
  ]
}
