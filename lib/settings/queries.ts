import type { Viewer } from '#lib/accounts/viewer.ts'
import { legBetween, straightKm } from '#lib/claims/travel.ts'
import { type Database, database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySeeFleet, maySetUp } from '#lib/fleet/permissions.ts'
import {
  DUE_SUBJECT,
  GO_NO_GO_SUBJECT,
  OFFER_SUBJECT,
  readSetting,
  type SettingName,
  type SettingValue,
  TRAVEL_SUBJECT,
} from './setting.ts'

/** A setting of the office as it is now. */
export async function findSetting<Name extends SettingName>(
  db: Database,
  name: Name,
): Promise<SettingValue<Name>> {
  const row = await db.setting.findUnique({ where: { name }, select: { value: true } })
  return readSetting(name, row?.value)
}

/** How the office counts ways, with ways between true places to judge it by; null for who is not staff. */
export async function findTravelSetting(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [rule, seen, base, offices] = await Promise.all([
    findSetting(db, 'travel'),
    findSeen(db, TRAVEL_SUBJECT),
    db.site.findFirst({ where: { kind: 'training_centre', archivedAt: null }, orderBy: { id: 'asc' } }),
    db.site.findMany({ where: { kind: 'desa_office', archivedAt: null, organizationId: null } }),
  ])
  const far = base ? offices.toSorted((a, b) => straightKm(base, a) - straightKm(base, b) || a.id - b.id) : []
  const mover = { id: 0, name: '', base, speedKmh: null, setupMinutes: 0, teardownMinutes: 0 }
  const ways = [far[Math.floor(far.length / 2)], far.at(-1)].flatMap((to) =>
    base && to
      ? {
          from: base.name,
          to: to.name,
          straightKm: straightKm(base, to),
          ...legBetween(base, to, mover, rule),
        }
      : [],
  )
  return { rule, seen, ways, mayChange: maySetUp(viewer) }
}

/** By when requests are due; null for who is not staff. */
export async function findDueTimes(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [times, seen] = await Promise.all([findSetting(db, 'dueTimes'), findSeen(db, DUE_SUBJECT)])
  return { times, seen, mayChange: maySetUp(viewer) }
}

/** In how many working days an offer is usually to be answered; null for who is not staff. */
export async function findOfferDays(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [days, seen] = await Promise.all([findSetting(db, 'offerDays'), findSeen(db, OFFER_SUBJECT)])
  return { days, seen, mayChange: maySetUp(viewer) }
}

/** So many days before a visit it is to be decided on where too few people come; null for who is not staff. */
export async function findGoNoGoDays(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [days, seen] = await Promise.all([findSetting(db, 'goNoGoDays'), findSeen(db, GO_NO_GO_SUBJECT)])
  return { days, seen, mayChange: maySetUp(viewer) }
}
