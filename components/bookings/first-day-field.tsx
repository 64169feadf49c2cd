'use client'

import { useState } from 'react'
import { useField } from '#components/forms/form-context.tsx'
import { DateInput, NumberInput } from '#components/ui/inputs.tsx'
import { textOf } from '#lib/forms/form.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import { type Holiday, restOn, skippedDays, trainingDays } from '#lib/time/working-days.ts'
import { restWords } from './rest-words.ts'
import { TrainingDays } from './training-days.tsx'

interface FirstDayFieldProps {
  onSaturdays: boolean
  /** As long as the visit is when nobody says otherwise. */
  ordinaryDays: number
  mostDays: number
  holidays: Holiday[]
  earliest: Day
}

/** The first day and how long the visit is, and at once the training days that follow from both. */
export function FirstDayField({
  onSaturdays,
  ordinaryDays,
  mostDays,
  holidays,
  earliest,
}: FirstDayFieldProps) {
  const { values, ...field } = useField('firstDay')
  const { values: _, ...lengthField } = useField('trainingDays')
  const [day, setDay] = useState(textOf(values, 'firstDay'))
  const [length, setLength] = useState(textOf(values, 'trainingDays'))
  const count = /^\d{1,3}$/.test(length) ? Number(length) : ordinaryDays
  const known = count >= 1 && count <= mostDays
  return (
    <div className="flex flex-col gap-4">
      <DateInput
        name="firstDay"
        label="Hari pertama"
        {...field}
        min={earliest}
        defaultValue={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <NumberInput
        name="trainingDays"
        label="Jumlah hari pelatihan"
        hint={`Kosongkan untuk ${ordinaryDays} hari, seperti biasanya.`}
        optional
        {...lengthField}
        min={1}
        max={mostDays}
        defaultValue={length}
        onChange={(event) => setLength(event.target.value)}
      />
      {known && count !== ordinaryDays ? (
        <p className="font-semibold text-marigold-ink text-sm">{stretchWords(count, ordinaryDays)}</p>
      ) : null}
      {known && isDay(day) ? (
        <Following day={day} count={count} onSaturdays={onSaturdays} holidays={holidays} />
      ) : null}
    </div>
  )
}

/** What it means that a visit is longer or shorter than usual. */
function stretchWords(count: number, ordinary: number): string {
  const by = Math.abs(count - ordinary)
  return count > ordinary
    ? `${by} hari lebih lama dari biasanya: seluruh rombongan dipakai selama itu juga.`
    : `${by} hari lebih singkat dari biasanya: materi ${ordinary} hari dipadatkan, rombongan bebas lebih awal.`
}

interface FollowingProps {
  day: Day
  count: number
  onSaturdays: boolean
  holidays: Holiday[]
}

function Following({ day, count, onSaturdays, holidays }: FollowingProps) {
  const rule = { onSaturdays }
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]))
  const rest = restOn(day, rule, byDay)
  if (rest)
    return <p className="font-semibold text-marigold-ink text-sm">Bukan hari pelatihan: {restWords(rest)}.</p>
  const days = trainingDays(day, count, rule, byDay)
  return <TrainingDays days={days} skipped={skippedDays(days, rule, byDay)} />
}
