import { describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { CHECKS, type Check, type CheckState, seenText, UNCHECKED } from '#lib/requests/checklist.ts'
import { saveChecklist } from '#lib/requests/checklist-commands.ts'
import { findChecklist } from '#lib/requests/checklist-queries.ts'
import { returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { type ChecklistInput, checklistForm } from '#lib/requests/schema.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization } from '#tests/support/places.ts'
import { actionsOf, changingNothing, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, despite, refused, submittedRequest, type TestRequest } from '#tests/support/visits.ts'

type Items = Partial<Record<Check, CheckState>>

/** The form as a page shows it that was drawn when `seen` was so, with `wanted` of it changed. */
function form(requestId: number, wanted: Items, seen: Items = {}): ChecklistInput {
  const typed = CHECKS.flatMap((item) => {
    const before = seen[item] ?? UNCHECKED
    const { ticked, note } = wanted[item] ?? before
    return [
      [`tick_${item}`, ticked ? 'on' : ''],
      [`note_${item}`, note],
      [`seen_${item}`, seenText(before)],
    ]
  })
  return checklistForm.parse({ requestId: String(requestId), ...Object.fromEntries(typed) })
}

const TICKED = { ticked: true, note: '' }
const ALL_TICKED = Object.fromEntries(CHECKS.map((item) => [item, TICKED]))

const itemsOf = async ({ requestId }: TestRequest) => {
  const checklist = await findChecklist(await createStaffViewer('viewer'), requestId)
  return Object.fromEntries(
    (checklist?.items ?? []).map(({ item, ticked, note }) => [item, { ticked, note }]),
  )
}

describe('the checklist', () => {
  test('keeps what each member of staff ticked, however old the page of the other', async () => {
    const request = await submittedRequest(await createFleet())
    const { requestId } = request
    const [a, b] = [await createStaffViewer(), await createStaffViewer()]
    accepted(await saveChecklist(a, form(requestId, { letter: TICKED }), NOW))
    const noted = { ticked: false, note: 'Telepon mati' }
    accepted(await saveChecklist(b, form(requestId, { requester: noted }), NOW))
    expect(await itemsOf(request)).toMatchObject({ letter: TICKED, requester: noted, site: UNCHECKED })
    const entries = await database().historyEntry.findMany({
      where: { visitRequestId: requestId, action: 'check' },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ accountId, details }) => [accountId, details])).toEqual([
      [a.accountId, { checks: { letter: TICKED } }],
      [b.accountId, { checks: { requester: noted } }],
    ])
  })

  test('refuses the slower of two who say different things of one item, and names the faster', async () => {
    const { requestId } = await submittedRequest(await createFleet())
    const [a, b] = [await createStaffViewer(), await createStaffViewer()]
    accepted(await saveChecklist(a, form(requestId, { letter: TICKED, site: TICKED }), NOW))
    const other = form(requestId, { letter: { ticked: false, note: 'Belum ada stempel' }, program: TICKED })
    expect(refused(await changingNothing(() => saveChecklist(b, other, NOW)))).toMatchObject({
      kind: 'checkedMeanwhile',
      item: 'letter',
      ticked: true,
      by: a.name,
      at: NOW,
    })
    // The same said twice is no quarrel.
    accepted(await changingNothing(() => saveChecklist(b, form(requestId, { letter: TICKED }), NOW)))
  })

  test('asks for the countersign of a desa where an RT or RW asks, and nowhere else', async () => {
    const fleet = await createFleet()
    const { id: organizationId } = await createOrganization({ kind: 'rt_rw' })
    expect(Object.keys(await itemsOf(await submittedRequest(fleet, { organizationId })))).toContain(
      'countersign',
    )
    expect(Object.keys(await itemsOf(await submittedRequest(fleet)))).not.toContain('countersign')
  })

  test('is closed once the request is decided, and its notes are not for the requester', async () => {
    const request = await submittedRequest(await createFleet())
    const { requestId, member } = request
    const staff = await createStaffViewer()
    const secret = { ticked: true, note: 'Kop surat meragukan' }
    accepted(await saveChecklist(staff, form(requestId, { letter: secret }), NOW))
    accepted(await returnRequest(staff, { requestId, remark: 'Lampirkan foto' }, NOW))
    const late = form(requestId, { program: TICKED }, { letter: secret })
    const answer = refused(await changingNothing(() => saveChecklist(staff, late, NOW)))
    expect(answer).toMatchObject({ kind: 'wrongStatus', status: 'needs_revision', by: staff.name })
    expect(JSON.stringify(await findRequest(member, requestId))).not.toContain('meragukan')
    expect(JSON.stringify(await findRequest(staff, requestId))).toContain('meragukan')
  })
})

