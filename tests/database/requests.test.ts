import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { database } from '#lib/database/client.ts'
import {
  declineRequest,
  resubmitRequest,
  returnRequest,
  submitRequest,
  verifyRequest,
  withdrawRequest,
} from '#lib/requests/commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { NEW_SITE, type RequestInput } from '#lib/requests/schema.ts'
import { NOW, nineOn } from '#tests/support/clock.ts'
import { createFleet, createProgram, createTrainingType, createUnit } from '#tests/support/fleet.ts'
import { offeredRequest } from '#tests/support/offers.ts'
import { createOrganization, createSite, DESA, ensureAreas, KECAMATAN } from '#tests/support/places.ts'
import { actionsOf, changingNothing, requestOf } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  despite,
  queuedRequest,
  refused,
  requestInput,
  scheduledVisit,
  submittedRequest,
} from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const remark = 'Lampirkan daftar peserta'

async function organizationWithForm() {
  const fleet = await createFleet()
  const organization = await createOrganization()
  const { id: siteId } = await createSite({ organizationId: organization.id })
  const member = await createMember(organization.id)
  return {
    fleet,
    organization,
    member,
    input: requestInput({ organizationId: organization.id, siteId, fleet }),
  }
}

describe('asking for a visit', () => {
  test('stores what was asked, by whom and when', async () => {
    const { member, input } = await organizationWithForm()
    const { requestId } = accepted(await submitRequest(member, input, NOW))
    expect(await requestOf(requestId)).toMatchObject({
      status: 'submitted',
      siteId: input.site,
      programId: input.programId,
      participants: 10,
      submittedAt: NOW,
      queuedAt: null,
      createdBy: member.accountId,
    })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit'])
  })

  test('makes a new place, in its desa, of the kind of the organization', async () => {
    const { member, input, organization } = await organizationWithForm()
    const place = {
      site: NEW_SITE,
      siteName: 'Gudang 2',
      siteAddress: 'Jalan Uji 1',
      siteArea: DESA,
    } as const
    const { requestId } = accepted(await submitRequest(member, { ...input, ...place }, NOW))
    const { siteId } = await requestOf(requestId)
    expect(await database().site.findUnique({ where: { id: siteId } })).toMatchObject({
      name: 'Gudang 2',
      kind: 'factory',
      areaCode: DESA,
      organizationId: organization.id,
      powerVa: null,
      pointApproximate: true,
    })
  })

  test('sent 16 times at once makes one request and one place', async () => {
    const { member, input, organization } = await organizationWithForm()
    const form = { ...input, site: NEW_SITE, siteName: 'Balai RW', siteArea: DESA } as const
    const answers = await Promise.all(Array.from({ length: 16 }, () => submitRequest(member, form, NOW)))
    expect(new Set(answers.map((answer) => accepted(answer).requestId)).size).toBe(1)
    expect(await database().site.count({ where: { organizationId: organization.id } })).toBe(2)
    expect(await database().visitRequest.count({ where: { organizationId: organization.id } })).toBe(1)
  })
})

