import { parametersOf } from '#lib/bookings/picked.ts'
import { textOf, textsOf, type Values } from '#lib/forms/form.ts'
import { isDay } from '#lib/time/days.ts'
import { MOST_DATES } from './offer.ts'
import { type PickedDate, pickedFrom, pickedText } from './picked-date.ts'

const NAME = 'tanggal'

type Parameters = Record<string, string | string[] | undefined>

/** The dates that an address carries, each once; unreadable ones and those too many are left out. */
export function datesIn(parameters: Parameters): PickedDate[] {
  const texts = new Set([parameters[NAME] ?? []].flat())
  return [...texts].flatMap((text) => pickedFrom(text) ?? []).slice(0, MOST_DATES)
}

export function dateParameters(dates: PickedDate[]): [string, string][] {
  return dates.map((date) => [NAME, pickedText(date)])
}

/** The address of the page with some dates chosen, and what else was picked. */
export function offerAddress(dates: PickedDate[], picked: Values = {}): string {
  return `?${new URLSearchParams([...dateParameters(dates), ...parametersOf(picked)])}`
}

/** A date as the fields of a form say it; null where no day was named. */
export function dateOf(values: Values): PickedDate | null {
  const firstDay = textOf(values, 'firstDay')
  const days = textOf(values, 'trainingDays')
  const ids = (name: string) =>
    textsOf(values, name)
      .filter((text) => /^\d{1,9}$/.test(text))
      .map(Number)
  if (!isDay(firstDay)) return null
  const date = {
    firstDay,
    trainingDays: /^\d{1,3}$/.test(days) ? Number(days) : undefined,
    unitIds: ids('unitIds'),
    instructorIds: ids('instructorIds'),
    kitIds: ids('kitIds'),
  }
  return pickedFrom(pickedText(date))
}

/** The fields of a form that say a date. */
export function valuesOf({ firstDay, trainingDays, unitIds, instructorIds, kitIds }: PickedDate): Values {
  return {
    firstDay,
    ...(trainingDays !== undefined && { trainingDays: String(trainingDays) }),
    unitIds: unitIds.map(String),
    instructorIds: instructorIds.map(String),
    kitIds: kitIds.map(String),
  }
}
