import { buttonClass } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { touches } from '#lib/schedule/range.ts'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { neighbour, scheduleHref } from '#lib/schedule/schema.ts'
import { addDays, type Day, isDay, monthOf } from '#lib/time/days.ts'
import { countWords } from './seat-words.ts'
import { timeWords } from './words.ts'

interface ToolbarProps {
  filter: ScheduleFilter
  today: Day
}

const SQUARE = buttonClass('secondary', 'px-2.5')

interface BarProps extends ToolbarProps {
  schedule: Pick<Schedule, 'count' | 'free' | 'areas' | 'visits'>
}

/** Which time is shown and how many visits it has, the ways to its neighbours, and the choice of the view. */
export function CalendarToolbar({ filter, today, schedule }: BarProps) {
  const from = schedule.areas.find(({ code }) => code === filter.near)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="flex items-center gap-x-4">
        <Steps filter={filter} today={today} />
        <div className="min-w-0">
          <h2 id="waktu" className="font-bold text-xl leading-tight">
            {from ? `Terdekat dari ${from.name}` : timeWords(filter)}
          </h2>
          <p className="text-ink-soft">{countWords(schedule)}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 sm:ml-auto print:hidden">
        <Home filter={filter} today={today} />
        <Views filter={filter} today={today} />
      </div>
    </div>
  )
}

/** A range has no neighbours, but in the grid it has months. */
function Steps({ filter, today }: ToolbarProps) {
  const { day, month, range, view } = filter
  if (range && view !== 'month') return null
  const to = (step: 1 | -1) => {
    const other = day ? addDays(day, step) : neighbour(month, step)
    if (!other || (day && !isDay(other)) || (range && !touches(other, range))) return null
    return scheduleHref(day ? { ...filter, day: other } : { ...filter, month: other }, today)
  }
  const unit = day ? 'Hari' : 'Bulan'
  return (
    <nav aria-label="Pindah waktu" className="flex items-center gap-2 print:hidden">
      <Step href={to(-1)} label={`${unit} sebelumnya`} icon="chevron-left" />
      <Step href={to(1)} label={`${unit} berikutnya`} icon="chevron-right" />
    </nav>
  )
}

function Home({ filter, today }: ToolbarProps) {
  const { day, month, range } = filter
  if (range || (day ? day === today : month === monthOf(today))) return null
  const home = day ? { ...filter, day: today } : { ...filter, month: monthOf(today) }
  return (
    <a href={scheduleHref(home, today)} className={buttonClass('secondary', 'max-sm:px-3')}>
      {day ? 'Hari' : 'Bulan'} ini
    </a>
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

const VIEWS = [
  { view: 'month', icon: 'calendar-days', label: 'Kalender' },
  { view: 'agenda', icon: 'list', label: 'Agenda' },
  { view: 'map', icon: 'map', label: 'Peta' },
] as const

/** A day alone is left for its month; distances are left for the calendar, which cannot show them. */
function Views({ filter, today }: ToolbarProps) {
  const { near } = filter
  return (
    <nav aria-label="Tampilan" className="flex rounded-lg border border-line-strong bg-surface">
      {VIEWS.map(({ view, icon, label }) => {
        const lasting = view === 'month' && near ? { ...filter, near: null, range: null } : filter
        return (
          <a
            key={view}
            href={scheduleHref({ ...lasting, day: null, view }, today)}
            aria-current={view === filter.view && !filter.day ? 'true' : undefined}
            className="inline-flex min-h-11 items-center gap-2 rounded-lg px-2 font-semibold sm:px-3 aria-[current]:bg-teal-soft aria-[current]:text-teal"
          >
            <Icon name={icon} />
            {label}
          </a>
        )
      })}
    </nav>
  )
}
