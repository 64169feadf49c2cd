import { Button } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type AreaPoint, areaWords, kecamatanOf } from '#lib/areas/area.ts'
import type { Match } from '#lib/areas/search.ts'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import { nearHref, partsOf, scheduleHref } from '#lib/schedule/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { CONTROL, Kept } from './filter-fields.tsx'
import { PhonePlace } from './phone-place.tsx'

interface NearMeProps {
  filter: ScheduleFilter
  schedule: Pick<Schedule, 'areas'>
  today: Day
  /** What was typed, and the desa whose names are like it. */
  typed: string | null
  matches: Match<AreaPoint>[]
}

/** "Dekat saya": a desa, typed or found by the phone, from which distances are counted. */
export function NearMe({ filter, schedule, today, typed, matches }: NearMeProps) {
  const from = schedule.areas.find(({ code }) => code === filter.near)
  return (
    <div className="flex flex-col gap-2 border-line border-t p-4 print:hidden">
      <form action="/" aria-label="Dekat saya" className="flex flex-wrap items-end gap-3">
        <Kept parts={partsOf(filter, today)} except={['hari', 'bulan', 'dekat', 'tampilan']} />
        {filter.view === 'map' ? <input type="hidden" name="tampilan" value="peta" /> : null}
        <div className="grid grow basis-44 gap-1 sm:max-w-sm">
          <label htmlFor="cari" className="font-semibold">
            Dekat saya: nama desa
          </label>
          <input
            type="search"
            name="cari"
            id="cari"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={typed ?? from?.name ?? ''}
            className={CONTROL}
          />
        </div>
        <Button type="submit" variant="secondary">
          Cari
        </Button>
        <PhonePlace filter={filter} today={today} />
        {from ? (
          <TextLink href={scheduleHref({ ...filter, near: null, range: null }, today)}>Hapus jarak</TextLink>
        ) : null}
      </form>
      {typed ? <Matches {...{ filter, schedule, today, typed, matches }} /> : null}
    </div>
  )
}

function Matches({ filter, schedule, today, typed, matches }: NearMeProps & { typed: string }) {
  if (matches.length === 0)
    return (
      <p role="status">
        {`Tidak ada desa atau kelurahan di Kabupaten Bekasi yang namanya mirip “${typed}”. Periksa ejaannya, atau pilih kecamatan di atas.`}
      </p>
    )
  const nameOf = new Map(schedule.areas.map(({ code, name }) => [code, name]))
  return (
    <div role="status">
      <p className="font-semibold">{`“${typed}” yang mana?`}</p>
      <ul className="flex flex-wrap gap-x-6">
        {matches.map(({ area }) => (
          <li key={area.code}>
            <TextLink href={nearHref(filter, area.code, today)}>
              {`${areaWords(area)}, Kecamatan ${nameOf.get(kecamatanOf(area.code)) ?? ''}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
