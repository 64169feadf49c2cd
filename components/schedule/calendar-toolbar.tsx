import { buttonClass } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { neighbour, scheduleHref } from '#lib/schedule/schema.ts'
import { addDays, type Day, isDay, monthOf } from '#lib/time/days.ts'
import { longDate, monthWords } from '#lib/time/words.ts'

interface ToolbarProps {
  filter: ScheduleFilter
  today: Day
}

const SQUARE = buttonClass('secondary', 'px-2.5')

/** Which month or day is shown, the ways to its neighbours, and the choice between calendar and agenda. */
export function CalendarToolbar({ filter, today }: ToolbarProps) {
  const { day, month } = filter
  const to = (step: 1 | -1) => {
    const other = day ? addDays(day, step) : neighbour(month, step)
    if (!other || (day && !isDay(other))) return null
    return scheduleHref(day ? { ...filter, day: other } : { ...filter, month: other }, today)
  }
  const unit = day ? 'Hari' : 'Bulan'
  const atToday = day ? day === today : month === monthOf(today)
  const home = day ? { ...filter, day: today } : { ...filter, month: monthOf(today) }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <nav aria-label="Pindah waktu" className="flex items-center gap-2 print:hidden">
        <Step href={to(-1)} label={`${unit} sebelumnya`} icon="chevron-left" />
        <Step href={to(1)} label={`${unit} berikutnya`} icon="chevron-right" />
      </nav>
      <h2 id="waktu" className="font-bold text-xl">
        {day ? longDate(day) : monthWords(month)}
      </h2>
      <div className="flex flex-wrap items-center gap-2 sm:ml-auto print:hidden">
        {atToday ? null : (
          <a href={scheduleHref(home, today)} className={buttonClass('secondary', 'max-sm:px-3')}>
            {unit} ini
          </a>
        )}
        <Views filter={filter} today={today} />
      </div>
    </div>
  )
}

interface StepProps {
  href: string | null
  label: string
  icon: 'chevron-left' | 'chevron-right'
}

function Step({ href, label, icon }: StepProps) {
  if (!href) return null
  return (
    <a href={href} rel={icon === 'chevron-left' ? 'prev' : 'next'} aria-label={label} className={SQUARE}>
      <Icon name={icon} />
    </a>
  )
}

function Views({ filter, today }: ToolbarProps) {
  const monthly = { ...filter, day: null }
  const choices = [
    { view: 'month' as const, icon: 'calendar-days' as const, label: 'Kalender' },
    { view: 'agenda' as const, icon: 'list' as const, label: 'Agenda' },
  ]
  return (
    <nav aria-label="Tampilan" className="flex rounded-lg border border-line-strong bg-surface">
      {choices.map(({ view, icon, label }) => (
        <a
          key={view}
          href={scheduleHref({ ...monthly, view }, today)}
          aria-current={view === filter.view && !filter.day ? 'true' : undefined}
          className="inline-flex min-h-11 items-center gap-2 rounded-lg px-2 font-semibold sm:px-3 aria-[current]:bg-teal-soft aria-[current]:text-teal"
        >
          <Icon name={icon} />
          {label}
        </a>
      ))}
    </nav>
  )
}
