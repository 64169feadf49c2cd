import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Agenda } from '#components/schedule/agenda.tsx'
import { BrowseList } from '#components/schedule/browse-list.tsx'
import { CalendarToolbar } from '#components/schedule/calendar-toolbar.tsx'
import { FilterForm } from '#components/schedule/filter-form.tsx'
import { MonthCalendar } from '#components/schedule/month-calendar.tsx'
import { NearMe } from '#components/schedule/near-me.tsx'
import { NoVisits } from '#components/schedule/no-visits.tsx'
import { DemoNotice, ScheduleNotices } from '#components/schedule/schedule-notices.tsx'
import { SubscribeLink } from '#components/schedule/subscribe-link.tsx'
import { VisitMap } from '#components/schedule/visit-map.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { findOutlines } from '#lib/areas/queries.ts'
import { regencyShape } from '#lib/areas/regency.ts'
import { searchDesa, sureMatch } from '#lib/areas/search.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { spanOf } from '#lib/schedule/range.ts'
import { forBar, type Schedule, type ScheduleFilter } from '#lib/schedule/schedule.ts'
import { nearHref, type OddPart, type Query, readFilter, readSearch } from '#lib/schedule/schema.ts'
import { type Day, dayAt } from '#lib/time/days.ts'

export const metadata: Metadata = { alternates: { types: { 'text/calendar': '/kalender.ics' } } }

export default async function SchedulePage({ searchParams }: { searchParams: Promise<Query> }) {
  const today = dayAt(new Date())
  const query = await searchParams
  const { filter, odd } = readFilter(query, today)
  const schedule = await findSchedule(PUBLIC, filter)
  const typed = readSearch(query)
  const matches = typed ? searchDesa(schedule.areas, typed) : []
  const meant = sureMatch(matches)
  if (meant) redirect(nearHref(filter, meant.code, today))
  const lost = filter.near !== null && !schedule.areas.some(({ code }) => code === filter.near)
  const shown = { schedule, filter, today }
  return (
    <Page>
      <PageHeader
        title="Jadwal kunjungan"
        lead="Pelatihan kerja gratis dengan unit keliling, di desa dan tempat kerja dekat Anda."
      />
      <search className="rounded-card border border-line bg-surface">
        <FilterForm {...shown} />
        <NearMe {...shown} typed={typed} matches={matches} />
      </search>
      <ScheduleNotices {...shown} odd={lost ? [...odd, 'dekat' satisfies OddPart] : odd} />
      <CalendarToolbar {...shown} />
      {schedule.visits.length === 0 ? <NoVisits {...shown} /> : null}
      <Visits {...shown} />
      <SubscribeLink filter={filter} today={today} />
      {schedule.demo ? <DemoNotice /> : null}
      <BrowseList {...schedule} />
    </Page>
  )
}

interface VisitsProps {
  schedule: Schedule
  filter: ScheduleFilter
  today: Day
}

/** The same visits in the view that the address asks for. */
async function Visits({ schedule, filter, today }: VisitsProps) {
  if (filter.view === 'map') {
    if (schedule.visits.length === 0) return null
    const shape = regencyShape(schedule.areas, await findOutlines(PUBLIC))
    return <VisitMap {...{ schedule, filter, today }} shape={shape} />
  }
  if (filter.view === 'agenda')
    return <Agenda schedule={schedule} from={spanOf(filter).from} near={filter.near !== null} />
  return (
    <MonthCalendar
      visits={schedule.visits.map(forBar)}
      holidays={schedule.holidays}
      trainingTypes={schedule.trainingTypes}
      filter={filter}
      today={today}
    />
  )
}
