import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConvoySearch } from '#app/petugas/convoy-search.tsx'
import { ScheduleExtras } from '#components/bookings/schedule-extras.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { addressOf, pickedIn } from '#lib/bookings/picked.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { schedule } from './actions.ts'
import { AlreadyDecided } from './already-decided.tsx'

export const metadata: Metadata = { title: 'Jadwalkan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function SchedulePage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const query = await searchParams
  const picked = pickedIn(query)
  const here = `/petugas/permohonan/${id}/jadwalkan`
  const form = {
    id: 'jadwalkan',
    action: schedule,
    path: here + addressOf(picked),
    submit: 'Jadwalkan kunjungan',
  }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage forms={[form]} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  if (request.status !== 'queued') return <AlreadyDecided request={request} />
  const asked = { picked, month: one(query.bulan), today: dayAt(new Date()) }
  const window = { start: request.windowStart, end: request.windowEnd }
  const search = (await findSearch(viewer, id, asked, window)) ?? notFound()
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/permohonan', label: 'Permohonan' },
          { href: `/petugas/permohonan/${id}`, label: request.organization },
        ]}
      />
      <PageHeader
        title={`Jadwalkan ${request.program}`}
        lead={`${request.site}, ${request.area}. Diminta ${dateRange(request.windowStart, request.windowEnd)}, ${search.program.trainingDays} hari pelatihan, ${request.participants} peserta.`}
      />
      <ConvoySearch
        search={search}
        picked={picked}
        shown={one(query.pilihan)}
        title="Rombongan dan hari"
        form={{
          ...form,
          hidden: { requestId: id, submissionKey: randomUUID() },
          problemTitle: 'Belum dapat dijadwalkan',
        }}
      >
        <ScheduleExtras gaps={search.gaps} windowStart={request.windowStart} windowEnd={request.windowEnd} />
      </ConvoySearch>
    </Page>
  )
}
