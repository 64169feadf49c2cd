import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PREVIEW } from '#components/posters/preview-size.ts'
import { SeatsCard } from '#components/registrations/seats-card.tsx'
import { EventData } from '#components/schedule/event-data.tsx'
import { DemoNotice } from '#components/schedule/schedule-notices.tsx'
import { TrainingDays } from '#components/schedule/training-days.tsx'
import { VisitActions } from '#components/schedule/visit-actions.tsx'
import { VisitFacts } from '#components/schedule/visit-facts.tsx'
import { VisitState } from '#components/schedule/visit-state.tsx'
import { PUBLIC_STATUS } from '#components/schedule/words.ts'
import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { readVisitId } from '#lib/schedule/schema.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { monthOf } from '#lib/time/days.ts'
import { dateRange, monthWords } from '#lib/time/words.ts'

interface VisitPageProps {
  params: Promise<{ id: string }>
}

const visitAt = cache(async (text: string) => {
  const id = readVisitId(text)
  return (id && (await findVisit(PUBLIC, id))) || notFound()
})

export async function generateMetadata({ params }: VisitPageProps): Promise<Metadata> {
  const visit = await visitAt((await params).id)
  const title = `${visit.program} di ${visit.site.name}`
  const description = `Pelatihan kerja gratis, ${dateRange(visit.firstDay, visit.lastDay)}, ${visit.site.area}. ${visit.seats} kursi.`
  const url = `${env.publicUrl}/kunjungan/${visit.id}`
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      ...{ title, description, url, type: 'website', locale: 'id_ID', siteName: 'Jadwal MTU' },
      images: [
        {
          url: `${url}/pratinjau.png`,
          ...PREVIEW,
          alt: `${title}, ${dateRange(visit.firstDay, visit.lastDay)}`,
        },
      ],
    },
    twitter: { card: 'summary_large_image', title, description, images: [`${url}/pratinjau.png`] },
  }
}

export default async function VisitPage({ params }: VisitPageProps) {
  const visit = await visitAt((await params).id)
  const url = `${env.publicUrl}/kunjungan/${visit.id}`
  const month = monthOf(visit.firstDay)
  const { word, tone } = PUBLIC_STATUS[visit.status]
  return (
    <Page>
      <div className="flex flex-col gap-2">
        <Breadcrumbs crumbs={[{ href: `/?bulan=${month}`, label: `Jadwal ${monthWords(month)}` }]} />
        <p className="flex flex-wrap gap-2">
          <TrainingTypeBadge type={visit.trainingType} />
          <Badge tone={tone}>{word}</Badge>
        </p>
        <PageHeader
          title={`${visit.program} di ${visit.site.name}`}
          lead={dateRange(visit.firstDay, visit.lastDay)}
        />
      </div>
      <VisitState visit={visit} />
      <SeatsCard visit={visit} />
      <VisitActions visit={visit} url={url} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title="Tentang kunjungan ini">
          <VisitFacts visit={visit} />
        </Card>
        <Card title="Hari pelatihan">
          <TrainingDays days={visit.days} />
        </Card>
      </div>
      {visit.demo ? <DemoNotice /> : null}
      <EventData visit={visit} url={url} />
    </Page>
  )
}
