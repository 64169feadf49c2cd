import { beforeEach, describe, expect, test } from 'vitest'
import { openLink } from '#lib/accounts/link-commands.ts'
import { database } from '#lib/database/client.ts'
import { discardDraft, renewDraft, saveStep, startDraft } from '#lib/drafts/commands.ts'
import { STEPS } from '#lib/drafts/draft.ts'
import { findDraft, findDraftChoices, findDraftHolder } from '#lib/drafts/queries.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import { submitDraft } from '#lib/drafts/submit-commands.ts'
import { sweepDrafts } from '#lib/drafts/sweep-commands.ts'
import { bodyWithLink } from '#lib/messages/link-steps.ts'
import { findLinkViewer } from '#lib/requests/link-queries.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { inDays, NOW, nineOn } from '#tests/support/clock.ts'
import { createDraft, freshNib, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createOrganization, createSite, ensureAreas, KECAMATAN } from '#tests/support/places.ts'
import { actionsOf, changingNothing, requestOf } from '#tests/support/state.ts'
import { createMember } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const PUBLIC = { kind: 'public' } as const

let fleet: TestFleet
beforeEach(async () => {
  await ensureAreas()
  fleet = await createFleet()
})

const draftOf = async (draftId: number) => database().draft.findUniqueOrThrow({ where: { id: draftId } })

describe('writing a draft', () => {
  test('is begun by anybody, and found again by its token alone', async () => {
    const { token, first } = accepted(await startDraft(PUBLIC, '192.0.2.1', NOW))
    expect(first).toBe('pemohon')
    const holder = await openLink(token, '192.0.2.1', findDraftHolder)
    expect(holder).toMatchObject({ accountId: null })
    const rows = await database().$queryRaw<{ row: string }[]>`SELECT t::text AS row FROM drafts t`
    for (const { row } of rows) expect(row).not.toContain(token)
  })

  test('a robot is shut out for a while, and nobody else', async () => {
    for (let count = 0; count < 60; count += 1) accepted(await startDraft(PUBLIC, '192.0.2.7', NOW))
    const refusal = refused(await changingNothing(() => startDraft(PUBLIC, '192.0.2.7', NOW)))
    expect(refusal).toMatchObject({ kind: 'tooMany' })
    accepted(await startDraft(PUBLIC, '192.0.2.8', NOW))
  })

  test("a member's begins with what is known", async () => {
    const organization = await createOrganization()
    const member = await createMember(organization.id)
    const { token, first } = accepted(await startDraft(member, '', NOW))
    expect(first).toBe('program')
    const holder = await openLink(token, '', findDraftHolder)
    expect(holder).toMatchObject({ accountId: member.accountId })
  })

  test('what does not fit is kept all the same', async () => {
    const draft = await createDraft()
    const typed = { participants: '99', audience: 'open' }
    accepted(await saveStep(draft, { step: 'program', typed: { programId: String(fleet.program.id) } }, NOW))
    const refusal = refused(await saveStep(draft, { step: 'peserta', typed }, NOW))
    expect(refusal).toMatchObject({ kind: 'unfit', problems: [{ field: 'participants' }] })
    expect((await draftOf(draft.draftId)).answers).toMatchObject(typed)
  })

  test('fields of another step, or of none, are not written', async () => {
    const draft = await createDraft({ note: 'lama' })
    await saveStep(draft, { step: 'peserta', typed: { participants: '9', note: 'baru', x: 'y' } }, NOW)
    expect((await draftOf(draft.draftId)).answers).toEqual({ note: 'lama', participants: '9' })
  })

  test('two tabs with two steps of one draft lose nothing, in any order', async () => {
    const answers = goodAnswers(fleet)
    const draft = await createDraft()
    const steps = (Object.keys(STEPS) as StepSlug[]).filter((step) => step !== 'atas-nama')
    await Promise.all(steps.map((step) => saveStep(draft, { step, typed: answers }, NOW)))
    expect((await draftOf(draft.draftId)).answers).toEqual(answers)
  })

  test('each change gives it 90 more days', async () => {
    const draft = await createDraft({}, { days: 1 })
    accepted(await saveStep(draft, { step: 'pemohon', typed: { organizationKind: 'desa' } }, NOW))
    const { expiresAt } = await draftOf(draft.draftId)
    expect((expiresAt.getTime() - NOW.getTime()) / 86_400_000).toBeGreaterThan(90)
  })

  test('one that has run out is taken up again, but not written or sent', async () => {
    const answers = goodAnswers(fleet)
    const draft = await createDraft(answers, { days: -1 })
    await changingNothing(async () => {
      expect(refused(await saveStep(draft, { step: 'kontak', typed: answers }, NOW))).toEqual({
        kind: 'expired',
      })
      expect(refused(await submitDraft(draft, NOW))).toEqual({ kind: 'expired' })
    })
    expect(await findDraft(draft, NOW)).toMatchObject({ expired: true })
    accepted(await renewDraft(draft, NOW))
    expect(await findDraft(draft, NOW)).toMatchObject({ expired: false })
    accepted(await submitDraft(draft, NOW))
  })

  test('thrown away, it is gone; twice is once', async () => {
    const draft = await createDraft(goodAnswers(fleet))
    accepted(await discardDraft(draft))
    accepted(await discardDraft(draft))
    expect(await findDraft(draft, NOW)).toBeNull()
    expect(refused(await submitDraft(draft, NOW))).toEqual({ kind: 'gone' })
    expect(refused(await saveStep(draft, { step: 'kontak', typed: {} }, NOW))).toEqual({ kind: 'gone' })
  })
})

