import { Button } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
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
      className={`flex flex-wrap items-end gap-3 rounded-card border border-line bg-surface p-4 ${type || kecamatan ? '' : 'print:hidden'}`}
    >
      <Kept filter={filter} today={today} />
      <Choice
        name="jenis"
        label="Jenis pelatihan"
        all="Semua jenis"
        chosen={type}
        choices={schedule.trainingTypes.map(({ slug, name }) => [slug, name])}
      />
      <Choice
        name="kecamatan"
        label="Kecamatan"
        all="Semua kecamatan"
        chosen={kecamatan}
        choices={schedule.kecamatan.map(({ code, name }) => [code, name])}
      />
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
      {type || kecamatan ? (
        <TextLink href={scheduleHref({ ...filter, type: null, kecamatan: null }, today)}>
          Hapus saringan
        </TextLink>
      ) : null}
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  /** The first choice, which narrows nothing. */
  all: string
  chosen: string | null
  choices: [value: string, label: string][]
}

function Choice({ name, label, all, chosen, choices }: ChoiceProps) {
  return (
    <label className="grid grow gap-x-3 gap-y-1 font-semibold max-sm:basis-full max-sm:grid-cols-[5.5rem_1fr] max-sm:items-center max-sm:leading-tight sm:basis-32">
      {label}
      <select
        name={name}
        defaultValue={chosen ?? ''}
        className="min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-normal"
      >
        <option value="">{all}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
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
