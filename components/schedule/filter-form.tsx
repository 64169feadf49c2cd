import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { byKecamatan } from '#lib/areas/area.ts'
import { isNarrow, type Schedule, type ScheduleFilter, WIDE } from '#lib/schedule/schedule.ts'
import { partsOf, scheduleHref } from '#lib/schedule/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { AreaChoice } from './area-choice.tsx'
import { Choice, DayField, Kept, Labelled } from './filter-fields.tsx'

interface FilterFormProps {
  filter: ScheduleFilter
  schedule: Pick<Schedule, 'trainingTypes' | 'areas'>
  today: Day
}

const ASKED = ['hari', 'dari', 'sampai', 'jenis', 'kecamatan', 'desa', 'untuk', 'kursi']

/** Narrows the schedule; a plain GET form, so the answer is an address. */
export function FilterForm({ filter, schedule, today }: FilterFormProps) {
  const parts = partsOf(filter, today)
  const dates = filter.day !== null || parts.some(([name]) => name === 'dari' || name === 'sampai')
  const narrow = isNarrow(filter) || dates
  return (
    <form
      action="/"
      aria-label="Saring jadwal"
      className={`flex flex-wrap items-end gap-3 px-4 pt-4 pb-2 ${narrow ? '' : 'print:hidden'}`}
    >
      <Kept parts={parts} except={ASKED} />
      {filter.day && filter.view === 'agenda' ? <input type="hidden" name="tampilan" value="agenda" /> : null}
      <Choice
        name="jenis"
        label="Jenis pelatihan"
        all="Semua jenis"
        chosen={filter.type}
        choices={schedule.trainingTypes.map(({ slug, name }) => [slug, name])}
      />
      <Labelled label="Kecamatan atau desa" id="saring-wilayah">
        <AreaChoice
          chosen={filter.desa ?? filter.kecamatan}
          groups={byKecamatan(schedule.areas).map(({ kecamatan, within }) => [
            kecamatan.code,
            kecamatan.name,
            within.map(({ code, name }) => [code, name]),
          ])}
        />
      </Labelled>
      <Button type="submit" variant="secondary" className="max-sm:grow">
        Tampilkan
      </Button>
      {narrow ? (
        <TextLink href={scheduleHref({ ...withoutDates(filter), ...WIDE }, today)}>Hapus saringan</TextLink>
      ) : null}
      <More filter={filter} parts={new Map(parts)} open={dates || filter.free || filter.audience !== null} />
    </form>
  )
}

/** A filter of a day or dates without them; a day alone was of the agenda. */
function withoutDates(filter: ScheduleFilter): ScheduleFilter {
  return { ...filter, day: null, range: null }
}

interface MoreProps {
  filter: ScheduleFilter
  parts: ReadonlyMap<string, string>
  open: boolean
}

/** What few ask for; unfolded where it is asked. */
function More({ filter: { day, audience, free }, parts, open }: MoreProps) {
  return (
    <details open={open} className="basis-full">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1 font-semibold text-teal [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="-ml-1 [[open]>summary>&]:rotate-90" />
        Tanggal, kursi, dan peserta
      </summary>
      <div className="flex flex-wrap items-end gap-3 pt-2">
        <DayField name="dari" label="Dari tanggal" day={day ?? parts.get('dari') ?? null} />
        <DayField name="sampai" label="Sampai tanggal" day={day ?? parts.get('sampai') ?? null} />
        <Choice
          name="untuk"
          label="Siapa boleh ikut"
          all="Semua kunjungan"
          chosen={audience === 'open' ? 'warga' : audience && 'undangan'}
          choices={[
            ['warga', 'Terbuka untuk umum'],
            ['undangan', 'Khusus undangan'],
          ]}
        />
        <label className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
          <input
            type="checkbox"
            name="kursi"
            value="ada"
            defaultChecked={free}
            className="size-6 accent-teal"
          />
          Masih ada kursi
        </label>
      </div>
    </details>
  )
}