describe('asking is refused', () => {
  const refusal = async (
    change: (input: RequestInput) => Partial<RequestInput> | Promise<Partial<RequestInput>>,
  ) => {
    const { member, input } = await organizationWithForm()
    const form = { ...input, ...(await change(input)) }
    return refused(await changingNothing(() => submitRequest(member, form, NOW)))
  }

  test("in another organization's name", async () => {
    const other = await createOrganization()
    expect(await refusal(() => ({ organizationId: other.id }))).toEqual({ kind: 'unknownOrganization' })
  })

  test("for another organization's place, an archived one, or one that is not there", async () => {
    const other = await createOrganization()
    const foreign = await createSite({ organizationId: other.id })
    const elsewhere = await createSite({ areaCode: KECAMATAN })
    const archived = await createSite({ archivedAt: NOW })
    for (const site of [foreign.id, elsewhere.id, archived.id, 999_999])
      expect(await refusal(() => ({ site }))).toEqual({ kind: 'unknownSite' })
  })

  test('for a new place in no desa that there is', async () => {
    await ensureAreas()
    for (const siteArea of [KECAMATAN, '99.99.99.9999', ''])
      expect(await refusal(() => ({ site: NEW_SITE, siteName: 'Gudang', siteArea }))).toEqual({
        kind: 'unknownArea',
      })
  })

  test('for a program that is not there or archived', async () => {
    const { id } = await createTrainingType()
    const archived = await createProgram(id, { archivedAt: NOW })
    for (const programId of [archived.id, 999_999])
      expect(await refusal(() => ({ programId }))).toEqual({ kind: 'unknownProgram' })
  })

  test('for a program that no unit carries, and names those that are carried', async () => {
    const { id } = await createTrainingType()
    const orphan = await createProgram(id)
    await createUnit([orphan.id], { state: 'retired' })
    const { program } = await createFleet()
    const answer = await refusal(() => ({ programId: orphan.id }))
    expect(answer).toMatchObject({ kind: 'noCarrier', program: orphan.name })
    if (answer.kind !== 'noCarrier') throw new Error(answer.kind)
    expect(answer.instead).toContain(program.name)
    expect(answer.instead).not.toContain(orphan.name)
  })

  test('for more participants than seats', async () => {
    expect(await refusal(() => ({ participants: 17 }))).toEqual({ kind: 'tooManyParticipants', seats: 16 })
  })

  test('for a window that the training does not fit into, and says where it would end', async () => {
    const window = { windowStart: MONDAY, windowEnd: '2026-08-18' }
    expect(await refusal(() => window)).toEqual({
      kind: 'windowTooShort',
      trainingDays: 8,
      lastDay: '2026-08-19',
    })
  })

  test('and the new place is not kept', async () => {
    await refusal(() => ({ site: NEW_SITE, siteName: 'Gudang', siteArea: DESA, participants: 99 }))
  })
})

describe('staff decides', () => {
  test('verifying gives a place in the queue', async () => {
    const { requestId } = await submittedRequest(await createFleet())
    const at = nineOn('2026-08-04')
    accepted(await verifyRequest(await createStaffViewer(), { requestId, despite }, at))
    expect(await requestOf(requestId)).toMatchObject({ status: 'queued', queuedAt: at, remark: null })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify'])
  })

  test('returning and declining say why', async () => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const returned = await submittedRequest(fleet)
    accepted(await returnRequest(staff, { requestId: returned.requestId, remark }, NOW))
    expect(await requestOf(returned.requestId)).toMatchObject({ status: 'needs_revision', remark })
    for (const make of [submittedRequest, queuedRequest]) {
      const { requestId } = await make(fleet)
      accepted(await declineRequest(staff, { requestId, remark }, NOW))
      expect(await requestOf(requestId)).toMatchObject({ status: 'declined', remark })
      const entry = await database().historyEntry.findFirst({
        where: { visitRequestId: requestId, action: 'decline' },
      })
      expect(entry).toMatchObject({ reason: remark, accountId: staff.accountId, at: NOW })
    }
  })

  test('a returned request is sent again, revised, and is verified anew', async () => {
    const { requestId, member, organizationId, siteId, fleet } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    accepted(await returnRequest(staff, { requestId, remark }, NOW))
    const { organizationId: _, submissionKey: __, ...wish } = requestInput({ organizationId, siteId, fleet })
    accepted(await resubmitRequest(member, { ...wish, requestId, participants: 16 }, NOW))
    expect(await requestOf(requestId)).toMatchObject({ status: 'submitted', participants: 16, remark: null })
    const tooMany = { ...wish, requestId, participants: 17 }
    accepted(await returnRequest(staff, { requestId, remark }, NOW))
    const answer = await changingNothing(() => resubmitRequest(member, tooMany, NOW))
    expect(refused(answer)).toEqual({ kind: 'tooManyParticipants', seats: 16 })
    accepted(await resubmitRequest(member, { ...wish, requestId }, NOW))
    accepted(await verifyRequest(staff, { requestId, despite }, NOW))
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(
      'submit return resubmit return resubmit verify'.split(' '),
    )
  })
})

describe('withdrawing', () => {
  test('takes a request back while nothing is scheduled', async () => {
    for (const make of [submittedRequest, queuedRequest]) {
      const { requestId, member } = await make(await createFleet())
      accepted(await withdrawRequest(member, { requestId }, NOW))
      expect(await requestOf(requestId)).toMatchObject({ status: 'withdrawn' })
    }
  })

  test('after a cancelled visit too', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, requestId, member, staff } = visit
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: remark }, NOW))
    accepted(await withdrawRequest(member, { requestId }, NOW))
  })
})

