import { describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { findDue } from '#lib/inbox/queries.ts'
import { declineRequest, returnRequest } from '#lib/requests/commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import type { SurveyResultInput } from '#lib/requests/schema.ts'
import { cancelSurvey, planSurvey, recordSurvey } from '#lib/requests/survey-commands.ts'
import { findSurveys } from '#lib/requests/survey-queries.ts'
import { inDays, NOW, nineOn, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { actionsOf, changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, refused, submittedRequest } from '#tests/support/visits.ts'

const WEDNESDAY = inDays(2)
const THURSDAY = inDays(3)
const remark = 'Petugas sakit'

const FOUND: Omit<SurveyResultInput, 'requestId' | 'seen'> = {
  result: 'Lapangan luas dan rata',
  powerVa: 5500,
  powerPhase: 'single',
  flatParking: true,
  roof: false,
  water: null,
  toilets: true,
  ventilation: true,
}

async function asked() {
  const request = await submittedRequest(await createFleet(), {
    site: { powerVa: null, roof: null, water: null },
  })
  const staff = await createStaffViewer()
  const seen = async () => (await findSurveys(staff, request.requestId))?.seen ?? ''
  const plan = async (day: string, surveyNote = '') =>
    planSurvey(staff, { requestId: request.requestId, day, surveyNote, seen: await seen() }, NOW)
  return { ...request, staff, seen, plan }
}

describe('a survey', () => {
  test('is planned, put off and called off, and the requester reads each day', async () => {
    const { requestId, member, staff, seen, plan } = await asked()
    accepted(await plan(WEDNESDAY, 'Bawa meteran'))
    accepted(await changingNothing(() => plan(WEDNESDAY, 'Bawa meteran')))
    expect(await findSurveys(member, requestId)).toMatchObject({
      planned: { day: WEDNESDAY, note: '' },
      seen: '',
    })
    accepted(await plan(THURSDAY))
    accepted(await cancelSurvey(staff, { requestId, remark, seen: await seen() }, NOW))
    const told = (await findRequest(member, requestId))?.history.slice(1) ?? []
    expect(told.map(({ action, reason, details }) => [action, reason, details])).toEqual([
      ['planSurvey', null, { surveyDay: WEDNESDAY }],
      ['changeSurvey', null, { surveyDay: THURSDAY, from: { surveyDay: WEDNESDAY } }],
      ['cancelSurvey', remark, { surveyDay: THURSDAY }],
    ])
    expect((await findSurveys(staff, requestId))?.planned).toBeNull()
  })

  test('writes what was found to the site, from its day on', async () => {
    const { requestId, siteId, staff, seen, plan } = await asked()
    accepted(await plan(WEDNESDAY))
    const input = { requestId, ...FOUND, seen: await seen() }
    expect(refused(await changingNothing(() => recordSurvey(staff, input, NOW)))).toEqual({
      kind: 'notYet',
      day: WEDNESDAY,
    })
    const now = nineOn(WEDNESDAY)
    accepted(await recordSurvey(staff, input, now))
    const { result: _, ...facts } = FOUND
    expect(await database().site.findUnique({ where: { id: siteId } })).toMatchObject({
      ...facts,
      factsCheckedAt: now,
    })
    expect((await findSurveys(staff, requestId))?.done).toMatchObject([{ result: FOUND.result }])
    expect(refused(await recordSurvey(staff, { ...input, seen: '' }, now))).toEqual({ kind: 'noSurvey' })
  })

  test('is refused on a rest day, which names the next, and once the request is decided', async () => {
    const { requestId, staff, plan } = await asked()
    const [saturday, monday] = [inDays(5), inDays(7)]
    expect(refused(await plan(saturday))).toEqual({ kind: 'restDay', day: saturday, next: monday })
    accepted(await declineRequest(staff, { requestId, remark }, NOW))
    expect(refused(await plan(WEDNESDAY))).toMatchObject({ kind: 'wrongStatus', by: staff.name })
  })

  test('takes no credit for a decision: who comes too late is told who decided', async () => {
    const staff = await createStaffViewer()
    const { requestId } = await queuedRequest(await createFleet(), { staff })
    const other = await createStaffViewer()
    const later = nineOn(inDays(1))
    accepted(await planSurvey(other, { requestId, day: WEDNESDAY, surveyNote: '', seen: '' }, later))
    const answer = await returnRequest(other, { requestId, remark }, later)
    expect(refused(answer)).toMatchObject({ kind: 'wrongStatus', by: staff.name, at: NOW })
  })

  test('makes a request overdue whose result nobody wrote down', async () => {
    const { requestId } = await queuedRequest(await createFleet())
    const staff = await createStaffViewer()
    accepted(await planSurvey(staff, { requestId, day: WEDNESDAY, surveyNote: '', seen: '' }, NOW))
    // Three working days after Wednesday: Thursday, Friday, Monday.
    expect(await findDue(staff, requestId, TODAY)).toMatchObject({ day: inDays(7), overdue: false })
    expect(await findDue(staff, requestId, inDays(8))).toMatchObject({ overdue: true, late: 1 })
    accepted(await declineRequest(staff, { requestId, remark }, NOW))
    expect(await findDue(staff, requestId, inDays(8))).toBeNull()
  })

  test('planned by many at once is planned once, and the others are told by whom', async () => {
    const { requestId } = await asked()
    const people = await Promise.all(Array.from({ length: 6 }, () => createStaffViewer()))
    const answers = await Promise.all(
      people.map((staff, index) =>
        planSurvey(
          staff,
          { requestId, day: inDays(index % 2 ? 2 : 3), surveyNote: staff.name, seen: '' },
          NOW,
        ),
      ),
    )
    const winner = people[answers.findIndex(({ ok }) => ok)]
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(refused(answer)).toMatchObject({ kind: 'surveyMeanwhile', by: winner?.name })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'planSurvey'])
  })
})
