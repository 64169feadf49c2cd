import { beforeEach, expect, test } from 'vitest'
import { openLink } from '#lib/accounts/link-commands.ts'
import { database } from '#lib/database/client.ts'
import { returnRequest, withdrawRequest } from '#lib/requests/commands.ts'
import { findLinkViewer } from '#lib/requests/link-queries.ts'
import { createRequestLink, findRequestToken } from '#lib/requests/link-steps.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, refused, submittedRequest, type TestRequest } from '#tests/support/visits.ts'

const guess = 'AAAAAAAAAAAAAAAAAAAAAA'
let request: TestRequest
let other: TestRequest
let token: string

beforeEach(async () => {
  const fleet = await createFleet()
  request = await submittedRequest(fleet)
  other = await submittedRequest(fleet)
  token = await createRequestLink(database(), request.requestId, NOW)
})

const open = (text: string, address = '192.0.2.1') => openLink(text, address, findLinkViewer)

test('opens its own request alone, and its holder speaks for the requester', async () => {
  const viewer = await open(token)
  if (viewer?.kind !== 'link') throw new Error('not opened')
  expect(await findRequest(viewer, request.requestId)).toMatchObject({ id: request.requestId })
  expect(await findRequest(viewer, other.requestId)).toBeNull()
  expect(refused(await withdrawRequest(viewer, { requestId: other.requestId }, NOW))).toEqual({
    kind: 'unknown',
  })
  accepted(await withdrawRequest(viewer, { requestId: request.requestId }, NOW))
  accepted(await withdrawRequest(viewer, { requestId: request.requestId }, NOW))
  const [entry] = await database().historyEntry.findMany({ where: { action: 'withdraw' } })
  expect(entry).toMatchObject({ accountId: null, actorName: 'Ibu Uji', visitRequestId: request.requestId })
})

test('does not decide in the name of the office', async () => {
  const viewer = await open(token)
  if (viewer?.kind !== 'link') throw new Error('not opened')
  const { requestId } = request
  await expect(returnRequest(viewer, { requestId, remark: 'Kurang lengkap' }, NOW)).rejects.toThrow(
    'not allowed',
  )
})

test('the token is stored nowhere, and can be told again', async () => {
  const rows = await database().$queryRaw<{ row: string }[]>`SELECT t::text AS row FROM request_links t`
  expect(rows.length).toBeGreaterThan(0)
  for (const { row } of rows) expect(row).not.toContain(token)
  expect(await findRequestToken(database(), request.requestId)).toBe(token)
})

test('opens nothing once it was taken back', async () => {
  await database().requestLink.updateMany({ data: { revokedAt: NOW } })
  expect(await open(token)).toBeNull()
  expect(await findRequestToken(database(), request.requestId)).toBeNull()
})

test('an address that guesses is shut out for a while, and nobody else', async () => {
  for (let tries = 0; tries < 60; tries += 1) expect(await open(guess, '192.0.2.9')).toBeNull()
  expect(await open(token, '192.0.2.9')).toMatchObject({ kind: 'shut' })
  expect(await open(token, '192.0.2.10')).toMatchObject({ kind: 'link' })
})

test('opening the right link again and again shuts nobody out', async () => {
  for (let tries = 0; tries < 70; tries += 1) await open(token, '192.0.2.11')
  expect(await open(token, '192.0.2.11')).toMatchObject({ kind: 'link' })
})
