import type { OfferedDate, OfferedSession } from '#lib/offers/offer.ts'
import { minuteAt, weekdayOf } from '#lib/time/days.ts'
import { hours, longDate, WEEKDAYS } from '#lib/time/words.ts'

const listed = new Intl.ListFormat('id', { type: 'conjunction' })

/** "8 hari pelatihan, 08.00-15.00 WIB, Jumat 08.00-15.30 WIB" */
export function sessionsWords(sessions: OfferedSession[]): string {
  const spans = Map.groupBy(sessions, ({ startsAt, endsAt }) => hours(minuteAt(startsAt), minuteAt(endsAt)))
  const [usual, ...others] = [...spans].toSorted(([, a], [, b]) => b.length - a.length)
  const unlike = others.map(([span, some]) => `${weekdaysOf(some)} ${span}`)
  return [`${sessions.length} hari pelatihan`, usual?.[0] ?? '', ...unlike].filter(Boolean).join(', ')
}

function weekdaysOf(sessions: OfferedSession[]): string {
  const days = [...new Set(sessions.map(({ day }) => weekdayOf(day)))].toSorted((a, b) => a - b)
  return listed.format(days.map((day) => WEEKDAYS[day - 1] as string))
}

/** "Senin, 7 Desember 2026 sampai Selasa, 15 Desember 2026" */
export function fromToWords({ firstDay, lastDay }: Pick<OfferedDate, 'firstDay' | 'lastDay'>): string {
  return firstDay === lastDay ? longDate(firstDay) : `${longDate(firstDay)} sampai ${longDate(lastDay)}`
}
