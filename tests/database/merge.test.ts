import { describe, expect, test } from 'vitest'
import { ALL } from '#lib/inbox/inbox.ts'
import { findInbox } from '#lib/inbox/queries.ts'
import { tellApart } from '#lib/requests/apart-commands.ts'
import { declineRequest, submitRequest, verifyRequest, withdrawRequest } from '#lib/requests/commands.ts'
import { findDoubles } from '#lib/requests/double-queries.ts'
import { mergeRequest, unmergeRequest } from '#lib/requests/merge-commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import type { RequestInput } from '#lib/requests/schema.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { actionsOf, changingNothing, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, despite, refused, requestInput, submittedRequest } from '#tests/support/visits.ts'

/** Two requests for the same, the second changed in some way. */
async function two(changes: Partial<RequestInput> = {}) {
  const window = { windowStart: inDays(10), windowEnd: inDays(40) }
  const first = await submittedRequest(await createFleet(), { input: window })
  const form = requestInput(first, { ...window, participants: 14, ...changes })
  const second = accepted(await submitRequest(first.member, form, NOW))
  return { a: second.requestId, b: first.requestId, member: first.member, staff: await createStaffViewer() }
}

describe('merging', () => {
  test('lets a double go on in the other; both keep their wishes and tell of it', async () => {
    const { a, b, member, staff } = await two()
    expect((await findDoubles(staff, a))?.likely.map(({ id }) => id)).toEqual([b])
    accepted(await mergeRequest(staff, { requestId: a, intoId: b }, NOW))
    accepted(await changingNothing(() => mergeRequest(staff, { requestId: a, intoId: b }, NOW)))
    expect(await requestOf(a)).toMatchObject({ status: 'merged', mergedIntoId: b, participants: 14 })
    expect(await requestOf(b)).toMatchObject({ status: 'submitted', participants: 10 })
    const entries = async (id: number) => (await findRequest(member, id))?.history.at(-1)
    expect(await entries(a)).toMatchObject({ action: 'merge', details: { into: b } })
    expect(await entries(b)).toMatchObject({ action: 'takeIn', details: { taken: a } })
    expect((await findDoubles(staff, b))?.taken).toMatchObject([{ id: a, participants: 14 }])
    expect((await findDoubles(staff, b))?.likely).toEqual([])
  })

  test('is taken back: the request is looked at anew', async () => {
    const { a, b, member, staff } = await two()
    accepted(await mergeRequest(staff, { requestId: a, intoId: b }, NOW))
    accepted(await unmergeRequest(staff, { requestId: a }, NOW))
    expect(await requestOf(a)).toMatchObject({ status: 'submitted', mergedIntoId: null })
    expect((await findRequest(member, a))?.history.at(-1)).toMatchObject({ action: 'unmerge' })
    const released = { action: 'letGo', details: { released: a } }
    expect((await findRequest(member, b))?.history.at(-1)).toMatchObject(released)
    accepted(await verifyRequest(staff, { requestId: a, despite }, NOW))
  })

  test('takes along what was merged before', async () => {
    const { a, b, member, staff } = await two()
    const { siteId, programId, organizationId } = await requestOf(b)
    const wish = requestInput(
      { organizationId, siteId, fleet: await createFleet() },
      { programId, windowStart: inDays(10), windowEnd: inDays(40) },
    )
    const { requestId: c } = accepted(await submitRequest(member, wish, NOW))
    accepted(await mergeRequest(staff, { requestId: a, intoId: c }, NOW))
    accepted(await mergeRequest(staff, { requestId: c, intoId: b }, NOW))
    expect((await requestOf(a)).mergedIntoId).toBe(b)
  })

  test('is refused for what is no double, or is decided already', async () => {
    const far = await two({ windowStart: inDays(101), windowEnd: inDays(200) })
    expect((await findDoubles(far.staff, far.a))?.likely).toEqual([])
    const answer = (ids: { a: number; b: number }) =>
      changingNothing(() => mergeRequest(far.staff, { requestId: ids.a, intoId: ids.b }, NOW))
    expect(refused(await answer(far))).toEqual({ kind: 'notDoubles' })
    expect(refused(await answer({ a: far.a, b: far.a }))).toEqual({ kind: 'notDoubles' })
    const other = await two()
    expect(refused(await answer({ a: far.a, b: other.b }))).toEqual({ kind: 'notDoubles' })
    accepted(await declineRequest(other.staff, { requestId: other.b, remark: 'Sudah dikunjungi' }, NOW))
    expect(refused(await answer(other))).toEqual({
      kind: 'targetDecided',
      intoId: other.b,
      status: 'declined',
    })
    expect(refused(await answer({ a: other.b, b: other.a }))).toMatchObject({
      kind: 'wrongStatus',
      status: 'declined',
      by: other.staff.name,
    })
    expect(refused(await answer({ a: other.a, b: 999_999 }))).toMatchObject({ status: null })
  })
})

