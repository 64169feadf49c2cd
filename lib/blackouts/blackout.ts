import type { Conflict, ResourceKind, ResourceName } from '#lib/claims/claim.ts'
import { addDays, type Day } from '#lib/time/days.ts'

export type BlackoutKind = 'maintenance' | 'leave' | 'workshop'

/** Why a time out of service is not placed or lifted, and what would work instead (law 8). */
export type BlackoutRefusal =
  | { kind: 'unknown' }
  | {
      kind: 'taken'
      resource: ResourceName
      conflicts: Conflict[]
      /** First later days, as many as were wanted, on which nothing holds the resource. */
      nearest: { firstDay: Day; lastDay: Day } | null
    }
  | { kind: 'lifted'; by: string; at: Date }
  | { kind: 'over'; lastDay: Day }

export interface PlacedBlackout {
  resourceId: number
  resourceKind: ResourceKind
}

interface Span {
  firstDay: Day
  lastDay: Day
}

/** The first days from one on, as many as wanted, that touch none of the spans; these are in order. */
export function firstFree(busy: Span[], from: Day, days: number, latest: Day): Span | null {
  let firstDay = from
  for (const span of busy) {
    if (span.lastDay < firstDay) continue
    if (addDays(firstDay, days - 1) < span.firstDay) break
    firstDay = addDays(span.lastDay, 1)
  }
  return firstDay > latest ? null : { firstDay, lastDay: addDays(firstDay, days - 1) }
}
