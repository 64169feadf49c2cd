import type { MetadataRoute } from 'next'
import { env } from '#lib/env.ts'

// The address of this place is not known to the build.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/petugas',
        '/pemohon',
        '/permohonan/',
        '/ajukan/',
        '/tiket/',
        '/kabari-saya/',
        '/undangan/',
      ],
    },
    sitemap: `${env.publicUrl}/sitemap.xml`,
  }
}
