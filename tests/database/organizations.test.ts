import { beforeAll, describe, expect, test } from 'vitest'
import { findViewer } from '#lib/accounts/queries.ts'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { attachPaper } from '#lib/attachments/commands.ts'
import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/forms/form.ts'
import { EVERYTHING } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { changeOrganization } from '#lib/organizations/facts-commands.ts'
import {
  mergeOrganization,
  refuseOrganization,
  verifyOrganization,
} from '#lib/organizations/judgement-commands.ts'
import { inviteMember, removeMember, revokeInvitation } from '#lib/organizations/member-commands.ts'
import { findAsked, findOrganization, findOrganizations } from '#lib/organizations/queries.ts'
import { newSiteForm } from '#lib/organizations/schema.ts'
import { addSite, archiveSite, changeSite } from '#lib/organizations/site-commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createUnverified, factsInput, invited, newSiteInput } from '#tests/support/organizations.ts'
import { letterFile } from '#tests/support/papers.ts'
import { createOrganization, DESA } from '#tests/support/places.ts'
import { cookiesOf } from '#tests/support/sign-in.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, scheduledVisit, submittedRequest } from '#tests/support/visits.ts'

let staff: StaffViewer

beforeAll(async () => {
  staff = await createStaffViewer()
})

const rowOf = (id: number) => database().organization.findUniqueOrThrow({ where: { id } })

/** A point some degrees from the middle of the desa of the tests. */
async function nearDesa(degrees: number): Promise<{ latitude: number; longitude: number }> {
  const { latitude, longitude } = await database().area.findUniqueOrThrow({ where: { code: DESA } })
  return { latitude: latitude + degrees, longitude: longitude + degrees }
}

describe('judging', () => {
  test('of two who judge at once one wins, and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { organizationId } = await createUnverified()
      const other = await createStaffViewer('admin')
      const answers = await Promise.all([
        verifyOrganization(staff, { organizationId }, NOW),
        refuseOrganization(other, { organizationId, reason: 'NIB tidak cocok' }, NOW),
      ])
      const { verifiedAt, refusedAt } = await rowOf(organizationId)
      expect([verifiedAt, refusedAt].filter((at) => at !== null)).toHaveLength(1)
      // Who refused first may be overruled; who verified first may not.
      if (answers[1].ok === false) expect(refused(answers[1])).toMatchObject({ by: staff.name })
      expect(answers[0].ok).toBe(true)
    }
    const { organizationId } = await createUnverified()
    const other = await createStaffViewer('admin')
    const both = await Promise.all(
      [staff, other].map((one) => verifyOrganization(one, { organizationId }, NOW)),
    )
    const told = both.find((answer) => !answer.ok)
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(told && refused(told)).toMatchObject({ kind: 'alreadyJudged', standing: 'verified' })
  })

  test('the same form sent twice is done', async () => {
    const { organizationId } = await createUnverified()
    const send = () => verifyOrganization(staff, { organizationId }, NOW)
    const answers = await Promise.all([send(), send()])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const filter = { ...EVERYTHING, organizationId }
    expect((await findHistory(staff, filter))?.entries.map(({ action }) => action)).toEqual([
      'verifyOrganization',
    ])
  })

  test('members are mailed what was found, once', async () => {
    const { organizationId, member } = await createUnverified()
    const { email } = await database().account.findUniqueOrThrow({ where: { id: member.accountId } })
    const reason = 'NIB tidak cocok dengan nama'
    accepted(await refuseOrganization(staff, { organizationId, reason }, NOW))
    accepted(await refuseOrganization(staff, { organizationId, reason }, NOW))
    accepted(await verifyOrganization(staff, { organizationId }, NOW))
    const messages = await database().message.findMany({
      where: { receiver: email },
      orderBy: { id: 'asc' },
    })
    expect(messages.map(({ template }) => template)).toEqual(['organizationRefused', 'organizationVerified'])
    expect(messages[0]?.body).toContain(reason)
    expect(messages[0]?.link).toBe(`/pemohon/organisasi/${organizationId}`)
  })

  test('what was asked lists letters and papers that were uploaded, but none that was removed', async () => {
    const { requestId, organizationId, member } = await submittedRequest(await createFleet())
    const file = (name: string, pages: number) => ({
      requestId,
      kind: 'letter' as const,
      file: { ...letterFile(pages), name },
    })
    accepted(await attachPaper(member, file('lama.pdf', 1), NOW))
    accepted(await attachPaper(member, file('baru.pdf', 2), NOW))
    expect((await findAsked(member, organizationId))[0]?.papers).toMatchObject([
      { kind: 'letter', name: 'baru.pdf' },
    ])
  })

  test('a refusal carries its reason until the facts change', async () => {
    const { organizationId, member } = await createUnverified()
    const reason = 'Nama tidak sama dengan NIB'
    accepted(await refuseOrganization(staff, { organizationId, reason }, NOW))
    expect(await findOrganization(member, organizationId, NOW)).toMatchObject({
      standing: 'refused',
      refusedReason: reason,
    })
    const changed = await factsInput(organizationId, { name: 'PT Nama Benar' })
    accepted(await changeOrganization(member, changed, NOW))
    expect((await findOrganization(member, organizationId, NOW))?.standing).toBe('unverified')
  })

  test('two that are one: requests, places and members go over', async () => {
    const request = await submittedRequest(await createFleet())
    const { id: otherId } = await createOrganization()
    const { organizationId } = request
    accepted(await mergeOrganization(staff, { organizationId, otherId }, NOW))
    expect(await rowOf(organizationId)).toMatchObject({ sameAsId: otherId, archivedAt: NOW })
    expect(await findAsked(staff, otherId)).toHaveLength(1)
    expect(await findAsked(staff, organizationId)).toHaveLength(0)
    const cookies = (await cookiesOf(request.member)).map(({ name, value }) => `${name}=${value}`).join('; ')
    expect(await findViewer(new Headers({ cookie: cookies }))).toMatchObject({ organizationIds: [otherId] })
    const again = await createUnverified()
    for (const wrong of [organizationId, again.organizationId, 999_999]) {
      const input = { organizationId: again.organizationId, otherId: wrong }
      const answer = await changingNothing(() => mergeOrganization(staff, input, NOW))
      expect(refused(answer)).toEqual({ kind: 'noSuchOther' })
    }
  })

  test('is found by standing, by a part of the name and by NIB', async () => {
    const { organizationId } = await createUnverified()
    const name = `PT Dicari ${organizationId}`
    await database().organization.update({
      where: { id: organizationId },
      data: { name, nib: '9120001234567' },
    })
    for (const search of ['dicari', '912000'])
      expect((await findOrganizations(staff, 'unverified', search, 1))?.rows).toMatchObject([{ name }])
    expect((await findOrganizations(staff, 'verified', 'dicari', 1))?.rows).toEqual([])
    expect((await findOrganizations(staff, null, '100%_', 1))?.rows).toEqual([])
  })
})

