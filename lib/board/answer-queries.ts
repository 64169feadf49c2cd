import { randomUUID } from 'node:crypto'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { allows, type BookingStatus } from '#lib/bookings/booking.ts'
import { maySchedule } from '#lib/bookings/permissions.ts'
import { findOpenStarts } from '#lib/bookings/start-queries.ts'
import { IS_VISIT } from '#lib/bookings/visit-queries.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import type { Convoy } from '#lib/planning/convoy.ts'
import { addDays, type Day, daysBetween, fromDateColumn } from '#lib/time/days.ts'
import { answerRows } from './answering.ts'
import type { DropAnswers, Gone } from './answers.ts'
import type { BoardFilter } from './board.ts'
import type { AnswersAsked } from './schema.ts'
import { spanOf } from './span.ts'

/** Where a visit keeps what a kind of rows shows. */
const ROW_FIELD = { unit: 'unitIds', instructor: 'instructorIds', kit: 'kitIds' } as const

/**
 * What each row and day of a view answers to a request or a visit, and who would go: in a fixed number of queries.
 * Null for those who may not schedule, and for what is not there.
 */
export async function findDropAnswers(
  viewer: Viewer,
  filter: Pick<BoardFilter, 'rows' | 'range' | 'day'>,
  asked: AnswersAsked,
  today: Day,
): Promise<DropAnswers | Gone | null> {
  if (!maySchedule(viewer)) return null
  const visit = asked.kind === 'visit' ? await findVisit(asked.id) : null
  if (asked.kind === 'visit' && !visit) return { gone: 'visit', status: null }
  if (visit && !allows('move', visit.status)) return { gone: 'visit', status: visit.status }
  const { from, to } = spanOf(filter.range, filter.day)
  // A visit may begin before the days that are shown.
  const span = { from: visit ? addDays(from, -visit.length) : from, to }
  const requestId = visit?.requestId ?? asked.id
  const trainingDays = asked.trainingDays ?? visit?.trainingDays
  const open = await findOpenStarts(viewer, requestId, span, visit?.id, trainingDays)
  if (!open) return null
  if (!visit && open.request.status !== 'queued') return { gone: 'request', status: open.request.status }
  return answerRows(open, {
    rows: filter.rows,
    today,
    own: visit && { convoy: visit.convoy, names: visit.names },
    fromRow: asked.fromRow ?? visit?.convoy[ROW_FIELD[filter.rows]][0] ?? null,
    submissionKey: randomUUID(),
  })
}

async function findVisit(id: number) {
  const row = await database().booking.findUnique({
    where: { id, ...IS_VISIT },
    select: {
      id: true,
      visitRequestId: true,
      status: true,
      firstDay: true,
      lastDay: true,
      trainingDays: true,
      claims: {
        where: { releasedAt: null },
        select: { resource: { select: { id: true, kind: true, name: true } } },
        orderBy: { resourceId: 'asc' },
      },
    },
  })
  if (!row) return null
  const held = row.claims.map(({ resource }) => resource)
  const idsOf = (wanted: ResourceKind) => held.filter(({ kind }) => kind === wanted).map(({ id: one }) => one)
  const convoy: Convoy = {
    unitIds: idsOf('unit'),
    instructorIds: idsOf('instructor'),
    kitIds: idsOf('kit'),
  }
  return {
    id,
    requestId: row.visitRequestId,
    status: row.status as BookingStatus,
    trainingDays: row.trainingDays,
    length: daysBetween(fromDateColumn(row.firstDay), fromDateColumn(row.lastDay)),
    convoy,
    names: held.map(({ id: one, name }): [number, string] => [one, name]),
  }
}
