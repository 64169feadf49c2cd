'use client'

import { layOut } from '#lib/schedule/month.ts'
import type { BarVisit, Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { addDays, type Day, mondayOf } from '#lib/time/days.ts'
import { shortDate, WEEKDAYS } from '#lib/time/words.ts'
import { CalendarWeek } from './calendar-week.tsx'
import { useDayKeys } from './day-keys.ts'
import './calendar.css'
import './calendar-places.css'
import './calendar-grid.css'
import './calendar-list.css'

interface MonthCalendarProps extends Pick<Schedule, 'holidays' | 'trainingTypes'> {
  visits: BarVisit[]
  filter: ScheduleFilter
  today: Day
}

/**
 * A month as weeks of bars; on phones the same weeks become lists by day, with a strip of weeks on top. A client
 * component for the arrow keys, and because a page then carries the visits once instead of every element twice.
 */
export function MonthCalendar({ visits, holidays, trainingTypes, filter, today }: MonthCalendarProps) {
  const weeks = layOut(filter.month, visits)
  const keys = useDayKeys(filter, today)
  const context = {
    filter,
    today,
    holidays: new Map(holidays.map((holiday) => [holiday.day, holiday])),
    types: new Map(trainingTypes.map((type) => [type.slug, type])),
  }
  return (
    <div className="calendar" {...keys}>
      <nav aria-label="Minggu" className="strip">
        {weeks.map(({ monday, bars, hidden }) => (
          <a
            key={monday}
            href={`#minggu-${monday}`}
            aria-current={monday === mondayOf(today) ? 'date' : undefined}
            data-count={bars.length + hidden || undefined}
          >
            {`${shortDate(monday)}-${shortDate(addDays(monday, 6))}`}
          </a>
        ))}
      </nav>
      <div aria-hidden="true" className="weekdays">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <CalendarWeek key={week.monday} week={week} context={context} />
      ))}
      {visits.some(({ status }) => status === 'tentative') ? (
        <p className="legend">
          <span className="hatched" /> Bergaris miring: masih rencana, bisa berubah.
        </p>
      ) : null}
    </div>
  )
}
