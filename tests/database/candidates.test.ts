import { expect, test } from 'vitest'
import type { LinkViewer } from '#lib/accounts/viewer.ts'
import { replaceCandidates } from '#lib/candidates/commands.ts'
import { findCandidates } from '#lib/candidates/queries.ts'
import { database } from '#lib/database/client.ts'
import { declineRequest } from '#lib/requests/commands.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { pdf } from '#tests/support/papers.ts'
import { csv, xlsx } from '#tests/support/sheets.ts'
import { actionsOf, changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, submittedRequest } from '#tests/support/visits.ts'

const now = new Date()

async function asked() {
  const request = await submittedRequest(await createFleet())
  const { requestId, member } = request
  const type = (list: string) => replaceCandidates(member, { requestId, list, file: null }, now)
  const send = (bytes: Uint8Array<ArrayBuffer>, list = '') =>
    replaceCandidates(member, { requestId, list, file: { name: 'daftar.xlsx', bytes } }, now)
  const names = async () => (await findCandidates(member, requestId))?.candidates.map(({ name }) => name)
  return { ...request, type, send, names }
}

test('a list takes the place of the one before, and a file goes before what was typed', async () => {
  const { requestId, member, type, send, names } = await asked()
  accepted(await type('Siti; 0812 3456 7890; Cihideung\nBudi'))
  expect(await findCandidates(member, requestId)).toEqual({
    participants: 10,
    candidates: [
      { name: 'Siti', phone: '+6281234567890', village: 'Cihideung' },
      { name: 'Budi', phone: '', village: '' },
    ],
    can: { replace: true },
  })
  accepted(await send(await xlsx([['Nama'], ['Ani'], ['Dedi']]), 'Siti'))
  expect(await names()).toEqual(['Ani', 'Dedi'])
  accepted(await send(csv([['Euis', '', 'Tawang']])))
  expect(await names()).toEqual(['Euis'])
  accepted(await type(' \n'))
  expect(await names()).toEqual([])
})

test('the history knows how many, and no name; the same list again is no deed', async () => {
  const { requestId, member, type } = await asked()
  expect(accepted(await type('Siti\nBudi')).changed).toBe(true)
  expect(accepted(await changingNothing(() => type('Siti\nBudi'))).changed).toBe(false)
  const staff = await createStaffViewer()
  accepted(await replaceCandidates(staff, { requestId, list: 'Siti', file: null }, now))
  expect(await actionsOf({ visitRequestId: requestId })).toEqual([
    ...['submit', 'listCandidates', 'listCandidatesByStaff'],
  ])
  const entries = await database().historyEntry.findMany({
    where: { visitRequestId: requestId, action: { startsWith: 'listCandidates' } },
    orderBy: { id: 'asc' },
  })
  expect(entries.map(({ details }) => details)).toEqual([{ candidates: 2 }, { candidates: 1 }])
  expect(entries[0]?.actorName).toBe(member.name)
})

test('all or nothing: one bad row leaves the old list whole', async () => {
  const { type, send, names } = await asked()
  accepted(await type('Siti\nBudi'))
  expect(refused(await changingNothing(() => type('Ani\n;0812 3456 7890')))).toEqual({
    kind: 'faulty',
    field: 'list',
    fault: { kind: 'rows', problems: [{ row: 2, kind: 'noName' }] },
  })
  expect(refused(await changingNothing(() => send(pdf(), 'Ani')))).toEqual({
    kind: 'faulty',
    field: 'file',
    fault: { kind: 'notSheet' },
  })
  expect(await names()).toEqual(['Siti', 'Budi'])
})

test('twenty lists at once leave one of them, whole', async () => {
  const { requestId, type, names } = await asked()
  const lists = Array.from({ length: 20 }, (_, list) =>
    Array.from(
      { length: 1 + (list % 7) },
      (_, index) => `Orang ${index} dari ${'abcdefghijklmnopqrst'[list]}`,
    ),
  )
  const answers = await Promise.all(lists.map((list) => type(list.join('\n'))))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(lists).toContainEqual(await names())
  expect(await actionsOf({ visitRequestId: requestId })).toHaveLength(21)
})

test("another's list is not there, to read or to replace", async () => {
  const { requestId, member } = await asked()
  const other = await asked()
  const holder: LinkViewer = { kind: 'link', requestId, name: 'Ibu Uji' }
  const stranger: LinkViewer = { kind: 'link', requestId: other.requestId, name: 'Ibu Uji' }
  const input = { requestId, list: 'Ani', file: null }
  for (const viewer of [other.member, stranger]) {
    expect(await findCandidates(viewer, requestId)).toBeNull()
    const deed = () => replaceCandidates(viewer, input, now)
    expect(refused(await changingNothing(deed))).toEqual({ kind: 'unknown' })
  }
  expect(refused(await replaceCandidates(member, { ...input, requestId: 2 ** 31 - 1 }, now))).toEqual({
    kind: 'unknown',
  })
  accepted(await replaceCandidates(holder, input, now))
  expect((await findCandidates(holder, requestId))?.candidates).toHaveLength(1)
})

test('names are for who plans, not for all of staff', async () => {
  const { requestId } = await asked()
  expect(await findCandidates(await createStaffViewer('viewer'), requestId)).toBeNull()
  expect(await findCandidates(await createStaffViewer(), requestId)).not.toBeNull()
})

test('once a request is closed its list stays as it is', async () => {
  const { requestId, member, type } = await asked()
  accepted(await type('Siti'))
  accepted(await declineRequest(await createStaffViewer(), { requestId, remark: 'Lokasi kebanjiran' }, now))
  expect(refused(await changingNothing(() => type('Ani')))).toEqual({ kind: 'closed', status: 'declined' })
  expect(await findCandidates(member, requestId)).toMatchObject({
    candidates: [{ name: 'Siti' }],
    can: { replace: false },
  })
})