describe('verifying', () => {
  test('wants every item ticked, or a reason, which goes into the history and not to the requester', async () => {
    const request = await submittedRequest(await createFleet())
    const { requestId, member } = request
    const staff = await createStaffViewer()
    accepted(await saveChecklist(staff, form(requestId, { ...ALL_TICKED, site: UNCHECKED }), NOW))
    const answer = await changingNothing(() => verifyRequest(staff, { requestId, despite: '' }, NOW))
    expect(refused(answer)).toEqual({ kind: 'openChecks', items: ['site'] })
    accepted(await verifyRequest(staff, { requestId, despite }, NOW))
    const read = async (viewer: Parameters<typeof findRequest>[0]) =>
      (await findRequest(viewer, requestId))?.history.find(({ action }) => action === 'verify')?.reason
    expect([await read(staff), await read(member)]).toEqual([despite, null])
  })

  test('with all ticked needs no reason', async () => {
    const { requestId } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    accepted(await saveChecklist(staff, form(requestId, ALL_TICKED), NOW))
    accepted(await verifyRequest(staff, { requestId, despite: '' }, NOW))
    expect(await requestOf(requestId)).toMatchObject({ status: 'queued' })
  })
})

describe('at once', () => {
  test('as many as there are items tick one each, 20 times: none is lost', async () => {
    const fleet = await createFleet()
    const people = await Promise.all(
      CHECKS.map(async (item) => ({ item, viewer: await createStaffViewer() })),
    )
    for (let round = 0; round < 20; round += 1) {
      const { id: organizationId } = await createOrganization({ kind: 'rt_rw' })
      const request = await submittedRequest(fleet, { organizationId })
      const { requestId } = request
      const answers = await Promise.all(
        people.map(({ item, viewer }) => saveChecklist(viewer, form(requestId, { [item]: TICKED }), NOW)),
      )
      answers.forEach(accepted)
      expect(await itemsOf(request)).toEqual(ALL_TICKED)
    }
  })

  test('one unticks what the other verifies by: it is queued with all ticked, or not at all', async () => {
    const fleet = await createFleet()
    const [a, b] = [await createStaffViewer(), await createStaffViewer()]
    const outcomes = new Set<string>()
    for (let round = 0; round < 20; round += 1) {
      const request = await submittedRequest(fleet)
      const { requestId } = request
      accepted(await saveChecklist(a, form(requestId, ALL_TICKED), NOW))
      const untick = () => saveChecklist(b, form(requestId, { letter: UNCHECKED }, ALL_TICKED), NOW)
      const verify = () => verifyRequest(a, { requestId, despite: '' }, NOW)
      await Promise.all(round % 2 ? [untick(), verify()] : [verify(), untick()])
      const { status } = await requestOf(requestId)
      const { letter } = await itemsOf(request)
      outcomes.add(`${status} ${letter?.ticked}`)
    }
    for (const outcome of outcomes) expect(['queued true', 'submitted false']).toContain(outcome)
  })

  test('two decide differently: one wins, the other is told by whom, whatever is ticked meanwhile', async () => {
    const fleet = await createFleet()
    const [a, b, c] = [await createStaffViewer(), await createStaffViewer(), await createStaffViewer()]
    for (let round = 0; round < 10; round += 1) {
      const { requestId } = await submittedRequest(fleet)
      const [verified, returned] = await Promise.all([
        verifyRequest(a, { requestId, despite }, NOW),
        returnRequest(b, { requestId, remark: 'Lampirkan foto' }, NOW),
        saveChecklist(c, form(requestId, { letter: TICKED }), NOW),
      ])
      expect([verified.ok, returned.ok].filter(Boolean)).toHaveLength(1)
      const [loser, winner] = verified.ok ? [returned, a] : [verified, b]
      expect(refused(loser)).toMatchObject({ kind: 'wrongStatus', by: winner.name, at: NOW })
      expect((await actionsOf({ visitRequestId: requestId })).filter((one) => one !== 'check')).toHaveLength(
        2,
      )
    }
  })
})
