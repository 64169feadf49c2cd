import { type AreaPoint, areaWords, kecamatanOf } from '#lib/areas/area.ts'
import type { Spot } from '#lib/areas/plane.ts'
import { type RegencyShape, UNITS_PER_KM } from '#lib/areas/regency.ts'
import { marksOf } from '#lib/schedule/marks.ts'
import type { Schedule, ScheduleFilter } from '#lib/schedule/schedule.ts'
import type { Day } from '#lib/time/days.ts'
import { MapList } from './map-list.tsx'
import { MapMark } from './map-mark.tsx'
import { RegencyMap } from './regency-map.tsx'
import './map.css'

interface VisitMapProps {
  schedule: Schedule
  shape: RegencyShape
  filter: ScheduleFilter
  today: Day
}

/** Of the map's width, which is 326 px on the smallest phone: marks of 44 px so far apart touch each other and no more. */
const APART = 44 / 326

/** The visits of a time by their places: marks on a map, and beside it the same in words. */
export function VisitMap({ schedule, shape, filter, today }: VisitMapProps) {
  const areas = new Map(schedule.areas.map((area) => [area.code, area]))
  const types = new Map(schedule.trainingTypes.map((type) => [type.slug, type]))
  const spotOf = (point: Pick<AreaPoint, 'latitude' | 'longitude'>): Spot => {
    const [east, south] = shape.plane.spotOf(point)
    return [east * UNITS_PER_KM, south * UNITS_PER_KM]
  }
  const nameOf = (code: string) => areas.get(kecamatanOf(code))?.name ?? ''
  const ordered = filter.near
    ? schedule.visits
    : schedule.visits.toSorted((a, b) => nameOf(a.areaCode).localeCompare(nameOf(b.areaCode)))
  const marks = marksOf(ordered, { ...shape, spotOf, apart: APART * shape.width })
  const from = filter.near ? areas.get(filter.near) : undefined
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,34rem)_1fr]">
      <div className="map">
        <RegencyMap
          shape={shape}
          marks={marks}
          chosen={filter.kecamatan ?? (filter.desa && kecamatanOf(filter.desa))}
          from={from ? spotOf(from) : null}
        />
        <ol aria-label="Kunjungan di peta">
          {marks.map((mark) => {
            const area = areas.get(mark.code)
            const place = area ? areaWords(area) : 'tempat ini'
            return (
              <MapMark
                key={mark.code}
                {...{ mark, place, types, filter, today }}
                left={(mark.place[0] / shape.width) * 100}
                top={(mark.place[1] / shape.height) * 100}
              />
            )
          })}
        </ol>
      </div>
      <MapList visits={ordered} {...{ areas, types, filter, today }} />
    </div>
  )
}
