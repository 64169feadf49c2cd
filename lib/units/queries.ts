import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Holder } from '#lib/claims/claim.ts'
import { findHeld } from '#lib/claims/queries.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { maySeeUnits } from './permissions.ts'
import type { Stay } from './unit.ts'

type VisitHolder = Extract<Holder, { kind: 'booking' }>

/** Every unit with what it is and can carry; those in service first. */
export async function findUnits(viewer: Viewer) {
  if (!maySeeUnits(viewer)) return []
  const rows = await database().unit.findMany({
    where: { resource: { archivedAt: null } },
    select: {
      resourceId: true,
      code: true,
      state: true,
      funding: true,
      fittedFor: true,
      resource: { select: { name: true, demo: true } },
      baseSite: { select: { name: true, area: { select: { name: true } } } },
      programs: {
        where: { program: { archivedAt: null } },
        select: {
          program: {
            select: {
              id: true,
              name: true,
              trainingDays: true,
              trainingType: { select: { shortName: true, icon: true, hue: true } },
            },
          },
        },
        orderBy: [{ program: { trainingType: { position: 'asc' } } }, { program: { trainingDays: 'asc' } }],
      },
    },
    orderBy: [{ state: 'asc' }, { code: 'asc' }],
  })
  return rows.map(({ resourceId, resource, baseSite, programs, ...unit }) => ({
    ...unit,
    ...resource,
    id: resourceId,
    base: baseSite.name,
    baseArea: baseSite.area.name,
    programs: programs.map(({ program }) => program),
  }))
}

/** What holds each unit from one day to another, both included, in order: visits and times out of service. */
export async function findUnitStays(
  viewer: Viewer,
  unitIds: number[],
  span: { from: Day; to: Day },
): Promise<Map<number, Stay[]>> {
  if (!maySeeUnits(viewer)) return new Map()
  const db = database()
  const period = { startsAt: instantAt(span.from), endsAt: instantAt(addDays(span.to, 1)) }
  const held = await findHeld(db, unitIds, period)
  const ids = [...held.values()].flat().flatMap(({ holder }) => (holder.kind === 'booking' ? holder.id : []))
  const visits = await db.booking.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      program: { select: { trainingType: { select: { shortName: true, icon: true, hue: true } } } },
    },
  })
  const visitOf = new Map(
    visits.map(({ id, status, program: { trainingType } }) => [id, { id, status, trainingType }]),
  )
  const drawn = ({ id, offered }: VisitHolder) => {
    const visit = visitOf.get(id)
    return visit ? { ...visit, offered } : null
  }
  return new Map(
    [...held].map(([unitId, stays]) => [
      unitId,
      stays.map(({ holder }) => ({
        holder,
        visit: holder.kind === 'booking' ? drawn(holder) : null,
      })),
    ]),
  )
}
