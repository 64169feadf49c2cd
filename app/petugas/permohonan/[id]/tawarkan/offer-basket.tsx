import type { ComponentProps } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormArea, FormCheckbox, FormDate } from '#components/forms/fields.tsx'
import { type ChosenDate, ChosenDates } from '#components/offers/chosen-dates.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { findSearch } from '#lib/bookings/search-queries.ts'
import { MOST_DATES } from '#lib/offers/offer.ts'
import { offerAddress } from '#lib/offers/offer-address.ts'
import { type PickedDate, pickedText } from '#lib/offers/picked-date.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'

interface OfferBasketProps {
  form: Omit<ComponentProps<typeof ActionForm>, 'values' | 'children'>
  chosen: ChosenDate[]
  /** By when offers are usually answered. */
  usualAnswer: Day
}

/** The dates chosen so far, and what else an offer says. */
export function OfferBasket({ form, chosen, usualAnswer }: OfferBasketProps) {
  const first = chosen.map(({ firstDay }) => firstDay).toSorted()[0]
  if (!first)
    return (
      <EmptyState title="Belum ada tanggal yang dipilih">
        Pilih sampai {MOST_DATES} tanggal di bawah. Rombongannya baru ditahan setelah tawaran dikirim.
      </EmptyState>
    )
  const latest = addDays(first, -1)
  const values = { answerBy: usualAnswer < latest ? usualAnswer : latest }
  return (
    <Card title={`Tawaran: ${chosen.length} dari paling banyak ${MOST_DATES} tanggal`}>
      <ActionForm {...form} values={values} problemTitle="Belum dapat ditawarkan">
        <ChosenDates dates={chosen} />
        <div className="grid gap-5 md:grid-cols-2">
          <FormDate
            name="answerBy"
            label="Dijawab paling lambat"
            hint="Sampai akhir hari itu; sesudahnya semua tanggal dilepas."
            max={latest}
          />
          <FormArea
            name="note"
            label="Pesan untuk pemohon"
            hint="Dibaca pemohon di atas pilihan tanggalnya."
            optional
            rows={3}
            maxLength={1000}
          />
        </div>
        {chosen.some(({ outside }) => outside) ? (
          <FormCheckbox
            name="outsideWindow"
            label="Tawarkan juga tanggal di luar rentang yang diminta"
            hint="Pemohon tetap yang memutuskan."
          />
        ) : null}
      </ActionForm>
    </Card>
  )
}

type Search = NonNullable<Awaited<ReturnType<typeof findSearch>>>

/** The dates of an address with their names and what is to be said of them. */
export function chosenIn(
  dates: PickedDate[],
  { fleet, program, holidays, request }: Search,
  unsuitable: { firstDay: Day; lastDay: Day }[],
): ChosenDate[] {
  const all = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  return dates.map((date, index) => {
    const { firstDay, unitIds, instructorIds, kitIds } = date
    const days = trainingDays(firstDay, date.trainingDays ?? program.trainingDays, program, holidays)
    const lastDay = days.at(-1) as Day
    const ids = [...unitIds, ...instructorIds, ...kitIds]
    return {
      text: pickedText(date),
      firstDay,
      lastDay,
      convoy: ids.map((id) => all.find((mover) => mover.id === id)?.name ?? 'tidak dikenal'),
      outside: firstDay < request.windowStart || lastDay > request.windowEnd,
      unsuited: unsuitable.some((span) => span.firstDay <= lastDay && firstDay <= span.lastDay),
      withoutHref: offerAddress(dates.toSpliced(index, 1)),
    }
  })
}
