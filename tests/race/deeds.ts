import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { RaceWorld, Wanted } from './world.ts'

export const KINDS = ['schedule', 'move', 'confirm', 'cancel', 'undo'] as const
export type DeedKind = (typeof KINDS)[number]

export interface Deed {
  kind: DeedKind
  /** A form as a browser sends it. */
  fields: Record<string, string | number | number[]>
  programId: number
}

/** How often each is done, out of a hundred. */
const SHARES: Record<DeedKind, number> = { schedule: 28, move: 40, confirm: 10, cancel: 7, undo: 15 }

const reason = 'Jalan terputus banjir'

function oneOf<Some>(all: readonly Some[]): Some {
  return all[Math.floor(Math.random() * all.length)] as Some
}

function some(ids: number[], count: number): number[] {
  return ids
    .map((id) => ({ id, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ id }) => id)
}

const DECK = KINDS.flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind))

/** Near days more often than far ones; now and then more or fewer training days than the program has. */
function place(world: RaceWorld, { units, instructors, kits }: Wanted): Deed['fields'] {
  const reach = Math.random() < 0.5 ? 14 : world.days.length
  return {
    unitIds: some(world.unitIds, units),
    instructorIds: some(world.instructorIds, instructors),
    kitIds: some(world.kitIds, kits),
    firstDay: oneOf(world.days.slice(0, reach)),
    trainingDays: Math.random() < 0.25 ? oneOf([1, 2, 4, 6]) : '',
  }
}

/** What a scheduler might do next, judged by what the database shows now; null where there is nothing of the kind. */
export async function nextDeed(
  pool: Pool,
  world: RaceWorld,
  accountId: string,
  kind = oneOf(DECK),
): Promise<Deed | null> {
  const programOf = (id: number) => world.programs.find(({ programId }) => programId === id) as Wanted
  if (kind === 'schedule') {
    const { rows } = await pool.query<{ id: number; program_id: number }>(
      `SELECT id, program_id FROM visit_requests WHERE status = 'queued' AND program_id = ANY($1)
       ORDER BY random() LIMIT 1`,
      [world.programs.map(({ programId }) => programId)],
    )
    const [request] = rows
    if (!request) return null
    const { id: requestId, program_id: programId } = request
    const confirmed = Math.random() < 0.4 ? 'confirmed' : 'tentative'
    const fields = { ...place(world, programOf(programId)), requestId, confirmed }
    return { kind, programId, fields: { ...fields, submissionKey: randomUUID() } }
  }
  const { rows } = await pool.query<{ id: number; sequence: number; program_id: number }>(
    `SELECT id, sequence, program_id FROM bookings b WHERE program_id = ANY($1) AND ${PICKS[kind]}
     ORDER BY random() LIMIT 1`,
    [world.programs.map(({ programId }) => programId), ...(kind === 'undo' ? [accountId] : [])],
  )
  const [visit] = rows
  if (!visit) return null
  const { id: bookingId, sequence, program_id: programId } = visit
  const where = kind === 'move' ? place(world, programOf(programId)) : {}
  return { kind, programId, fields: { ...where, bookingId, sequence, reason, readinessWaiver: '' } }
}

/** Visits that a deed is tried on: mostly such as it may work on. */
const PICKS: Record<Exclude<DeedKind, 'schedule'>, string> = {
  move: `(b.status <> 'cancelled' OR random() < 0.01)`,
  confirm: `(b.status = 'tentative' OR random() < 0.01)`,
  cancel: `(b.status <> 'cancelled' OR random() < 0.01)`,
  undo: `(random() < 0.02 OR EXISTS (SELECT FROM history h WHERE h.booking_id = b.id AND h.action = 'move'
    AND h.account_id = $2 AND h.id = (SELECT max(id) FROM history WHERE booking_id = b.id)))`,
}