test('two that are told apart are not shown again, from either side, until somebody doubts it', async () => {
  const { a, b, member, staff } = await two()
  const marked = async () =>
    (await findInbox(staff, { ...ALL, text: `#${a}` }, 1, TODAY))?.rows.map((row) => row.likelyDouble)
  expect(await marked()).toEqual([true])
  const said = { requestId: b, otherId: a, again: false }
  accepted(await tellApart(staff, said, NOW))
  accepted(await changingNothing(() => tellApart(staff, said, NOW)))
  accepted(await changingNothing(() => tellApart(staff, { ...said, requestId: a, otherId: b }, NOW)))
  for (const [id, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const doubles = await findDoubles(staff, id)
    expect(doubles?.likely).toEqual([])
    expect(doubles?.apart.map((one) => one.id)).toEqual([other])
    const told = { action: 'tellApart', details: { otherRequest: other } }
    expect((await findRequest(member, id))?.history.at(-1)).toMatchObject(told)
  }
  expect(await marked()).toEqual([false])
  accepted(await tellApart(staff, { requestId: a, otherId: b, again: true }, NOW))
  expect(await marked()).toEqual([true])
  expect((await actionsOf({ visitRequestId: b })).at(-1)).toBe('suspectDouble')
  const { a: other } = await two()
  const wrong = await changingNothing(() => tellApart(staff, { ...said, otherId: other }, NOW))
  expect(refused(wrong)).toEqual({ kind: 'notDoubles' })
})

describe('at once', () => {
  test('two requests merged into each other: one goes on, and nobody waits in a circle', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { a, b, staff } = await two()
      const answers = await Promise.all([
        mergeRequest(staff, { requestId: a, intoId: b }, NOW),
        mergeRequest(staff, { requestId: b, intoId: a }, NOW),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const statuses = [(await requestOf(a)).status, (await requestOf(b)).status]
      expect(statuses.toSorted()).toEqual(['merged', 'submitted'])
    }
  })

  test('merged against verified and withdrawn: nothing is merged into what is gone', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { a, b, member, staff } = await two()
      const [merged, verified, withdrawn] = await Promise.all([
        mergeRequest(staff, { requestId: a, intoId: b }, NOW),
        verifyRequest(await createStaffViewer(), { requestId: a, despite }, NOW),
        withdrawRequest(member, { requestId: b }, NOW),
      ])
      expect(withdrawn.ok).toBe(true)
      const { status } = await requestOf(a)
      expect([merged.ok, status]).toEqual([status === 'merged', merged.ok ? 'merged' : 'queued'])
      if (!merged.ok) expect(['wrongStatus', 'targetDecided']).toContain(refused(merged).kind)
      const steps = (await actionsOf({ visitRequestId: a })).filter((one) => one !== 'submit')
      expect(steps).toEqual(merged.ok && verified.ok ? ['verify', 'merge'] : [merged.ok ? 'merge' : 'verify'])
    }
  })
})
