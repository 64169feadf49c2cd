import { Icon } from '#components/ui/icon.tsx'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { queryOf } from '#lib/schedule/schema.ts'
import { type Day, monthOf } from '#lib/time/days.ts'

/** The feed under the same filters, whatever the month: a subscription goes on. */
export function SubscribeLink({ filter, today }: { filter: ScheduleFilter; today: Day }) {
  const lasting = { ...filter, day: null, month: monthOf(today), view: 'month' as const }
  return (
    <p>
      <a
        href={`/kalender.ics${queryOf(lasting, today)}`}
        className="inline-flex min-h-11 items-center gap-2 text-teal underline underline-offset-4"
      >
        <Icon name="calendar-plus" />
        Langganan jadwal ini di kalender ponsel Anda
      </a>
    </p>
  )
}
