import type { Viewer } from '#lib/accounts/viewer.ts'
import { textOf, textsOf, type Values } from '#lib/forms/form.ts'
import { answersOf } from '#lib/planning/answers.ts'
import { candidatesFor } from '#lib/planning/candidates.ts'
import { blockedUnits, shortagesOf } from '#lib/planning/obstacles.ts'
import { type Option, optionsOf, spreadOut } from '#lib/planning/options.ts'
import { addDays, type Day, isDay, monthOf } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'
import { MOST_TRAINING_DAYS } from './schema.ts'
import { firstMonth, monthsFrom, searchSpan } from './search-span.ts'
import { type Standing, stands } from './standing.ts'
import { findOpenStarts, type OpenStarts } from './start-queries.ts'
import { findUnfitUnits } from './unfit-queries.ts'

interface Asked {
  /** What the address says was picked. */
  picked: Values
  /** The month that the address asks to see, or ''. */
  month: string
  today: Day
}

/**
 * All that the pages need that schedule and move ("Cari tanggal"): what would work and what each costs, why a unit
 * cannot, the calendars of each unit, and a form filled as far as it goes.
 */
export async function findSearch(
  viewer: Viewer,
  requestId: number,
  { picked, month, today }: Asked,
  window: { start: Day; end: Day },
  standing?: Standing,
) {
  const wanted = textOf(picked, 'firstDay')
  const day = isDay(wanted) ? wanted : null
  const from = firstMonth(month, day, window.start, today)
  const span = searchSpan(today, window.end, from)
  const days = daysIn(picked) ?? standing?.trainingDays
  const [open, unfit] = await Promise.all([
    findOpenStarts(viewer, requestId, span, standing?.bookingId, days),
    findUnfitUnits(viewer, requestId),
  ])
  if (!open) return null
  const { fleet, program, holidays, request } = open
  const start = open.starts.find((one) => one.day === day && !one.rest)
  const units = fleet.units.map(({ id, name }) => ({ id, name, answers: answersOf(open, id, today) }))
  const blocked = blockedUnits(units, request)
  const own = standing?.resourceIds ?? []
  const candidates = candidatesFor(open, own)
  const options = spreadOut(optionsOf({ ...open, candidatesFor: candidates }, today)).filter(
    (option) => !stands(option, standing, program.trainingDays),
  )
  const chosen = start ? candidates(start) : null
  return {
    ...open,
    start,
    span,
    own,
    /** As long as the visit is unless somebody says otherwise. */
    ordinaryDays: standing?.trainingDays ?? open.programDays,
    options,
    unfit,
    blocked,
    shortages: shortagesOf(open, blocked),
    candidates: chosen,
    earliest: nextTrainingDay(addDays(today, 1), program, holidays),
    values: filled(picked, open, chosen ?? convoyOf(options[0])),
    picker: {
      units,
      months: monthsFrom(from, fleet.units.length),
      earliest: monthOf(today),
      picked: { day, unitIds: textsOf(picked, 'unitIds').map(Number) },
    },
  }
}

/** The training days that were picked; undefined where none were, or a number that no visit can have. */
function daysIn(picked: Values): number | undefined {
  const text = textOf(picked, 'trainingDays')
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= MOST_TRAINING_DAYS ? days : undefined
}

interface Free {
  units: { id: number }[]
  instructors: { id: number }[]
  kits: { id: number }[]
}

function convoyOf(option: Option | undefined): Free {
  const found = (ids: number[] = []) => ids.map((id) => ({ id }))
  return {
    units: found(option?.unitIds),
    instructors: found(option?.instructorIds),
    kits: found(option?.kitIds),
  }
}

/** What was picked, and for the rest those who suit best. */
function filled(picked: Values, { program }: OpenStarts, { units, instructors, kits }: Free): Values {
  const some = (field: string, best: { id: number }[], count: number) => {
    const chosen = textsOf(picked, field)
    return chosen.length > 0 ? chosen : best.slice(0, count).map(({ id }) => String(id))
  }
  return {
    confirmed: 'tentative',
    ...picked,
    unitIds: some('unitIds', units, program.unitsNeeded),
    instructorIds: some('instructorIds', instructors, program.instructorsNeeded),
    kitIds: some('kitIds', kits, program.kitsNeeded),
  }
}
