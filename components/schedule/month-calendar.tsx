import { layOut } from '#lib/schedule/month.ts'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { shortDate, WEEKDAYS } from '#lib/time/words.ts'
import { CalendarWeek } from './calendar-week.tsx'
import './calendar.css'

interface MonthCalendarProps {
  schedule: Schedule
  filter: ScheduleFilter
  today: Day
}

/** A month as weeks of bars; on phones the same weeks become lists by day, with a strip of weeks on top. */
export function MonthCalendar({ schedule, filter, today }: MonthCalendarProps) {
  const weeks = layOut(filter.month, schedule.visits)
  const context = {
    filter,
    today,
    holidays: new Map(schedule.holidays.map((holiday) => [holiday.day, holiday])),
    types: new Map(schedule.trainingTypes.map((type) => [type.slug, type])),
  }
  return (
    <div className="calendar">
      <nav aria-label="Minggu" className="strip">
        {weeks.map(({ monday, bars, hidden }) => (
          <a key={monday} href={`#minggu-${monday}`} data-count={bars.length + hidden || undefined}>
            {shortDate(monday)}-{shortDate(addDays(monday, 6))}
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
    </div>
  )
}
