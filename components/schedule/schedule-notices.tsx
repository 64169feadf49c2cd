import { Notice } from '#components/ui/notice.tsx'
import { MOST_VISITS, type Schedule, type ScheduleFilter } from '#lib/schedule/schedule.ts'
import type { OddPart } from '#lib/schedule/schema.ts'
import { weekdayOf } from '#lib/time/days.ts'
import { ODD_PART } from './words.ts'

interface NoticesProps {
  schedule: Schedule
  filter: ScheduleFilter
  odd: OddPart[]
}

/** What to know before reading the schedule. */
export function ScheduleNotices({ schedule, filter, odd }: NoticesProps) {
  const { count, visits, holidays } = schedule
  const holiday = filter.day && holidays.find(({ day }) => day === filter.day)
  return (
    <>
      {odd.length > 0 ? (
        <Notice tone="warning">
          {odd.map((part) => (
            <p key={part}>{ODD_PART[part]}</p>
          ))}
        </Notice>
      ) : null}
      {filter.day && (holiday || weekdayOf(filter.day) === 7) ? (
        <Notice>
          {holiday ? `Hari libur: ${holiday.name}.` : 'Hari Minggu.'} Tidak ada pelatihan pada hari ini;
          kunjungan yang tampil berlanjut pada hari berikutnya.
        </Notice>
      ) : null}
      {count > visits.length ? (
        <Notice tone="warning">
          Ada {count} kunjungan, {MOST_VISITS} yang pertama tampil di sini. Saring menurut jenis, tempat, atau
          tanggal.
        </Notice>
      ) : null}
    </>
  )
}

/** Says that what one sees is made up. */
export function DemoNotice() {
  return (
    <Notice title="Data contoh">
      Kunjungan di halaman ini dibuat untuk mencoba aplikasi, bukan jadwal sungguhan.
    </Notice>
  )
}
