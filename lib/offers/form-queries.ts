import type { Viewer } from '#lib/accounts/viewer.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { findUnsuitable } from '#lib/requests/unsuitable-queries.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import { mayOffer } from './permissions.ts'

/**
 * What a form needs that offers dates: by when they are usually answered, so many working days of the office after
 * today; and the days that do not suit who asked. Null for those who may not offer.
 */
export async function findOfferForm(viewer: Viewer, requestId: number, today: Day) {
  if (!mayOffer(viewer)) return null
  const db = database()
  const [days, { holidays }, unsuitable] = await Promise.all([
    findSetting(db, 'offerDays'),
    findCalendar(db),
    findUnsuitable(db, requestId),
  ])
  const usualAnswer = trainingDays(addDays(today, 1), days, { onSaturdays: false }, holidays).at(-1) as Day
  return { usualAnswer, unsuitable }
}
