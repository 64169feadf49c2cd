import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/inputs.tsx'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import { type Day, monthOf } from '#lib/time/days.ts'

interface FilterFormProps {
  filter: ScheduleFilter
  schedule: Pick<Schedule, 'trainingTypes' | 'kecamatan'>
  today: Day
}

/** Narrows the schedule by training type and kecamatan; a plain GET form, so the answer is an address. */
export function FilterForm({ filter, schedule, today }: FilterFormProps) {
  const { type, kecamatan } = filter
  return (
    <form
      action="/"
      aria-label="Saring jadwal"
      className="flex flex-wrap items-end gap-3 rounded-card border border-line bg-surface p-4"
    >
      <Kept filter={filter} today={today} />
      <Select
        name="jenis"
        label="Jenis pelatihan"
        placeholder="Semua jenis"
        defaultValue={type ?? ''}
        options={schedule.trainingTypes.map(({ slug, name }) => ({ value: slug, label: name }))}
        className="min-w-32 grow basis-32"
      />
      <Select
        name="kecamatan"
        label="Kecamatan"
        placeholder="Semua kecamatan"
        defaultValue={kecamatan ?? ''}
        options={schedule.kecamatan.map(({ code, name }) => ({ value: code, label: name }))}
        className="min-w-32 grow basis-32"
      />
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
      {type || kecamatan ? (
        <a
          href={scheduleHref({ ...filter, type: null, kecamatan: null }, today)}
          className="inline-flex min-h-11 items-center text-teal underline underline-offset-4"
        >
          Hapus saringan
        </a>
      ) : null}
    </form>
  )
}

/** What the form does not ask for, but must not lose. */
function Kept({ filter: { day, month, view }, today }: Pick<FilterFormProps, 'filter' | 'today'>) {
  if (day) return <input type="hidden" name="hari" value={day} />
  return (
    <>
      {month === monthOf(today) ? null : <input type="hidden" name="bulan" value={month} />}
      {view === 'agenda' ? <input type="hidden" name="tampilan" value="agenda" /> : null}
    </>
  )
}