describe('facts', () => {
  test('a new name makes a verified one unverified; a new phone does not', async () => {
    const { organizationId, member } = await createUnverified()
    accepted(await verifyOrganization(staff, { organizationId }, NOW))
    accepted(
      await changeOrganization(member, await factsInput(organizationId, { phone: '+628111111111' }), NOW),
    )
    expect((await rowOf(organizationId)).verifiedAt).toEqual(NOW)
    accepted(await changeOrganization(member, await factsInput(organizationId, { name: 'PT Lain' }), NOW))
    expect((await rowOf(organizationId)).verifiedAt).toBeNull()
  })

  test('a stale form, another area, another organization', async () => {
    const { organizationId, member } = await createUnverified()
    const stale = await factsInput(organizationId, { name: 'PT Satu' })
    accepted(await changeOrganization(member, stale, NOW))
    const late = { ...stale, name: 'PT Dua' }
    const answer = await changingNothing(() => changeOrganization(member, late, NOW))
    expect(refused(answer)).toMatchObject({ kind: 'changedMeanwhile', by: member.name })
    const nowhere = await factsInput(organizationId, { areaCode: '99.99' })
    expect(refused(await changeOrganization(member, nowhere, NOW))).toEqual({ kind: 'unknownArea' })
    const other = await createUnverified()
    expect(refused(await changeOrganization(other.member, late, NOW))).toEqual({ kind: 'unknown' })
  })
})

