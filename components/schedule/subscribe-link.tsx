import { Icon } from '#components/ui/icon.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { queryOf } from '#lib/schedule/schema.ts'
import { type Day, monthOf } from '#lib/time/days.ts'

/** The feed under the same filters, whatever the month: a subscription goes on. */
export function SubscribeLink({ filter, today }: { filter: ScheduleFilter; today: Day }) {
  const lasting = { ...filter, day: null, month: monthOf(today), view: 'month' as const }
  return (
    <p>
      <TextLink href={`/kalender.ics${queryOf(lasting, today)}`} className="gap-2">
        <Icon name="calendar-plus" />
        Langganan jadwal ini di kalender ponsel Anda
      </TextLink>
    </p>
  )
}
