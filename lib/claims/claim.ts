import type { Program } from '#lib/programs/program.ts'
import { type Day, instantAt } from '#lib/time/days.ts'
import { type OfficeHours, sessionHours } from '#lib/time/office-hours.ts'

export type ResourceKind = 'unit' | 'instructor' | 'kit'

export interface ResourceName {
  id: number
  kind: ResourceKind
  name: string
}

/** From startsAt up to, and without, endsAt: visits that touch do not overlap. */
export interface Period {
  startsAt: Date
  endsAt: Date
}

export interface SessionTimes extends Period {
  day: Day
}

/** The request to which days are only offered, and who asked. */
export interface Offered {
  requestId: number
  to: string
}

/** Who holds a resource that somebody else wants. */
export type Holder =
  | {
      kind: 'booking'
      id: number
      programName: string
      siteName: string
      firstDay: Day
      lastDay: Day
      offered: Offered | null
    }
  | { kind: 'blackout'; id: number; cause: 'maintenance' | 'leave' | 'workshop'; firstDay: Day; lastDay: Day }

/** A live claim, and who holds it. */
export interface Held extends Period {
  holder: Holder
}

/** A claim that was refused, and because of whom. */
export interface Conflict {
  resource: ResourceName
  holder: Holder
  /** Minutes of the way for which there is no time; null where the visits themselves overlap. */
  wayMinutes: number | null
}

export function overlaps(a: Period, b: Period): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

/** The sessions of a visit, one a training day, inside the office's hours of that day. */
export function sessionsOn(days: Day[], program: Program, office: OfficeHours): SessionTimes[] {
  return days.map((day) => {
    const hours = sessionHours(day, { start: program.startMinute, end: program.endMinute }, office)
    return { day, startsAt: instantAt(day, hours.start), endsAt: instantAt(day, hours.end) }
  })
}

/** How long the convoy is held: all sessions, with set-up before the first and teardown after the last. */
export function convoyPeriod(sessions: SessionTimes[], program: Program): Period {
  const first = sessions[0]
  const last = sessions.at(-1)
  if (!first || !last) throw new Error('a visit has at least one session')
  return {
    startsAt: new Date(first.startsAt.getTime() - program.setupMinutes * 60_000),
    endsAt: new Date(last.endsAt.getTime() + program.teardownMinutes * 60_000),
  }
}

/** How long a blackout holds its resource: whole days in Jakarta, both included. */
export function blackoutPeriod(firstDay: Day, lastDay: Day): Period {
  return { startsAt: instantAt(firstDay), endsAt: instantAt(lastDay, 24 * 60) }
}
