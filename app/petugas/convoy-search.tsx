import type { ComponentProps, ComponentType, ReactNode } from 'react'
import { BlockedUnits } from '#components/bookings/blocked-units.tsx'
import { ConvoyFields } from '#components/bookings/convoy-fields.tsx'
import { Itineraries } from '#components/bookings/itineraries.tsx'
import { LengthForm } from '#components/bookings/length-form.tsx'
import { optionsShown, SearchOptions } from '#components/bookings/search-options.tsx'
import { StartPicker } from '#components/bookings/start-picker.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { parametersOf } from '#lib/bookings/picked.ts'
import { MOST_TRAINING_DAYS } from '#lib/bookings/schema.ts'
import type { findSearch } from '#lib/bookings/search-queries.ts'
import { textOf, textsOf, type Values } from '#lib/forms/form.ts'
import type { Option } from '#lib/planning/options.ts'
import type { Day } from '#lib/time/days.ts'

interface ConvoySearchProps {
  search: NonNullable<Awaited<ReturnType<typeof findSearch>>>
  /** What the address says was picked, and how many options it asks to see. */
  picked: Values
  shown: string
  title: string
  form: Omit<ComponentProps<typeof ActionForm>, 'values' | 'children'>
  /** What takes the place of the form that an action answers. */
  as?: ComponentType<ComponentProps<typeof ActionForm>>
  /** What else every address of the page carries along. */
  kept?: [string, string][]
  /** What the form asks besides the convoy and its first day. */
  children: ReactNode
}

/** What would work, the calendar of each unit, and beside them the form that a click fills. */
export function ConvoySearch({
  search,
  picked,
  shown,
  title,
  form,
  as: Form = ActionForm,
  kept = [],
  children,
}: ConvoySearchProps) {
  const { picker, request, fleet, program, values, start, span, ordinaryDays } = search
  const all = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const addressWith = (more: Values) =>
    `?${new URLSearchParams([...kept, ...parametersOf({ ...picked, ...more })])}`
  const hrefWith = (more: Values) => `${addressWith(more)}#${form.id}`
  const startOn = new Map(search.starts.map((one) => [one.day, one]))
  /** People and kits that were picked stay if they are free on that day. */
  const hrefOf = (day: Day, unitId: number) => {
    const free = startOn.get(day)
    return hrefWith({
      firstDay: day,
      unitIds: String(unitId),
      instructorIds: keptIds(picked, 'instructorIds', free?.instructors),
      kitIds: keptIds(picked, 'kitIds', free?.kits),
    })
  }
  const chosen = ['unitIds', 'instructorIds', 'kitIds'].flatMap((field) => textsOf(values, field).map(Number))
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <SearchOptions
          options={search.options}
          shown={optionsShown(shown)}
          since={request.queuedOn}
          until={span.to}
          nameOf={(id) => names.get(id) ?? ''}
          isPicked={(option) => isPicked(option, picker.picked)}
          hrefOf={({ day, unitIds, instructorIds, kitIds }) =>
            hrefWith({
              firstDay: day,
              unitIds: unitIds.map(String),
              instructorIds: instructorIds.map(String),
              kitIds: kitIds.map(String),
            })
          }
          moreHref={(count) => `${addressWith({})}&pilihan=${count}`}
        />
        <LengthForm
          ordinaryDays={ordinaryDays}
          mostDays={MOST_TRAINING_DAYS}
          days={textOf(picked, 'trainingDays')}
          kept={[...kept, ...parametersOf({ ...picked, trainingDays: '' })]}
        />
        <BlockedUnits
          blocked={search.blocked}
          shortages={search.shortages}
          unfit={search.unfit}
          carriers={fleet.units.map(({ name }) => name)}
          program={program.name}
          until={span.to}
          hrefOf={hrefOf}
        />
        <StartPicker
          {...picker}
          window={{ first: request.windowStart, last: request.windowEnd }}
          hrefOf={hrefOf}
          monthHref={(month) => `${addressWith({})}&bulan=${month}`}
        />
      </div>
      <Card title={title} className="lg:sticky lg:top-4">
        <Form {...form} values={values}>
          <ConvoyFields
            facts={search}
            start={start}
            candidates={search.candidates}
            own={search.own}
            earliest={search.earliest}
            ordinaryDays={ordinaryDays}
            mostDays={MOST_TRAINING_DAYS}
          />
          {start ? <Itineraries facts={search} start={start} resourceIds={chosen} /> : null}
          {children}
        </Form>
      </Card>
    </div>
  )
}

function isPicked({ day, unitIds }: Option, picked: { day: Day | null; unitIds: number[] }): boolean {
  return (
    day === picked.day &&
    unitIds.length === picked.unitIds.length &&
    unitIds.every((id) => picked.unitIds.includes(id))
  )
}

/** Those picked, if all of them are free; nobody otherwise, so that they are chosen anew. */
function keptIds(picked: Values, field: string, free: number[] = []): string[] {
  const ids = textsOf(picked, field)
  return ids.every((id) => free.includes(Number(id))) ? ids : []
}