describe('each verb', () => {
  const verbs = {
    verify: { by: 'staff', run: verifyRequest, from: ['submitted'] },
    return: { by: 'staff', run: returnRequest, from: ['submitted'] },
    decline: { by: 'staff', run: declineRequest, from: ['submitted', 'queued', 'offered'] },
    withdraw: {
      by: 'member',
      run: withdrawRequest,
      from: ['submitted', 'needs_revision', 'queued', 'offered'],
    },
  } as const
  const states = {
    submitted: () => createFleet().then(submittedRequest),
    queued: () => createFleet().then(queuedRequest),
    needs_revision: async () => {
      const request = await submittedRequest(await createFleet())
      accepted(await returnRequest(await createStaffViewer(), { ...request, remark }, NOW))
      return request
    },
    declined: async () => {
      const request = await submittedRequest(await createFleet())
      accepted(await declineRequest(await createStaffViewer(), { ...request, remark }, NOW))
      return request
    },
    withdrawn: async () => {
      const request = await submittedRequest(await createFleet())
      accepted(await withdrawRequest(request.member, request, NOW))
      return request
    },
    offered: async () => offeredRequest(await createFleet(), [MONDAY]),
    scheduled: async () => scheduledVisit(await createFleet(), { firstDay: MONDAY }),
  }

  test.for(Object.entries(states))('is refused from every other status: %s', async ([status, make]) => {
    const request = await make()
    const staff = await createStaffViewer()
    const colleague = await createMember(request.organizationId)
    expect(await requestOf(request.requestId)).toMatchObject({ status })
    for (const [verb, { by, run, from }] of Object.entries(verbs)) {
      if ((from as readonly string[]).includes(status)) continue
      const viewer = by === 'staff' ? staff : colleague
      const answer = await changingNothing(() => run(viewer, { ...request, remark, despite }, NOW))
      expect(refused(answer)).toMatchObject({ kind: 'wrongStatus', verb, status })
    }
  })

  test('sent twice is done once, and a second person learns who was faster', async () => {
    for (const { by, run } of Object.values(verbs)) {
      const request = await submittedRequest(await createFleet())
      const make = () => (by === 'staff' ? createStaffViewer() : createMember(request.organizationId))
      const viewer = await make()
      const input = { requestId: request.requestId, remark, despite }
      accepted(await run(viewer, input, NOW))
      expect(accepted(await changingNothing(() => run(viewer, input, NOW)))).toEqual({
        requestId: request.requestId,
      })
      const slower = await make()
      expect(refused(await run(slower, input, NOW))).toMatchObject({ by: viewer.name, at: NOW })
    }
  })

  test('a request that is not there, or of another organization, does not exist', async () => {
    const request = await submittedRequest(await createFleet())
    const stranger = await createMember((await createOrganization()).id)
    const staff = await createStaffViewer()
    for (const { by, run } of Object.values(verbs)) {
      const input = { requestId: 999_999, remark, despite }
      expect(refused(await run(by === 'staff' ? staff : stranger, input, NOW))).toEqual({ kind: 'unknown' })
    }
    const foreign = await changingNothing(() => withdrawRequest(stranger, request, NOW))
    expect(refused(foreign)).toEqual({ kind: 'unknown' })
    expect(await findRequest(stranger, request.requestId)).toBeNull()
    expect(await findRequest({ kind: 'public' }, request.requestId)).toBeNull()
    expect(await findRequest(request.member, request.requestId)).toMatchObject({ id: request.requestId })
  })
})

test('the requester reads who decided as the office, and staff reads the name', async () => {
  const { requestId, member } = await queuedRequest(await createFleet())
  const staff = await createStaffViewer()
  const actors = async (viewer: Parameters<typeof findRequest>[0]) =>
    (await findRequest(viewer, requestId))?.history.map(({ actor }) => actor)
  expect(await actors(member)).toEqual([member.name, 'Disnaker'])
  expect(await actors(staff)).toEqual([member.name, expect.stringContaining('Petugas scheduler')])
})
