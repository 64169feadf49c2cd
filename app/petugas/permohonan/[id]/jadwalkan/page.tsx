import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConvoyFields } from '#components/bookings/convoy-fields.tsx'
import { ScheduleExtras } from '#components/bookings/schedule-extras.tsx'
import { StartPicker } from '#components/bookings/start-picker.tsx'
import { ActionForm, KeptForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
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

interface SchedulePageProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function SchedulePage({ params, searchParams }: SchedulePageProps) {
  const id = idIn((await params).id)
  if (!id) notFound()
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
  if (!viewer)
    return (
      <Page width="narrow">
        <KeptForm {...form} />
      </Page>
    )
  const request = await findRequest(viewer, id)
  if (!request) notFound()
  if (request.status !== 'queued') return <AlreadyDecided request={request} />
  const asked = { picked, month: one(query.bulan), today: dayAt(new Date()) }
  const search = await findSearch(viewer, id, asked, { start: request.windowStart, end: request.windowEnd })
  if (!search) notFound()
  const { program, gaps, start } = search
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
        lead={`${request.site}, ${request.area}. Diminta ${dateRange(request.windowStart, request.windowEnd)}, ${program.trainingDays} hari pelatihan, ${request.participants} peserta.`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem]">
        <StartPicker
          {...search.picker}
          window={{ first: request.windowStart, last: request.windowEnd }}
          hrefOf={(day, unitId) =>
            `${addressOf({ ...picked, firstDay: day, unitId: String(unitId) })}#jadwalkan`
          }
          monthHref={(month) => `${addressOf(picked)}&bulan=${month}`}
        />
        <Card title="Rombongan dan hari" className="lg:sticky lg:top-4">
          <ActionForm
            {...form}
            hidden={{ requestId: id, submissionKey: randomUUID() }}
            values={search.values}
            problemTitle="Belum dapat dijadwalkan"
          >
            <ConvoyFields {...search} start={start} />
            <ScheduleExtras gaps={gaps} windowStart={request.windowStart} windowEnd={request.windowEnd} />
          </ActionForm>
        </Card>
      </div>
    </Page>
  )
}
