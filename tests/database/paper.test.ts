import { expect, test } from 'vitest'
import { findPapers } from '#lib/attachments/queries.ts'
import { database } from '#lib/database/client.ts'
import { showRequestLink } from '#lib/requests/link-commands.ts'
import { enterPaper } from '#lib/requests/paper-commands.ts'
import { findPaperLetter } from '#lib/requests/paper-queries.ts'
import { paperForm } from '#lib/requests/paper-schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { paperInput } from '#tests/support/paper-input.ts'
import { executable, letterFile } from '#tests/support/papers.ts'
import { createOrganization, createSite, DESA, ensureAreas, KECAMATAN } from '#tests/support/places.ts'
import { changingNothing, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, submittedRequest } from '#tests/support/visits.ts'

const now = new Date()

test('a letter becomes a request with its scan, its number and its link', async () => {
  await ensureAreas()
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const input = paperInput(fleet)
  const entered = accepted(await enterPaper(staff, { ...input, scan: letterFile(2) }, now))
  expect(entered).toMatchObject({ verified: false, token: expect.stringMatching(/^[\w-]{22}$/) })
  const { requestId } = entered
  expect(await requestOf(requestId)).toMatchObject({
    status: 'submitted',
    channel: 'paper',
    createdBy: staff.accountId,
  })
  expect(await findPaperLetter(staff, requestId)).toEqual({
    number: input.letterNumber,
    dated: input.letterDated,
    subject: input.letterSubject,
  })
  expect((await findPapers(staff, requestId))?.papers).toEqual([
    expect.objectContaining({ kind: 'letter', pages: 2 }),
  ])
})

test('the same form eight times at once makes one request, one organization and one place', async () => {
  await ensureAreas()
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const input = { ...paperInput(fleet), scan: null }
  const answers = await Promise.all(Array.from({ length: 8 }, () => enterPaper(staff, input, now)))
  const ids = answers.map((answer) => accepted(answer).requestId)
  expect(new Set(ids).size).toBe(1)
  const { organizationName: name } = input
  expect(await database().organization.count({ where: { name } })).toBe(1)
})

test('a known organization and a known place are found by name, whatever the letters', async () => {
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const organization = await createOrganization({ kind: 'union' })
  const site = await createSite({ organizationId: organization.id })
  const wanted = { organizationName: organization.name.toUpperCase(), siteName: site.name.toLowerCase() }
  const { requestId, verified } = accepted(
    await enterPaper(staff, { ...paperInput(fleet, { ...wanted, verified: true }), scan: null }, now),
  )
  expect(verified).toBe(true)
  expect(await requestOf(requestId)).toMatchObject({
    organizationId: organization.id,
    siteId: site.id,
    status: 'queued',
  })
})

test("an RT's goes to its desa for the signature, also where staff finds it complete", async () => {
  await ensureAreas()
  const input = paperInput(await createFleet(), { organizationKind: 'rt_rw', verified: true })
  const staff = await createStaffViewer()
  const { requestId, verified } = accepted(await enterPaper(staff, { ...input, scan: null }, now))
  expect(verified).toBe(false)
  expect(await requestOf(requestId)).toMatchObject({ status: 'submitted' })
})

test('what does not fit leaves nothing behind', async () => {
  await ensureAreas()
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const crowd = { ...paperInput(fleet, { participants: 99 }), scan: null }
  expect(refused(await changingNothing(() => enterPaper(staff, crowd, now)))).toMatchObject({
    kind: 'tooManyParticipants',
  })
  const scan = { name: 'surat.pdf', bytes: executable() }
  const bad = { ...paperInput(fleet), scan }
  expect(refused(await changingNothing(() => enterPaper(staff, bad, now)))).toEqual({
    kind: 'scan',
    why: { kind: 'notPaper' },
  })
})

test('the form tells of each field', async () => {
  const fleet = await createFleet()
  const read = (changes: Record<string, unknown>) => {
    const parsed = paperForm(dayAt(now)).safeParse({
      ...paperInput(fleet),
      programId: String(fleet.program.id),
      participants: '10',
      musrenbangYear: '',
      musrenbangRank: '',
      ...changes,
    })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
  }
  expect(read({})).toEqual([])
  expect(read({ organizationName: '' })).toEqual(['organizationName'])
  expect(read({ organizationKind: 'desa', organizationName: '' })).toEqual([])
  expect(read({ organizationArea: KECAMATAN })).toEqual(['organizationArea'])
  expect(read({ organizationKind: 'kecamatan', organizationArea: KECAMATAN })).toEqual(['siteArea'])
  expect(read({ organizationKind: 'kecamatan', organizationArea: KECAMATAN, siteArea: DESA })).toEqual([])
  expect(read({ source: 'musrenbang' })).toEqual(['source', 'musrenbangYear'])
  expect(read({ letterDated: '2999-01-01' })).toEqual(['letterDated'])
})

test('a link that was lost is shown again, and the history names who showed it; an account needs none', async () => {
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const entered = accepted(await enterPaper(staff, { ...paperInput(fleet), scan: null }, now))
  const { requestId, token } = entered
  const other = await createStaffViewer('admin')
  expect(accepted(await showRequestLink(other, { requestId }, now)).token).toBe(token)
  const entry = await database().historyEntry.findFirstOrThrow({
    where: { visitRequestId: requestId },
    orderBy: { id: 'desc' },
  })
  expect(entry).toMatchObject({ action: 'showLink', accountId: other.accountId })
  expect(JSON.stringify(entry.details)).not.toContain(token)
  const own = await submittedRequest(fleet, { now })
  const answer = await changingNothing(() => showRequestLink(staff, { requestId: own.requestId }, now))
  expect(refused(answer)).toEqual({ kind: 'hasAccount' })
})
