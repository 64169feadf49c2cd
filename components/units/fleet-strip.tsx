import { holdingPath, stayWords } from '#components/claims/words.ts'
import { hueClass, trainingTypeIcon } from '#components/training-types/training-type-badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { addDays, type Day, daysBetween, weekdayOf } from '#lib/time/days.ts'
import { dateRange, longDate, WEEKDAYS_SHORT } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import type { Stay } from '#lib/units/unit.ts'

interface FleetStripProps {
  first: Day
  days: number
  today: Day
  holidays: Holidays
  /** `idle` stands in the row of a unit that nothing holds. */
  units: { id: number; name: string; idle: string; stays: Stay[] }[]
}

/** A row for each unit, a column for each day, a bar for each visit. Hatched is tentative, solid is certain. */
export function FleetStrip({ first, days, today, holidays, units }: FleetStripProps) {
  const columns = Array.from({ length: days }, (_, index) => addDays(first, index))
  const tracks = { gridTemplateColumns: `repeat(${days}, minmax(0, 1fr))` }
  return (
    <div className="flex flex-col gap-y-1 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-x-3 sm:gap-y-0">
      <div
        aria-hidden="true"
        className="sticky top-0 z-10 grid bg-surface text-center text-sm sm:col-start-2"
        style={tracks}
      >
        {columns.map((day) => (
          <div
            key={day}
            title={holidays.get(day)?.name ?? longDate(day)}
            className={`border-line border-l py-1 leading-tight first:border-l-0 ${dayTone(day, today, holidays)}`}
          >
            <span className="block text-ink-soft text-xs max-sm:hidden">
              {WEEKDAYS_SHORT[weekdayOf(day) - 1]}
            </span>
            {Number(day.slice(8))}
          </div>
        ))}
      </div>
      {units.map((unit) => (
        <section key={unit.id} className="contents" aria-label={`Jadwal ${unit.name}`}>
          <h3 className="border-line pt-1 font-semibold sm:border-t sm:pt-4">{unit.name}</h3>
          <ul
            className="relative grid min-h-12 auto-rows-min content-center gap-y-1 border-line py-1 sm:border-t"
            style={tracks}
          >
            {unit.stays.map((stay) => (
              <Bar key={`${stay.holder.kind}-${stay.holder.id}`} stay={stay} first={first} days={days} />
            ))}
            {unit.stays.length === 0 ? (
              <li className="col-span-full self-center text-ink-soft text-sm">{unit.idle}</li>
            ) : null}
          </ul>
        </section>
      ))}
    </div>
  )
}

function dayTone(day: Day, today: Day, holidays: Holidays): string {
  if (day === today) return 'rounded-t bg-teal font-bold text-on-teal [&_span]:text-on-teal'
  return weekdayOf(day) === 7 || holidays.has(day) ? 'bg-sunken text-danger' : ''
}

function Bar({ stay: { holder, visit }, first, days }: { stay: Stay; first: Day; days: number }) {
  const start = Math.max(0, daysBetween(first, holder.firstDay))
  const end = Math.min(days, daysBetween(first, holder.lastDay) + 1)
  const words = `${stayWords(holder)}, ${dateRange(holder.firstDay, holder.lastDay)}`
  const style = { gridColumn: `${start + 1} / ${Math.max(end, start + 1) + 1}` }
  const shape =
    'flex min-h-11 min-w-0 items-center gap-1.5 overflow-hidden rounded-md border px-1 text-sm leading-tight sm:px-2'
  if (!visit)
    return (
      <li style={style} title={words} className={`${shape} border-line-strong border-dashed bg-sunken`}>
        <Icon name="wrench" className="text-ink-soft" />
        <span className="truncate">{stayWords(holder)}</span>
      </li>
    )
  const tentative = visit.status === 'tentative'
  return (
    <li style={style} className={`min-w-0 ${hueClass(visit.trainingType.hue)}`}>
      <a
        href={holdingPath(visit)}
        title={words}
        className={`${shape} border-(--hue) ${tentative ? 'hatched border-dashed' : 'bg-(--hue-soft)'}`}
      >
        <Icon name={trainingTypeIcon(visit.trainingType.icon)} className="text-(--hue)" />
        <span className="truncate" aria-hidden="true">
          {holder.kind === 'booking' ? holder.siteName : ''}
        </span>
        <span className="sr-only">
          {words}
          {tentative && !visit.offered ? ', tentatif' : ''}
        </span>
      </a>
    </li>
  )
}
