import type { CalendarDay, Week } from '#lib/schedule/month.ts'
import type { ScheduleFilter, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { date, dateRange, longDate, WEEKDAYS } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import { dayId } from './day-keys.ts'
import { VisitBar } from './visit-bar.tsx'

interface CalendarContext {
  filter: ScheduleFilter
  today: Day
  holidays: Holidays
  types: ReadonlyMap<string, TrainingTypeInBrief>
}

/** One week: the seven days behind, the visits as bars over them. */
export function CalendarWeek({ week, context }: { week: Week; context: CalendarContext }) {
  const { monday, days, bars, hidden } = week
  const { filter, today } = context
  const title = `Minggu ${dateRange(monday, addDays(monday, 6))}`
  const holidays = days.flatMap(({ day }) => context.holidays.get(day) ?? [])
  return (
    <section id={`minggu-${monday}`} aria-label={title} className={hidden > 0 ? 'week crowded' : 'week'}>
      <ol className="days">
        {days.map((day, index) => (
          <DayCell key={day.day} cell={day} weekday={index} context={context} />
        ))}
      </ol>
      {holidays.length > 0 ? (
        <p className="holidays">{holidays.map(({ day, name }) => `${longDate(day)}: ${name}`).join('. ')}</p>
      ) : null}
      <ul className="bars">
        {bars.map((bar, index) => (
          <VisitBar
            key={bar.visit.id}
            bar={bar}
            before={bars[index - 1]}
            type={context.types.get(bar.visit.type) as TrainingTypeInBrief}
          />
        ))}
      </ul>
      {hidden > 0 ? (
        <a className="more" href={scheduleHref({ ...filter, view: 'agenda' }, today)}>
          {`${hidden} kunjungan lagi minggu ini, lihat di agenda`}
        </a>
      ) : null}
    </section>
  )
}

interface DayCellProps {
  cell: CalendarDay
  /** 0 is Monday. */
  weekday: number
  context: CalendarContext
}

function DayCell({ cell, weekday, context }: DayCellProps) {
  const { day, inMonth, count, hidden } = cell
  const { filter, today } = context
  const holiday = context.holidays.get(day)
  const href = scheduleHref({ ...filter, day }, today)
  const classes = [
    'day',
    !inMonth && 'outside',
    day === today && 'today',
    (holiday || weekday === 6) && 'rest',
    count > 0 && 'busy',
  ]
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <a
        id={dayId(day)}
        href={href}
        aria-label={[
          `${WEEKDAYS[weekday]}, ${date(day)}`,
          day === today && 'hari ini',
          holiday?.name,
          `${count} kunjungan`,
        ]
          .filter(Boolean)
          .join(', ')}
      >
        {Number(day.slice(8))}
      </a>
      {holiday ? <span className="holiday">{holiday.name}</span> : null}
      {hidden > 0 ? (
        <a href={href} className="unseen">
          {`+${hidden} lagi`}
        </a>
      ) : null}
    </li>
  )
}
