import { Icon } from '#components/ui/icon.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { queryOf } from '#lib/schedule/schema.ts'
import { type Day, monthOf } from '#lib/time/days.ts'

/** The feed under the same filters, whatever the month: a subscription goes on. And the same by mail. */
export function SubscribeLink({ filter, today }: { filter: ScheduleFilter; today: Day }) {
  const lasting = {
    ...filter,
    day: null,
    range: null,
    near: null,
    month: monthOf(today),
    view: 'month' as const,
  }
  const { type } = filter
  const kecamatan = (filter.desa ?? filter.near)?.slice(0, 8) ?? filter.kecamatan
  const wanted = [type && `jenis=${type}`, kecamatan && `kecamatan=${kecamatan}`].filter(Boolean).join('&')
  return (
    <p className="flex flex-wrap gap-x-6">
      <TextLink href={`/kalender.ics${queryOf(lasting, today)}`} className="gap-2">
        <Icon name="calendar-plus" />
        Langganan jadwal ini di kalender ponsel Anda
      </TextLink>
      <TextLink href={`/kabari-saya${wanted && `?${wanted}`}`} className="gap-2">
        <Icon name="message-circle" />
        Kabari saya lewat surel
      </TextLink>
    </p>
  )
}
