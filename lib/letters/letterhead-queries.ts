import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySeeFleet, maySetUp } from '#lib/fleet/permissions.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { LETTERHEAD_SUBJECT } from '#lib/settings/setting.ts'
import { dayAt } from '#lib/time/days.ts'
import { missingParts } from './letterhead.ts'
import { numberBefore, printedNumber } from './numbering.ts'

/** What stands on letters, and the number that the next would have; null for who is not staff. */
export async function findLetterhead(viewer: Viewer, now: Date) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const day = dayAt(now)
  const year = Number(day.slice(0, 4))
  const [letterhead, seen, counted] = await Promise.all([
    findSetting(db, 'letterhead'),
    findSeen(db, LETTERHEAD_SUBJECT),
    db.letterNumber.findUnique({ where: { year } }),
  ])
  const next = (counted?.last ?? numberBefore(letterhead, year)) + 1
  return {
    letterhead,
    seen,
    year,
    /** Whether letters of this year were issued here, so that its numbers only go on. */
    counting: counted !== null,
    next: printedNumber(letterhead, next, day),
    missing: missingParts(letterhead),
    mayChange: maySetUp(viewer),
  }
}
