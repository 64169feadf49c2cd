import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import {
  type RevisionInput,
  resubmitRequest,
  returnRequest,
  submitRequest,
  withdrawRequest,
} from '#lib/requests/commands.ts'
import { findRequestChoices } from '#lib/requests/form-queries.ts'
import { findRequest, findRequests } from '#lib/requests/queries.ts'
import { NEW_SITE } from '#lib/requests/schema.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite, DESA } from '#tests/support/places.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, requestInput, scheduledVisit, submittedRequest } from '#tests/support/visits.ts'

test('a form that was sent, changed and sent again is told from one sent twice', async () => {
  const fleet = await createFleet()
  const organization = await createOrganization()
  const { id: siteId } = await createSite({ organizationId: organization.id })
  const member = await createMember(organization.id)
  const form = requestInput({ organizationId: organization.id, siteId, fleet })
  const { requestId } = accepted(await submitRequest(member, form, NOW))
  expect(accepted(await submitRequest(member, form, NOW))).toEqual({ requestId })
  const place = { site: NEW_SITE, siteName: 'Gudang', siteArea: DESA } as const
  const later = { windowEnd: inDays(300) }
  for (const change of [
    { participants: 12 },
    { note: 'Lewat belakang' },
    later,
    { audience: 'closed' } as const,
    place,
  ]) {
    const answer = await changingNothing(() => submitRequest(member, { ...form, ...change }, NOW))
    expect(refused(answer)).toEqual({ kind: 'alreadySent', requestId })
  }
  const anew = { ...form, ...place, submissionKey: randomUUID() }
  const made = accepted(await submitRequest(member, anew, NOW))
  expect(accepted(await submitRequest(member, anew, NOW))).toEqual(made)
  for (const change of [{ siteName: 'Gudang Lain' }, { siteAddress: 'Gang Dua' }, { site: siteId }]) {
    const answer = await changingNothing(() => submitRequest(member, { ...anew, ...change }, NOW))
    expect(refused(answer)).toEqual({ kind: 'alreadySent', ...made })
  }
})

test('a revision that was sent, changed and sent again is told from one sent twice', async () => {
  const { member, requestId, ...request } = await submittedRequest(await createFleet())
  const staff = await createStaffViewer()
  const back = { requestId, remark: 'Surat belum lengkap' }
  accepted(await returnRequest(staff, back, NOW))
  const { organizationId: _, submissionKey: __, ...wish } = requestInput(request)
  const place = { site: NEW_SITE, siteName: 'Gudang', siteArea: DESA } as const
  const revised = { ...wish, ...place, requestId }
  accepted(await resubmitRequest(member, revised, NOW))
  accepted(await changingNothing(() => resubmitRequest(member, revised, NOW)))
  for (const change of [{ participants: 12 }, { siteName: 'Gudang Lain' }]) {
    const answer = await changingNothing(() => resubmitRequest(member, { ...revised, ...change }, NOW))
    expect(refused(answer)).toMatchObject({ kind: 'wrongStatus', verb: 'resubmit', status: 'submitted' })
  }
  accepted(await returnRequest(staff, back, NOW))
  accepted(await changingNothing(() => returnRequest(staff, back, NOW)))
  const more = {
    source: 'csr' as const,
    csrGifts: ['money' as const],
    csrNote: 'Untuk bahan',
    unsuitable: [{ firstDay: inDays(30), lastDay: inDays(31), reason: 'Rapat' }],
    selfCheck: { roof: true, powerVa: 900 },
  }
  const csr: RevisionInput = { ...revised, site: request.siteId, ...more }
  await database().program.update({ where: { id: csr.programId }, data: { needsRoof: true } })
  const unfit: RevisionInput = {
    ...csr,
    source: 'musrenbang',
    musrenbangYear: 2026,
    csrGifts: [],
    csrNote: '',
  }
  expect(refused(await changingNothing(() => resubmitRequest(member, unfit, NOW))).kind).toBe('unfitSource')
  accepted(await resubmitRequest(member, csr, NOW))
  accepted(await changingNothing(() => resubmitRequest(member, csr, NOW)))
  expect(await findRequest(member, requestId)).toMatchObject({ ...more, selfCheck: { roof: true } })
  const changes: Partial<RevisionInput>[] = [
    { csrNote: '' },
    { unsuitable: [] },
    { selfCheck: { roof: false } },
  ]
  for (const change of changes)
    expect(
      refused(await changingNothing(() => resubmitRequest(member, { ...csr, ...change }, NOW))).kind,
    ).toBe('wrongStatus')
  accepted(await returnRequest(staff, back, NOW))
  const { unsuitable: _spans, selfCheck: _facts, ...plain } = csr
  accepted(await resubmitRequest(member, plain, NOW))
  expect((await findRequest(member, requestId))?.unsuitable).toEqual(more.unsuitable)
  accepted(await returnRequest(staff, back, NOW))
  const other = { requestId, remark: 'Daftar peserta belum ada' }
  const answer = await changingNothing(() => returnRequest(staff, other, NOW))
  expect(refused(answer)).toMatchObject({ kind: 'wrongStatus', verb: 'return', status: 'needs_revision' })
})

