import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface StartLegendProps {
  window: { first: Day; last: Day }
  holidays: { days: string; words: string }[]
}

/** What the marks of the calendars mean, and the holidays by name. */
export function StartLegend({ window, holidays }: StartLegendProps) {
  const box = 'mr-1.5 inline-block size-4 rounded align-[-2px]'
  return (
    <div className="flex flex-col gap-1 text-ink-soft text-sm">
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <span>
          <span className={`${box} border border-teal bg-teal-soft`} />
          bebas, dalam rentang yang diminta ({dateRange(window.first, window.last)})
        </span>
        <span>
          <span className={`${box} border border-line-strong border-dashed`} />
          bebas, di luar rentang
        </span>
        <span>
          <span className={`${box} bg-sunken`} />
          tidak bebas
        </span>
      </p>
      {holidays.length > 0 ? (
        <p>Libur: {holidays.map(({ days, words }) => `${days} ${words}`).join('; ')}.</p>
      ) : null}
    </div>
  )
}
