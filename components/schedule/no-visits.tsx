import { buttonClass } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { isNarrow, type Schedule, type ScheduleFilter, WIDE } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import { type Day, monthOf } from '#lib/time/days.ts'
import { longDate, monthWords } from '#lib/time/words.ts'
import { timeWords } from './words.ts'

interface NoVisitsProps {
  schedule: Schedule
  filter: ScheduleFilter
  today: Day
}

/** Nothing is planned here: says where the next visit is, or how to look wider. */
export function NoVisits({ schedule: { next }, filter, today }: NoVisitsProps) {
  const filtered = isNarrow(filter)
  const when = filter.range ? 'pada tanggal ini' : `pada ${timeWords(filter)}`
  const title = `Belum ada kunjungan ${when}${filtered ? ' untuk saringan ini' : ''}`
  if (next) {
    const there = { ...filter, day: null, range: null, near: null, month: monthOf(next) }
    return (
      <EmptyState
        title={title}
        action={
          <a href={scheduleHref(there, today)} className={buttonClass('primary')}>
            Lihat {monthWords(there.month)}
          </a>
        }
      >
        Kunjungan berikutnya mulai {longDate(next)}.
      </EmptyState>
    )
  }
  if (!filtered) return <EmptyState title={title}>Periksa lagi nanti, atau lihat bulan lain.</EmptyState>
  return (
    <EmptyState
      title={title}
      action={
        <a href={scheduleHref({ ...filter, ...WIDE }, today)} className={buttonClass()}>
          Hapus saringan
        </a>
      }
    >
      Coba jenis pelatihan atau tempat lain, atau tanpa saringan.
    </EmptyState>
  )
}
