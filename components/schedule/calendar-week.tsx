import type { CalendarDay, Week } from '#lib/schedule/month.ts'
import type { ScheduleFilter, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import { addDays, type Day, weekdayOf } from '#lib/time/days.ts'
import { dateRange, longDate, WEEKDAYS_SHORT } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import { VisitBar } from './visit-bar.tsx'

export interface CalendarContext {
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
        {days.map((day) => (
          <DayCell key={day.day} cell={day} context={context} />
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
          {hidden} kunjungan lagi minggu ini, lihat di agenda
        </a>
      ) : null}
    </section>
  )
}

function DayCell({ cell, context }: { cell: CalendarDay; context: CalendarContext }) {
  const { day, inMonth, count, hidden } = cell
  const { filter, today } = context
  const holiday = context.holidays.get(day)
  const href = scheduleHref({ ...filter, day }, today)
  const classes = [
    'day',
    !inMonth && 'outside',
    day === today && 'today',
    (holiday || weekdayOf(day) === 7) && 'rest',
    count > 0 && 'busy',
  ]
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <a
        href={href}
        aria-label={[longDate(day), day === today && 'hari ini', holiday?.name, `${count} kunjungan`]
          .filter(Boolean)
          .join(', ')}
        data-hari={day}
      >
        <span className="weekday">{WEEKDAYS_SHORT[weekdayOf(day) - 1]}</span>
        {Number(day.slice(8))}
      </a>
      {holiday ? <span className="holiday">{holiday.name}</span> : null}
      {hidden > 0 ? (
        <a href={href} className="unseen">
          +{hidden} lagi
        </a>
      ) : null}
    </li>
  )
}
