import { expect, test } from 'vitest'
import type { LinkViewer } from '#lib/accounts/viewer.ts'
import { attachPaper, detachPaper } from '#lib/attachments/commands.ts'
import { findPaper, findPapers } from '#lib/attachments/queries.ts'
import { movePapers, storePaper } from '#lib/attachments/store-steps.ts'
import { database } from '#lib/database/client.ts'
import { declineRequest, verifyRequest } from '#lib/requests/commands.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { executable, letterFile, png } from '#tests/support/papers.ts'
import { actionsOf, changingNothing } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, submittedRequest } from '#tests/support/visits.ts'

const now = new Date()
const photo = (width = 2) => ({ name: '../Lapangan\u202E desa.exe', bytes: png(width) })

async function asked() {
  const request = await submittedRequest(await createFleet())
  const send = (kind: 'letter' | 'photo', file = letterFile()) =>
    attachPaper(request.member, { requestId: request.requestId, kind, file }, now)
  return { ...request, send }
}

test('a paper is kept as it came, under a clean name, and told of in the history', async () => {
  const { requestId, member, send } = await asked()
  const { attachmentId } = accepted(await send('photo', photo()))
  const paper = await findPaper(member, requestId, attachmentId)
  expect(paper).toMatchObject({ name: 'Lapangan desa.png', mime: 'image/png', pages: null })
  expect(paper?.bytes?.bytes).toEqual(png())
  const entry = await database().historyEntry.findFirstOrThrow({
    where: { visitRequestId: requestId },
    orderBy: { id: 'desc' },
  })
  expect(entry).toMatchObject({ action: 'attach', details: { paper: 'photo' } })
})

test('a new letter takes the place of the one before, which staff alone still reads', async () => {
  const { requestId, member, send } = await asked()
  const staff = await createStaffViewer()
  const { attachmentId: first } = accepted(await send('letter'))
  const { attachmentId: second } = accepted(await send('letter', letterFile(2)))
  expect((await findPapers(member, requestId))?.papers.map(({ id }) => id)).toEqual([second])
  expect((await findPapers(member, requestId))?.removed).toEqual([])
  expect(await findPaper(member, requestId, first)).toBeNull()
  expect((await findPapers(staff, requestId))?.removed.map(({ id }) => id)).toEqual([first])
  expect(await findPaper(staff, requestId, first)).not.toBeNull()
})

test('twelve letters at once leave one, and all are answered', async () => {
  const { requestId, member, send } = await asked()
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => send('letter', photo(index + 1))),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect((await findPapers(member, requestId))?.papers).toHaveLength(1)
  expect(await database().attachment.count({ where: { visitRequestId: requestId } })).toBe(12)
})

test('the same file sent twice, also at once, is there once', async () => {
  const { requestId, send } = await asked()
  const [one, two] = await Promise.all([send('photo', photo()), send('photo', photo())])
  expect(accepted(one)).toEqual(accepted(two))
  expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'attach'])
})

test('no more than ten, but a letter still replaces a letter', async () => {
  const { send } = await asked()
  accepted(await send('letter'))
  for (let width = 2; width < 11; width += 1) accepted(await send('photo', photo(width)))
  expect(refused(await changingNothing(() => send('photo', photo(99))))).toEqual({ kind: 'tooMany' })
  accepted(await send('letter', letterFile(3)))
})

test('what is no paper changes nothing', async () => {
  const { send } = await asked()
  const file = { name: 'surat.pdf', bytes: executable() }
  expect(refused(await changingNothing(() => send('letter', file)))).toEqual({ kind: 'notPaper' })
})

test('once it is decided the requester files no more; staff does until the end', async () => {
  const { requestId, send } = await asked()
  const staff = await createStaffViewer()
  const { attachmentId } = accepted(await send('letter'))
  accepted(await verifyRequest(staff, { requestId, despite: 'Berkas lengkap di kantor' }, now))
  const decided = { kind: 'decided', status: 'queued' }
  expect(refused(await changingNothing(() => send('letter', letterFile(2))))).toEqual(decided)
  accepted(await attachPaper(staff, { requestId, kind: 'photo', file: photo() }, now))
  accepted(await declineRequest(staff, { requestId, remark: 'Lokasi kebanjiran' }, now))
  const late = () => detachPaper(staff, { requestId, attachmentId }, now)
  expect(refused(await changingNothing(late))).toEqual({ kind: 'decided', status: 'declined' })
  expect(await actionsOf({ visitRequestId: requestId })).toEqual([
    ...['submit', 'attach', 'verify', 'attachByStaff', 'decline'],
  ])
})

test("a paper is reached through its own request alone, and removed through it; the link's holder may both", async () => {
  const { requestId, send, organizationId } = await asked()
  const other = await asked()
  const { attachmentId } = accepted(await send('photo', photo()))
  const holder: LinkViewer = { kind: 'link', requestId, name: 'Ibu Uji' }
  const stranger: LinkViewer = { kind: 'link', requestId: other.requestId, name: 'Ibu Uji' }
  const staff = await createStaffViewer()
  expect(await findPaper(staff, other.requestId, attachmentId)).toBeNull()
  expect(await findPaper(stranger, requestId, attachmentId)).toBeNull()
  expect(await findPaper(stranger, other.requestId, attachmentId)).toBeNull()
  expect(await findPaper(other.member, requestId, attachmentId)).toBeNull()
  const smuggled = { requestId: other.requestId, attachmentId }
  expect(refused(await detachPaper(other.member, smuggled, now))).toEqual({ kind: 'unknown' })
  expect(await findPaper(await createMember(organizationId), requestId, attachmentId)).not.toBeNull()
  expect(await findPaper(holder, requestId, attachmentId)).not.toBeNull()
  accepted(await detachPaper(holder, { requestId, attachmentId }, now))
  accepted(await detachPaper(holder, { requestId, attachmentId }, now))
  expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'attach', 'detach'])
})

test('the papers of a draft go along with its request, or vanish with the draft', async () => {
  const { requestId, member } = await asked()
  const paper = {
    kind: 'letter' as const,
    file: letterFile(),
    judged: { kind: 'pdf' as const, pages: 1 },
    accountId: null,
  }
  const db = database()
  const draftIds: number[] = []
  for (const nonce of ['satu', 'dua']) {
    const tokenHash = Uint8Array.from(Buffer.from(nonce))
    const { id } = await db.draft.create({ data: { nonce, tokenHash, expiresAt: now }, select: { id: true } })
    accepted(await storePaper(db, { draftId: id }, paper, now))
    draftIds.push(id)
  }
  await movePapers(db, draftIds[0] as number, requestId)
  await db.draft.deleteMany({ where: { id: { in: draftIds } } })
  expect((await findPapers(member, requestId))?.papers).toHaveLength(1)
  expect(await db.attachment.count({ where: { draftId: { in: draftIds } } })).toBe(0)
  const [left] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM attachment_bytes b WHERE NOT EXISTS (
      SELECT FROM attachments a WHERE a.id = b.attachment_id)`
  expect(left?.count).toBe(0)
})
