import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { type Database, database } from '#lib/database/client.ts'
import { changesBetween } from '#lib/history/change.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type Day, dayAt, fromDateColumn, toDateColumn } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'
import { lockRequest, wrongStatus } from './change-steps.ts'
import { mayDecide } from './permissions.ts'
import type { ChangeRefusal, RequestWork } from './request.ts'
import type { CancelSurveyInput, SurveyInput, SurveyResultInput } from './schema.ts'
import { SURVEYED, type SurveyRefusal, surveySeen } from './survey.ts'

type Surveyed = Result<{ requestId: number }, ChangeRefusal | SurveyRefusal>
type Planned = { id: number; day: Day; note: string } | null

const OFFICE_WEEK = { onSaturdays: false }

/** Sets the day of a survey, or another one; a form that changes nothing is done already. */
export async function planSurvey(viewer: Viewer, input: SurveyInput, now: Date): Promise<Surveyed> {
  const { requestId, day, surveyNote: note } = input
  return surveying(viewer, 'planSurvey', input, async (tx, staff, planned) => {
    if (planned?.day === day && planned.note === note) return done({ requestId })
    if (surveySeen(planned) !== input.seen) return refuse(await meanwhile(tx, requestId, planned))
    const next = nextTrainingDay(day, OFFICE_WEEK, (await findCalendar(tx)).holidays)
    if (next !== day) return refuse({ kind: 'restDay', day, next })
    const data = { day: toDateColumn(day), note, changedAt: now }
    if (planned) await tx.survey.update({ where: { id: planned.id }, data, select: { id: true } })
    else
      await tx.survey.create({
        data: { visitRequestId: requestId, createdAt: now, ...data },
        select: { id: true },
      })
    // A note alone is the office's own, and no news to the requester.
    if (planned?.day !== day)
      await record(tx, staff, now, {
        action: planned ? 'changeSurvey' : 'planSurvey',
        visitRequestId: requestId,
        details: { surveyDay: day, ...(planned && { from: { surveyDay: planned.day } }) },
      })
    return done({ requestId })
  })
}

/** Calls a planned survey off, with a reason that the requester reads. */
export async function cancelSurvey(viewer: Viewer, input: CancelSurveyInput, now: Date): Promise<Surveyed> {
  const { requestId, remark } = input
  return surveying(viewer, 'cancelSurvey', input, async (tx, staff, planned) => {
    if (!planned) return refuse({ kind: 'noSurvey' })
    if (surveySeen(planned) !== input.seen) return refuse(await meanwhile(tx, requestId, planned))
    const data = { state: 'cancelled' as const, changedAt: now }
    await tx.survey.update({ where: { id: planned.id }, data, select: { id: true } })
    const details = { surveyDay: planned.day }
    await record(tx, staff, now, {
      action: 'cancelSurvey',
      visitRequestId: requestId,
      reason: remark,
      details,
    })
    return done({ requestId })
  })
}

/** Writes down what was found: the facts stand on the site from now on, for every request of it. */
export async function recordSurvey(viewer: Viewer, input: SurveyResultInput, now: Date): Promise<Surveyed> {
  const { requestId, result, seen, ...facts } = input
  return surveying(viewer, 'recordSurvey', input, async (tx, staff, planned, siteId) => {
    if (!planned) return refuse({ kind: 'noSurvey' })
    if (surveySeen(planned) !== seen) return refuse(await meanwhile(tx, requestId, planned))
    if (planned.day > dayAt(now)) return refuse({ kind: 'notYet', day: planned.day })
    const { powerVa, powerPhase, flatParking, roof, water, toilets, ventilation } =
      await tx.site.findUniqueOrThrow({ where: { id: siteId } })
    const before = { powerVa, powerPhase, flatParking, roof, water, toilets, ventilation }
    const data = { state: 'done' as const, result, changedAt: now }
    await tx.survey.update({ where: { id: planned.id }, data, select: { id: true } })
    await tx.site.update({
      where: { id: siteId },
      data: { ...facts, factsCheckedAt: now },
      select: { id: true },
    })
    const details = { surveyDay: planned.day, changes: changesBetween(before, facts) }
    await record(tx, staff, now, { action: 'recordSurvey', visitRequestId: requestId, details })
    return done({ requestId })
  })
}

/** Holds the request, and finds the survey that is planned for it. */
async function surveying(
  viewer: Viewer,
  work: RequestWork,
  { requestId }: { requestId: number },
  then: (tx: Database, staff: StaffViewer, planned: Planned, siteId: number) => Promise<Surveyed>,
): Promise<Surveyed> {
  if (!mayDecide(viewer) || viewer.kind !== 'staff') throw new Forbidden(work)
  return database().$transaction(async (tx): Promise<Surveyed> => {
    const status = await lockRequest(tx, requestId)
    if (!status) return refuse({ kind: 'unknown' })
    if (!SURVEYED.includes(status)) return refuse(await wrongStatus(tx, viewer, requestId, work, status))
    const { siteId } = await tx.visitRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { siteId: true },
    })
    const survey = await tx.survey.findFirst({
      where: { visitRequestId: requestId, state: 'planned' },
      select: { id: true, day: true, note: true },
    })
    return then(tx, viewer, survey && { ...survey, day: fromDateColumn(survey.day) }, siteId)
  })
}

/** Who planned, changed or ended the survey since. */
async function meanwhile(tx: Database, requestId: number, planned: Planned): Promise<SurveyRefusal> {
  const last = await tx.historyEntry.findFirst({
    where: {
      visitRequestId: requestId,
      action: { in: ['planSurvey', 'changeSurvey', 'cancelSurvey', 'recordSurvey'] },
    },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  })
  return {
    kind: 'surveyMeanwhile',
    by: last?.actorName ?? null,
    at: last?.at ?? null,
    day: planned?.day ?? null,
  }
}
