'use client'

import { useState } from 'react'
import { useField } from '#components/forms/form-context.tsx'
import { DateInput } from '#components/ui/inputs.tsx'
import { textOf } from '#lib/forms/form.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import { type Holiday, restOn, skippedDays, trainingDays } from '#lib/time/working-days.ts'
import { restWords } from './rest-words.ts'
import { TrainingDays } from './training-days.tsx'

interface FirstDayFieldProps {
  program: { trainingDays: number; onSaturdays: boolean }
  holidays: Holiday[]
  earliest: Day
}

/** The first day, and at once the training days that follow from it. */
export function FirstDayField({ program, holidays, earliest }: FirstDayFieldProps) {
  const { values, ...field } = useField('firstDay')
  const [day, setDay] = useState(textOf(values, 'firstDay'))
  return (
    <div className="flex flex-col gap-2">
      <DateInput
        name="firstDay"
        label="Hari pertama"
        {...field}
        min={earliest}
        defaultValue={day}
        onChange={(event) => setDay(event.target.value)}
      />
      {isDay(day) ? <Following day={day} program={program} holidays={holidays} /> : null}
    </div>
  )
}

function Following({ day, program, holidays }: Omit<FirstDayFieldProps, 'earliest'> & { day: Day }) {
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]))
  const rest = restOn(day, program, byDay)
  if (rest)
    return <p className="font-semibold text-marigold-ink text-sm">Bukan hari pelatihan: {restWords(rest)}.</p>
  const days = trainingDays(day, program.trainingDays, program, byDay)
  return <TrainingDays days={days} skipped={skippedDays(days, program, byDay)} />
}
