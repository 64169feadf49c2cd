import { stayWords } from '#components/claims/words.ts'
import { hueClass } from '#components/training-types/training-type-badge.tsx'
import { addDays, addMonths, type Day, lastDayOf, type Month, monthOf, weekdayOf } from '#lib/time/days.ts'
import { dateRange, longDate, monthWords } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import { restOn } from '#lib/time/working-days.ts'
import type { Stay } from '#lib/units/unit.ts'
import { freeSpans } from './free-spans.ts'

interface MonthsStripProps {
  first: Day
  months: number
  today: Day
  stays: Stay[]
  holidays: Holidays
}

const LONGEST_MONTH = 31

/** A row for each month, a cell for each day: what a unit does, at a glance; the same in words below. */
export function MonthsStrip({ first, months, today, stays, holidays }: MonthsStripProps) {
  const rows = Array.from({ length: months }, (_, index) => addMonths(monthOf(first), index))
  const last = lastDayOf(rows.at(-1) as Month)
  return (
    <div className="flex flex-col gap-3">
      <div aria-hidden="true" className="flex flex-col gap-1">
        {rows.map((month) => (
          <MonthRow key={month} month={month} today={today} stays={stays} holidays={holidays} />
        ))}
      </div>
      <dl className="text-sm">
        <dt className="inline text-ink-soft">Bebas: </dt>
        <dd className="inline tabular-nums">
          {freeSpans(stays, today, last)
            .map((span) => dateRange(span.first, span.last))
            .join('; ') || 'tidak ada hari bebas'}
        </dd>
      </dl>
    </div>
  )
}

interface MonthRowProps extends Pick<MonthsStripProps, 'today' | 'stays' | 'holidays'> {
  month: Month
}

function MonthRow({ month, today, stays, holidays }: MonthRowProps) {
  const first = `${month}-01`
  const days = Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, index) => addDays(first, index))
  return (
    <div className="sm:flex sm:items-center sm:gap-3">
      <p className="w-32 flex-none text-ink-soft text-sm">{monthWords(month)}</p>
      <div
        className="grid h-7 grow gap-px"
        style={{ gridTemplateColumns: `repeat(${LONGEST_MONTH}, minmax(0, 1fr))` }}
      >
        {days.map((day) => (
          <DayBox
            key={day}
            day={day}
            passed={day < today}
            today={day === today}
            stay={stays.find(({ holder }) => holder.firstDay <= day && day <= holder.lastDay)}
            rest={restOn(day, { onSaturdays: true }, holidays) !== null}
          />
        ))}
      </div>
    </div>
  )
}

interface DayBoxProps {
  day: Day
  passed: boolean
  today: boolean
  stay: Stay | undefined
  rest: boolean
}

function DayBox({ day, passed, today, stay, rest }: DayBoxProps) {
  const tentative = stay?.visit?.status === 'tentative'
  const look = stay
    ? stay.visit
      ? `${hueClass(stay.visit.trainingType.hue)} ${tentative ? 'hatched outline outline-1 outline-(--hue) -outline-offset-1' : 'bg-(--hue) text-surface'}`
      : 'bg-line-strong text-surface'
    : rest
      ? 'bg-sunken text-ink-soft'
      : 'bg-teal-soft text-ink'
  return (
    <span
      title={`${longDate(day)}: ${stay ? stayWords(stay.holder) : rest ? 'libur' : 'bebas'}`}
      className={`flex items-center justify-center overflow-visible whitespace-nowrap rounded-sm text-xs tabular-nums ${look} ${passed ? 'opacity-40' : ''} ${today ? 'ring-2 ring-ink' : ''}`}
    >
      {weekdayOf(day) === 1 ? <span className="max-sm:hidden">{Number(day.slice(8))}</span> : null}
    </span>
  )
}

/** What the cells of the strips mean. */
export function StripLegend() {
  const box = 'mr-1.5 inline-block size-4 rounded-sm align-[-2px]'
  return (
    <p className="hue-neutral flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      <span>
        <span className={`${box} bg-teal-soft`} />
        bebas
      </span>
      <span>
        <span className={`${box} bg-(--hue)`} />
        kunjungan pasti
      </span>
      <span>
        <span className={`${box} hatched border border-(--hue)`} />
        kunjungan tentatif
      </span>
      <span>
        <span className={`${box} bg-line-strong`} />
        tidak tersedia
      </span>
      <span>
        <span className={`${box} bg-sunken`} />
        Minggu atau libur
      </span>
    </p>
  )
}
