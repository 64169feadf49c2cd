import type { ComponentProps, ReactNode } from 'react'
import { ConvoyFields } from '#components/bookings/convoy-fields.tsx'
import { StartPicker } from '#components/bookings/start-picker.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { addressOf } from '#lib/bookings/picked.ts'
import type { findSearch } from '#lib/bookings/search-queries.ts'
import type { Values } from '#lib/forms/form.ts'

interface ConvoySearchProps {
  search: NonNullable<Awaited<ReturnType<typeof findSearch>>>
  /** What the address says was picked. */
  picked: Values
  title: string
  form: Omit<ComponentProps<typeof ActionForm>, 'values' | 'children'>
  /** What the form asks besides the convoy and its first day. */
  children: ReactNode
}

/** The calendar of each unit, and beside them the form that a click in them fills. */
export function ConvoySearch({ search, picked, title, form, children }: ConvoySearchProps) {
  const { picker, request, values, start, earliest } = search
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem]">
      <StartPicker
        {...picker}
        window={{ first: request.windowStart, last: request.windowEnd }}
        hrefOf={(day, unitId) =>
          `${addressOf({ ...picked, firstDay: day, unitIds: String(unitId) })}#${form.id}`
        }
        monthHref={(month) => `${addressOf(picked)}&bulan=${month}`}
      />
      <Card title={title} className="lg:sticky lg:top-4">
        <ActionForm {...form} values={values}>
          <ConvoyFields facts={search} start={start} earliest={earliest} />
          {children}
        </ActionForm>
      </Card>
    </div>
  )
}
