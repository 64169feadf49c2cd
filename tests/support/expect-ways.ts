import { expect } from 'vitest'
import { type Mover, type Point, type Stop, wayBetween } from '#lib/claims/travel.ts'
import { database } from '#lib/database/client.ts'
import { readSetting } from '#lib/settings/setting.ts'

const MINUTE_MS = 60_000

const point = (site: { latitude: number; longitude: number } | null | undefined): Point | null =>
  site ? { latitude: site.latitude, longitude: site.longitude } : null

async function findChainsOf(resourceIds?: number[]) {
  const place = { select: { latitude: true, longitude: true } }
  return database().resource.findMany({
    where: resourceIds ? { id: { in: resourceIds } } : {},
    include: {
      unit: { include: { baseSite: place } },
      instructor: { include: { baseSite: place } },
      kit: { include: { baseSite: place } },
      claims: {
        where: { releasedAt: null },
        include: { booking: { include: { site: place } } },
        orderBy: { startsAt: 'asc' },
      },
    },
  })
}

/** Each live claim reaches over the ways that the rule gives for its neighbours, worked out anew from all claims. */
export async function expectWays(resourceIds?: number[]): Promise<void> {
  const setting = await database().setting.findUnique({ where: { name: 'travel' } })
  const rule = readSetting('travel', setting?.value)
  for (const { id, name, unit, instructor, kit, claims } of await findChainsOf(resourceIds)) {
    const base = point(unit?.baseSite ?? instructor?.baseSite ?? kit?.baseSite)
    const mover: Mover = {
      ...{ id, name, base, speedKmh: unit?.speedKmh ?? null },
      ...{ setupMinutes: unit?.setupMinutes ?? 0, teardownMinutes: unit?.teardownMinutes ?? 0 },
    }
    const stops = claims.map(
      (claim): Stop => ({
        from: claim.startsAt.getTime() + claim.travelInMinutes * MINUTE_MS,
        to: claim.endsAt.getTime() - claim.travelOutMinutes * MINUTE_MS,
        at: point(claim.booking?.site),
      }),
    )
    for (const [index, claim] of claims.entries()) {
      const stop = stops[index] as Stop
      const before = wayBetween(stops[index - 1] ?? null, stop, mover, rule)
      const after = wayBetween(stop, stops[index + 1] ?? null, mover, rule)
      const at = `claim ${claim.id} of ${name} for booking ${claim.bookingId}`
      expect([claim.travelInMinutes, claim.travelOutMinutes], at).toEqual(
        claim.booking ? [before.in, after.out] : [0, 0],
      )
    }
  }
}
