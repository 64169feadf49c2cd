import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ComingVisits } from '#components/schedule/coming-visits.tsx'
import { comingWords } from '#components/schedule/words.ts'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { slugOf } from '#lib/areas/area.ts'
import { findKecamatan } from '#lib/areas/queries.ts'
import { env } from '#lib/env.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { dayAt } from '#lib/time/days.ts'

interface KecamatanPageProps {
  params: Promise<{ slug: string }>
}

const comingAt = cache(async (slug: string) => {
  const kecamatan = (await findKecamatan(PUBLIC, slug)) ?? notFound()
  const today = dayAt(new Date())
  const { filter } = readFilter({ kecamatan: kecamatan.code, dari: today, tampilan: 'agenda' }, today)
  const url = `${env.publicUrl}/kecamatan/${slugOf(kecamatan.name)}`
  const about = `di Kecamatan ${kecamatan.name}`
  return { kecamatan, today, filter, url, about, schedule: await findSchedule(PUBLIC, filter) }
})

export async function generateMetadata({ params }: KecamatanPageProps): Promise<Metadata> {
  const { kecamatan, url, about, schedule } = await comingAt((await params).slug)
  const title = `Pelatihan kerja gratis ${about}`
  const description = comingWords(schedule, about)
  return {
    title,
    description,
    alternates: {
      canonical: url,
      types: { 'text/calendar': `${env.publicUrl}/kalender.ics?kecamatan=${kecamatan.code}` },
    },
    openGraph: { title, description, url, type: 'website', locale: 'id_ID', siteName: 'Jadwal MTU' },
  }
}

export default async function KecamatanPage({ params }: KecamatanPageProps) {
  const { slug } = await params
  const { kecamatan, about, ...shown } = await comingAt(slug)
  // The code is in no address that is passed on, but it is one that can be guessed.
  if (slug !== slugOf(kecamatan.name)) permanentRedirect(`/kecamatan/${slugOf(kecamatan.name)}`)
  return (
    <ComingVisits
      {...shown}
      about={about}
      title={`Pelatihan kerja ${about}`}
      lead="Gratis, dengan unit keliling yang datang ke desa dan tempat kerja."
    />
  )
}
