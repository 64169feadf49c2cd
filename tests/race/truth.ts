import type { Client } from 'pg'
import type { Holder } from '#lib/claims/claim.ts'
import { type BookingRow, type ClaimRow, type RequestRow, readLog, type Version } from './log.ts'

interface Entry {
  at: Date
  account_id: string
  actor_name: string
  action: string
  details: { before?: { firstDay: string; trainingDays: number; resourceIds: number[] } }
}

interface Place {
  latitude: number
  longitude: number
}

type BlackoutHolder = Extract<Holder, { kind: 'blackout' }>

/** All that was so at any moment of a race. */
export interface Truth {
  bookings: Map<number, Version<BookingRow>[]>
  requests: Map<number, Version<RequestRow>[]>
  /** By resource. */
  claims: Map<number, Version<ClaimRow>[]>
  blackouts: Map<number, BlackoutHolder>
  /** By booking, oldest first: as many as its sequence and one. */
  history: Map<number, Entry[]>
  visits: Map<number, { program: string; site: string; at: Place }>
  resources: Map<number, { kind: 'unit' | 'instructor' | 'kit'; name: string }>
}

/** Reads the log and what goes with it. */
export async function readTruth(client: Client): Promise<Truth> {
  const all = async <Row>(sql: string) => (await client.query(sql)).rows as Row[]
  const [bookings, requests, claims] = [
    await readLog<BookingRow>(client, 'bookings'),
    await readLog<RequestRow>(client, 'visit_requests'),
    await readLog<ClaimRow>(client, 'claims'),
  ]
  const history = await all<Entry & { booking_id: number }>(
    `SELECT booking_id, at, account_id, actor_name, action, details FROM history
     WHERE booking_id IS NOT NULL ORDER BY id`,
  )
  const visits = await all<{ id: number; program: string; site: string; at: Place }>(
    `SELECT b.id, p.name AS program, s.name AS site,
       json_build_object('latitude', s.latitude, 'longitude', s.longitude) AS at
     FROM bookings b JOIN programs p ON p.id = b.program_id JOIN sites s ON s.id = b.site_id`,
  )
  const blackouts = await all<BlackoutHolder>(
    `SELECT 'blackout' AS kind, id, kind AS cause, first_day::text AS "firstDay", last_day::text AS "lastDay"
     FROM blackouts`,
  )
  const resources = await all<{ id: number; kind: 'unit' | 'instructor' | 'kit'; name: string }>(
    'SELECT id, kind, name FROM resources',
  )
  const byId = <Row extends { id: number }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
  return {
    bookings: Map.groupBy(bookings, ({ row }) => row.id),
    requests: Map.groupBy(requests, ({ row }) => row.id),
    claims: Map.groupBy(claims, ({ row }) => row.resource_id),
    blackouts: byId(blackouts),
    history: Map.groupBy(history, (entry) => entry.booking_id),
    visits: byId(visits),
    resources: byId(resources),
  }
}

/** A transaction is logged a moment before the others see it. */
const COMMIT_MS = 1000

export interface Moment {
  sent: number
  answered: number
}

/** The versions that somebody may have read between sending a form and its answer. */
export function seenDuring<Row>({ sent, answered }: Moment, versions: Version<Row>[] = []): Version<Row>[] {
  return versions.filter(({ from, to }) => from <= answered && to + COMMIT_MS >= sent)
}

/** Whoever held a claim, by the names and days that the visit had while it held it. */
export function holdersOf(truth: Truth, claim: Version<ClaimRow>, moment: Moment): Holder[] {
  const { booking_id: id, blackout_id } = claim.row
  const blackout = truth.blackouts.get(blackout_id ?? 0)
  if (blackout) return [blackout]
  const visit = truth.visits.get(id ?? 0)
  if (!visit) return []
  return seenDuring(moment, truth.bookings.get(id ?? 0))
    .filter(({ from, to }) => from < claim.to && claim.from < to)
    .map(({ row }) => ({
      kind: 'booking',
      id: row.id,
      programName: visit.program,
      siteName: visit.site,
      offered: null,
      firstDay: row.first_day,
      lastDay: row.last_day,
    }))
}
