import type { Viewer } from '#lib/accounts/viewer.ts'
import { textOf, textsOf, type Values } from '#lib/forms/form.ts'
import { answersOf } from '#lib/planning/answers.ts'
import { addDays, type Day, isDay, monthOf } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'
import { firstMonth, monthsFrom, searchSpan } from './search-span.ts'
import { findOpenStarts, type OpenStarts } from './start-queries.ts'

interface Asked {
  /** What the address says was picked. */
  picked: Values
  /** The month that the address asks to see, or ''. */
  month: string
  today: Day
}

/** All that the pages need that schedule and move: the calendars of each unit, and a form filled as far as it goes. */
export async function findSearch(
  viewer: Viewer,
  requestId: number,
  { picked, month, today }: Asked,
  window: { start: Day; end: Day },
  exceptBookingId?: number,
) {
  const wanted = textOf(picked, 'firstDay')
  const day = isDay(wanted) ? wanted : null
  const from = firstMonth(month, day, window.start, today)
  const open = await findOpenStarts(viewer, requestId, searchSpan(today, window.end, from), exceptBookingId)
  if (!open) return null
  const { fleet, program, holidays } = open
  const start = open.starts.find((one) => one.day === day)
  return {
    ...open,
    start,
    earliest: nextTrainingDay(addDays(today, 1), program, holidays),
    values: filled(picked, open, start?.rest ? undefined : start),
    picker: {
      units: fleet.units.map((unit) => ({ ...unit, answers: answersOf(open, unit.id, today) })),
      months: monthsFrom(from, fleet.units.length),
      earliest: monthOf(today),
      picked: { day, unitId: Number(textsOf(picked, 'unitIds')[0]) || null },
    },
  }
}

/** What was picked, and for the rest the first that are free. */
function filled(picked: Values, open: OpenStarts, start: OpenStarts['starts'][number] | undefined): Values {
  const { fleet, program } = open
  const some = (field: string, all: { id: number }[], free: number[] | undefined, count: number) => {
    const chosen = textsOf(picked, field)
    return chosen.length > 0 ? chosen : (free ?? all.map(({ id }) => id)).slice(0, count).map(String)
  }
  return {
    confirmed: 'tentative',
    ...picked,
    unitIds: some('unitIds', fleet.units, start?.units, program.unitsNeeded),
    instructorIds: some('instructorIds', fleet.instructors, start?.instructors, program.instructorsNeeded),
    kitIds: some('kitIds', fleet.kits, start?.kits, program.kitsNeeded),
  }
}
