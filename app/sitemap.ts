import type { MetadataRoute } from 'next'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { findComing } from '#lib/schedule/coming-queries.ts'
import { dayAt } from '#lib/time/days.ts'

// Nothing of one database may be baked into a build.
export const dynamic = 'force-dynamic'

/** What search engines shall find: the schedule, how to ask for a visit, and every visit that is to come. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const visits = await findComing(PUBLIC, dayAt(new Date()))
  const fixed = ['/', '/ajukan', '/kabari-saya'].map((path) => ({ url: env.publicUrl + path }))
  return [
    ...fixed,
    ...visits.map(({ id, changedAt }) => ({
      url: `${env.publicUrl}/kunjungan/${id}`,
      lastModified: changedAt,
    })),
  ]
}