describe('members', () => {
  test('the last one stays, even when two take each other out', async () => {
    const { organizationId, member } = await createUnverified()
    const alone = { organizationId, accountId: member.accountId }
    expect(refused(await changingNothing(() => removeMember(member, alone, NOW)))).toEqual({
      kind: 'lastMember',
    })
    for (let round = 0; round < 10; round += 1) {
      const { id } = await createOrganization()
      const [a, b] = [await createMember(id), await createMember(id)]
      const out = (by: typeof a, who: typeof a) =>
        removeMember(by, { organizationId: id, accountId: who.accountId }, NOW)
      const answers = await Promise.all([out(a, b), out(b, a)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await database().membership.count({ where: { organizationId: id } })).toBe(1)
    }
  })

  test('a second invitation takes the place of the first; a mail is owed for each', async () => {
    const { organizationId, member } = await createUnverified()
    const email = `rekan-${organizationId}@uji.test`
    await invited(member, organizationId, email)
    const { invitationId } = await invited(member, organizationId, email)
    expect(await database().invitation.count({ where: { organizationId, revokedAt: null } })).toBe(1)
    const owed = await database().message.findMany({ where: { receiver: email } })
    expect(owed.map(({ template }) => template)).toEqual(['invitation', 'invitation'])
    expect(owed[0]?.body).toContain('PT Uji')
    accepted(await revokeInvitation(member, { organizationId, invitationId }, NOW))
    expect((await findOrganization(member, organizationId, NOW))?.invitations).toEqual([])
  })

  test('who is one already is not invited, and nobody mails the world', async () => {
    const { organizationId, member } = await createUnverified()
    const { email } = await database().account.findUniqueOrThrow({ where: { id: member.accountId } })
    expect(refused(await inviteMember(member, { organizationId, email }, NOW))).toEqual({
      kind: 'alreadyMember',
    })
    for (let count = 0; count < 20; count += 1)
      await invited(member, organizationId, `orang-${organizationId}-${count}@uji.test`)
    const more = { organizationId, email: `lebih-${organizationId}@uji.test` }
    expect(refused(await inviteMember(member, more, NOW))).toEqual({ kind: 'tooMany' })
  })
})

describe('places', () => {
  test('are added once, changed, and archived', async () => {
    const { organizationId, member } = await createUnverified()
    const input = newSiteInput(organizationId)
    accepted(await addSite(member, input, NOW))
    accepted(await addSite(member, input, NOW))
    const [site, ...more] = (await findOrganization(member, organizationId, NOW))?.sites ?? []
    expect(more).toEqual([])
    expect(site).toMatchObject({ name: input.name, pointApproximate: true })
    const siteId = site?.id as number
    const point = await nearDesa(0.01)
    const { submissionKey: _, ...wanted } = newSiteInput(organizationId, { name: 'Balai', point })
    accepted(await changeSite(member, { ...wanted, siteId }, NOW))
    expect(await database().site.findUnique({ where: { id: siteId } })).toMatchObject({
      ...{ name: 'Balai', pointApproximate: false },
      ...point,
    })
    accepted(await archiveSite(member, { organizationId, siteId }, NOW))
    expect((await findOrganization(member, organizationId, NOW))?.sites).toEqual([])
  })

  test('far from their area, or awaited by a visit, they are not', async () => {
    const { organizationId, member } = await createUnverified()
    const far = newSiteInput(organizationId, { point: { latitude: -7.5, longitude: 110 } })
    expect(refused(await changingNothing(() => addSite(member, far, NOW)))).toMatchObject({ kind: 'tooFar' })
    const visit = await scheduledVisit(await createFleet(), { firstDay: inDays(7) })
    const own = { organizationId: visit.organizationId, siteId: visit.siteId }
    expect(refused(await changingNothing(() => archiveSite(visit.member, own, NOW)))).toEqual({
      kind: 'awaited',
      visits: 1,
    })
    const point = await nearDesa(0.02)
    const { submissionKey: _, ...moved } = newSiteInput(visit.organizationId, { point })
    const answer = await changingNothing(() =>
      changeSite(visit.member, { ...moved, siteId: visit.siteId }, NOW),
    )
    expect(refused(answer)).toMatchObject({ kind: 'awaited' })
    expect(refused(await archiveSite(member, { ...own, organizationId }, NOW))).toEqual({ kind: 'unknown' })
  })

  test.for([
    ['-6.2088, 107.1456', { latitude: -6.2088, longitude: 107.1456 }],
    ['-6,2088; 107,1456', { latitude: -6.2088, longitude: 107.1456 }],
    ['', null],
    ['di sini', undefined],
    ['95.1, 107.1', undefined],
  ] as const)('a point as maps write it: %s', ([typed, point]) => {
    const base = { organizationId: '1', name: 'Balai', address: '', areaCode: DESA }
    const values = { ...base, point: typed, submissionKey: '0b0e0000-0000-4000-8000-000000000000' }
    const parsed = parseForm(newSiteForm, values)
    expect(parsed.success ? parsed.data.point : undefined).toEqual(point)
  })
})
