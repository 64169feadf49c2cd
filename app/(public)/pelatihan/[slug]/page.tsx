import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ComingVisits } from '#components/schedule/coming-visits.tsx'
import { comingWords } from '#components/schedule/words.ts'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { dayAt } from '#lib/time/days.ts'

interface TypePageProps {
  params: Promise<{ slug: string }>
}

const comingOf = cache(async (slug: string) => {
  const today = dayAt(new Date())
  const { filter } = readFilter({ jenis: slug, dari: today, tampilan: 'agenda' }, today)
  const schedule = await findSchedule(PUBLIC, filter)
  const type = schedule.trainingTypes.find((one) => one.slug === slug) ?? notFound()
  const url = `${env.publicUrl}/pelatihan/${type.slug}`
  return { type, today, filter, url, about: `pelatihan ${type.name}`, schedule }
})

export async function generateMetadata({ params }: TypePageProps): Promise<Metadata> {
  const { type, url, about, schedule } = await comingOf((await params).slug)
  const title = `Pelatihan ${type.name} gratis di Kabupaten Bekasi`
  const description = comingWords(schedule, about)
  return {
    title,
    description,
    alternates: {
      canonical: url,
      types: { 'text/calendar': `${env.publicUrl}/kalender.ics?jenis=${type.slug}` },
    },
    openGraph: { title, description, url, type: 'website', locale: 'id_ID', siteName: 'Jadwal MTU' },
  }
}

export default async function TypePage({ params }: TypePageProps) {
  const { type, ...shown } = await comingOf((await params).slug)
  return (
    <ComingVisits
      {...shown}
      title={`Pelatihan ${type.name}`}
      lead="Gratis, dengan unit keliling yang datang ke desa dan tempat kerja di Kabupaten Bekasi."
    />
  )
}