describe('the link of a draft', () => {
  const owed = () =>
    database().message.findMany({ where: { template: 'draftLink' }, orderBy: { id: 'desc' } })

  test('is owed once to the e-mail of the contact, and stored without its token', async () => {
    const draft = await createDraft()
    const { token } = draft
    const before = (await owed()).length
    const typed = {
      contactName: 'Ibu Uji',
      contactPhone: '081234567890',
      contactEmail: 'Ibu@Uji.test',
      note: '',
    }
    for (const contactEmail of ['', 'Ibu@Uji.test', 'lain@uji.test', 'Ibu@Uji.test'])
      accepted(await saveStep(draft, { step: 'kontak', typed: { ...typed, contactEmail } }, NOW))
    const messages = await owed()
    expect(messages).toHaveLength(before + 1)
    expect(messages[0]).toMatchObject({ receiver: 'ibu@uji.test', receiverName: 'Ibu Uji' })
    expect(
      JSON.stringify(messages[0], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(token)
    expect(bodyWithLink(messages[0] as { body: string; link: string })).toContain(`/ajukan/${token}`)
  })
})

describe('the sweep', () => {
  test('takes the person out of drafts that have run out, and leaves the others', async () => {
    const answers = goodAnswers(fleet)
    const old = await createDraft(answers, { days: -1 })
    const fresh = await createDraft(answers)
    const ancient = await createDraft(answers, { days: -366 })
    await sweepDrafts(NOW)
    await sweepDrafts(NOW)
    const {
      contactName: _,
      contactPhone: __,
      contactEmail: ___,
      note: ____,
      csrNote: _____,
      letter: ______,
      ...rest
    } = answers
    expect((await draftOf(old.draftId)).answers).toEqual(rest)
    expect((await draftOf(fresh.draftId)).answers).toEqual(answers)
    expect(await findDraft(ancient, NOW)).toBeNull()
    accepted(await renewDraft(old, NOW))
    expect(refused(await submitDraft(old, NOW))).toMatchObject({ kind: 'open', steps: ['kontak', 'surat'] })
  })

  test('takes the papers of drafts that have run out, and leaves the others', async () => {
    const old = await createDraft(goodAnswers(fleet), { days: -1 })
    const fresh = await createDraft(goodAnswers(fleet))
    for (const { draftId } of [old, fresh])
      await database().attachment.create({
        data: {
          draftId,
          kind: 'letter',
          name: 'surat.pdf',
          mime: 'application/pdf',
          size: 1,
          sha256: new Uint8Array(32),
        },
      })
    await sweepDrafts(NOW)
    const left = await database().attachment.findMany({ select: { draftId: true } })
    expect(left).toEqual([{ draftId: fresh.draftId }])
  })
})

describe('sending a draft', () => {
  test('writes all that was answered, and answers a link that opens it', async () => {
    const nib = freshNib()
    const needs = { needsPowerVa: 4400, needsWater: true, needsToilets: true, needsVentilation: true }
    await database().program.update({ where: { id: fleet.program.id }, data: needs })
    const draft = await createDraft(goodAnswers(fleet, { nib }))
    const { requestId, token } = accepted(await submitDraft(draft, NOW))
    expect(await requestOf(requestId)).toMatchObject({
      status: 'submitted',
      channel: 'open',
      createdBy: null,
      source: 'csr',
      csrGifts: ['money', 'consumables'],
      csrNote: 'Bahan las untuk warga sekitar',
      contactPhone: '+6281234567890',
      contactEmail: 'ibu@uji.test',
      participants: 12,
    })
    expect((await requestOf(requestId)).selfCheck).toMatchObject({
      powerVa: 5500,
      water: false,
      toilets: true,
      ventilation: null,
    })
    const spans = await database().unsuitableSpan.findMany({ where: { visitRequestId: requestId } })
    expect(
      spans.map(({ firstDay, lastDay, reason }) => [
        fromDateColumn(firstDay),
        fromDateColumn(lastDay),
        reason,
      ]),
    ).toEqual([[inDays(40), inDays(42), 'Panen']])
    const site = await database().site.findFirstOrThrow({ where: { requests: { some: { id: requestId } } } })
    expect(site).toMatchObject({ latitude: -6.2, longitude: 107.1, pointApproximate: false })
    const organization = await database().organization.findFirstOrThrow({ where: { nib } })
    expect(organization).toMatchObject({ kind: 'company', verifiedAt: null, name: 'PT Uji Terbuka' })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit'])
    const viewer = await openLink(token as string, '', findLinkViewer)
    if (viewer?.kind !== 'link') throw new Error('not opened')
    expect(await findRequest(viewer, requestId)).toMatchObject({ id: requestId })
    const sent = await draftOf(draft.draftId)
    expect(sent).toMatchObject({ visitRequestId: requestId, answers: {} })
  })

  test('20 times at once makes one request, one organization, one place, one link', async () => {
    const nib = freshNib()
    const draft = await createDraft(goodAnswers(fleet, { nib }))
    const answers = await Promise.all(Array.from({ length: 20 }, () => submitDraft(draft, NOW)))
    const sent = answers.map(accepted)
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
    expect(new Set(sent.map(({ token }) => token)).size).toBe(1)
    const organization = await database().organization.findFirstOrThrow({
      where: { nib },
      include: { requests: true, sites: true },
    })
    expect(organization.requests).toHaveLength(1)
    expect(organization.sites).toHaveLength(1)
    const visitRequestId = sent[0]?.requestId as number
    expect(await database().requestLink.count({ where: { visitRequestId } })).toBe(1)
    expect(await actionsOf({ visitRequestId })).toEqual(['submit'])
  })

  test('of one company at once from many drafts makes one company', async () => {
    const nib = freshNib()
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () => createDraft(goodAnswers(fleet, { nib }))),
    )
    await Promise.all(drafts.map(async (draft) => accepted(await submitDraft(draft, NOW))))
    expect(await database().organization.count({ where: { nib } })).toBe(1)
  })

  test('finds the office of an area, and changes nothing of it', async () => {
    const office = await createOrganization({ kind: 'kecamatan', areaCode: KECAMATAN, name: 'Kecamatan Uji' })
    const before = await database().organization.findUnique({ where: { id: office.id } })
    const { id: hall } = await createSite({ organizationId: office.id, areaCode: KECAMATAN })
    const draft = await createDraft(
      goodAnswers(fleet, {
        organizationKind: 'kecamatan',
        organizationName: 'Nama lain',
        organizationArea: KECAMATAN,
        site: String(hall),
        source: 'musrenbang',
        musrenbangYear: '2026',
        musrenbangRank: '3',
      }),
    )
    const found = await findDraft(draft, NOW)
    if (!found) throw new Error('gone')
    expect((await findDraftChoices(draft, found)).sites.map(({ id }) => id)).toContain(hall)
    const { requestId } = accepted(await submitDraft(draft, NOW))
    expect(await requestOf(requestId)).toMatchObject({
      organizationId: office.id,
      siteId: hall,
      source: 'musrenbang',
      musrenbangYear: 2026,
      musrenbangRank: 3,
      csrGifts: [],
      csrNote: '',
    })
    expect(await database().organization.findUnique({ where: { id: office.id } })).toEqual(before)
  })

  test('finds the one that stands for a double', async () => {
    const nib = freshNib()
    const kept = await createOrganization()
    await createOrganization({ nib, archivedAt: NOW, sameAsId: kept.id })
    const draft = await createDraft(goodAnswers(fleet, { nib }))
    const { requestId } = accepted(await submitDraft(draft, NOW))
    expect(await requestOf(requestId)).toMatchObject({ organizationId: kept.id })
  })

  test("a stranger who knows a company's number is not shown its places", async () => {
    const nib = freshNib()
    const company = await createOrganization({ nib })
    await createSite({ organizationId: company.id })
    const draft = await createDraft(goodAnswers(fleet, { nib }))
    const found = await findDraft(draft, NOW)
    if (!found) throw new Error('gone')
    const { sites } = await findDraftChoices(draft, found)
    expect(sites.filter(({ organizationId }) => organizationId === company.id)).toEqual([])
  })

  test("a member's goes by the account", async () => {
    const organization = await createOrganization()
    const { id: site } = await createSite({ organizationId: organization.id })
    const member = await createMember(organization.id)
    const answers = goodAnswers(fleet, { organizationId: String(organization.id), site: String(site) })
    const draft = await createDraft(answers, { accountId: member.accountId })
    const { requestId, member: byAccount } = accepted(await submitDraft(draft, NOW))
    expect(byAccount).toBe(true)
    expect(await requestOf(requestId)).toMatchObject({
      organizationId: organization.id,
      siteId: site,
      channel: 'account',
      createdBy: member.accountId,
    })
  })

  test("in another organization's name it stays open", async () => {
    const other = await createOrganization()
    const member = await createMember((await createOrganization()).id)
    const answers = goodAnswers(fleet, { organizationId: String(other.id) })
    const draft = await createDraft(answers, { accountId: member.accountId })
    const refusal = await changingNothing(async () => refused(await submitDraft(draft, NOW)))
    expect(refusal).toMatchObject({ kind: 'open', steps: ['atas-nama'] })
  })

  const opened: [string, () => Promise<unknown>, Date, StepSlug[]][] = [
    [
      'a program archived between two steps',
      () => database().program.update({ where: { id: fleet.program.id }, data: { archivedAt: NOW } }),
      NOW,
      ['program'],
    ],
    [
      'a program whose last unit is retired meanwhile',
      () => database().unit.updateMany({ data: { state: 'retired' } }),
      NOW,
      ['program'],
    ],
    ['a window that passed meanwhile', async () => {}, nineOn(inDays(31)), ['waktu']],
  ]
  test.for(opened)('%s opens its step again', async ([, change, now, steps]) => {
    const draft = await createDraft(goodAnswers(fleet))
    await change()
    const refusal = await changingNothing(async () => refused(await submitDraft(draft, now)))
    expect(refusal).toMatchObject({ kind: 'open', steps })
  })

  test('a refusal late in the transaction leaves no organization behind', async () => {
    const draft = await createDraft(goodAnswers(fleet, { site: '999999' }))
    const refusal = await changingNothing(async () => refused(await submitDraft(draft, NOW)))
    expect(refusal).toEqual({ kind: 'unknownSite' })
    const nowhere = await createDraft(goodAnswers(fleet, { organizationArea: '99.99.99.9999' }))
    expect(await changingNothing(async () => refused(await submitDraft(nowhere, NOW)))).toEqual({
      kind: 'unknownArea',
    })
  })
})
