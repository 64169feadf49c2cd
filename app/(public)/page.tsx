import type { Metadata } from 'next'
import { Agenda } from '#components/schedule/agenda.tsx'
import { CalendarToolbar } from '#components/schedule/calendar-toolbar.tsx'
import { FilterForm } from '#components/schedule/filter-form.tsx'
import { MonthCalendar } from '#components/schedule/month-calendar.tsx'
import { NoVisits } from '#components/schedule/no-visits.tsx'
import { DemoNotice, ScheduleNotices } from '#components/schedule/schedule-notices.tsx'
import { SubscribeLink } from '#components/schedule/subscribe-link.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { forBar } from '#lib/schedule/schedule.ts'
import { type Query, readFilter, spanOf } from '#lib/schedule/schema.ts'
import { dayAt } from '#lib/time/days.ts'

export const metadata: Metadata = { alternates: { types: { 'text/calendar': '/kalender.ics' } } }

export default async function SchedulePage({ searchParams }: { searchParams: Promise<Query> }) {
  const today = dayAt(new Date())
  const { filter, odd } = readFilter(await searchParams, today)
  const schedule = await findSchedule(PUBLIC, filter)
  const shown = { schedule, filter, today }
  return (
    <Page>
      <PageHeader
        title="Jadwal kunjungan"
        lead="Pelatihan kerja gratis dengan unit keliling, di desa dan tempat kerja dekat Anda."
      />
      <FilterForm {...shown} />
      <ScheduleNotices {...shown} odd={odd} />
      <CalendarToolbar filter={filter} today={today} />
      {schedule.visits.length === 0 ? <NoVisits {...shown} /> : null}
      {filter.view === 'month' ? (
        <MonthCalendar
          visits={schedule.visits.map(forBar)}
          holidays={schedule.holidays}
          trainingTypes={schedule.trainingTypes}
          filter={filter}
          today={today}
        />
      ) : (
        <Agenda schedule={schedule} from={spanOf(filter).from} />
      )}
      <SubscribeLink filter={filter} today={today} />
      {schedule.demo ? <DemoNotice /> : null}
    </Page>
  )
}