test('the requester sees the days of a visit and why it moved, but not who drives there', async () => {
  const fleet = await createFleet()
  const visit = await scheduledVisit(fleet, { firstDay: inDays(7) })
  const move = { ...visit.input, bookingId: visit.bookingId, sequence: 0, firstDay: inDays(21) }
  accepted(await moveVisit(visit.staff, { ...move, reason: 'Unit diperbaiki' }, NOW))
  const seen = await findRequest(visit.member, visit.requestId)
  expect(seen?.booking).toMatchObject({ firstDay: inDays(21) })
  expect(seen?.history.at(-1)).toMatchObject({
    action: 'move',
    actor: 'Disnaker',
    reason: 'Unit diperbaiki',
    details: { from: { firstDay: inDays(7) }, firstDay: inDays(21) },
  })
  const convoy = [...fleet.units, ...fleet.instructors, ...fleet.kits, visit.staff].map(({ name }) => name)
  for (const name of convoy) expect(JSON.stringify(seen)).not.toContain(name)
  const known = JSON.stringify(await findRequest(visit.staff, visit.requestId))
  for (const name of convoy) expect(known).toContain(name)
})

test('the note on why a visit is certain although its place is not ready stays in the office', async () => {
  const fleet = await createFleet({ program: { needsWater: true } })
  const note = 'Kepala desa belum membayar air'
  const certain = { firstDay: inDays(7), confirmed: true, readinessWaiver: note }
  const { member, staff, requestId } = await scheduledVisit(fleet, certain)
  expect(JSON.stringify(await findRequest(member, requestId))).not.toContain(note)
  expect(JSON.stringify(await findRequest(staff, requestId))).toContain(note)
})

test('a requester who was too slow learns that the office was faster, not who', async () => {
  const { member, requestId } = await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
  expect(refused(await withdrawRequest(member, { requestId }, NOW))).toMatchObject({
    kind: 'wrongStatus',
    status: 'scheduled',
    by: 'Disnaker',
  })
})

test('lists hold own requests alone, and can leave out one status', async () => {
  const fleet = await createFleet()
  const [mine] = [await submittedRequest(fleet), await submittedRequest(fleet)]
  const ids = async (filter: Parameters<typeof findRequests>[1]) =>
    (await findRequests(mine.member, filter)).rows.map(({ id }) => id)
  expect(await ids(null)).toEqual([mine.requestId])
  expect(await ids({ not: 'needs_revision' })).toEqual([mine.requestId])
  expect(await ids({ not: 'submitted' })).toEqual([])
})

test('the form offers own places and the public ones of the area, and marks programs that no unit brings', async () => {
  const [first, second, other] = [
    await createOrganization(),
    await createOrganization(),
    await createOrganization(),
  ]
  const fleet = await createFleet()
  const retired = await createFleet()
  await database().unit.update({
    where: { resourceId: retired.units[0]?.id ?? 0 },
    data: { state: 'retired' },
  })
  const own = await createSite({ organizationId: first.id })
  const sister = await createSite({ organizationId: second.id })
  const open = await createSite()
  const foreign = await createSite({ organizationId: other.id })
  const member = await createMember(first.id, second.id)
  const offered = async (organizationId?: number) =>
    (await findRequestChoices(member, organizationId))?.sites.map(({ id }) => id)
  expect(await offered()).toEqual(expect.arrayContaining([own.id, sister.id, open.id]))
  expect(await offered()).not.toContain(foreign.id)
  expect(await offered(first.id)).not.toContain(sister.id)
  expect(await offered(other.id)).toEqual([])
  const choices = await findRequestChoices(member)
  const carried = new Map(choices?.programs.map(({ id, carried }) => [id, carried]))
  expect([carried.get(fleet.program.id), carried.get(retired.program.id)]).toEqual([true, false])
  expect(choices?.kecamatan.flatMap(({ children }) => children.map(({ code }) => code))).toContain(DESA)
  expect(await findRequestChoices({ kind: 'public' })).toBeNull()
})
