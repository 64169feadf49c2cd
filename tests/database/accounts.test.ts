import { describe, expect, test } from 'vitest'
import { createStaff, signIn, signOut } from '#lib/accounts/commands.ts'
import { findDemoAccounts, findOwnOrganizations, findViewer } from '#lib/accounts/queries.ts'
import { countSignIn } from '#lib/accounts/throttle-steps.ts'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { createOrganization } from '#tests/support/places.ts'
import { givePassword, PASSWORD } from '#tests/support/sign-in.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const BROWSER = new Headers({ 'user-agent': 'Peramban uji' })

async function person() {
  const organization = await createOrganization()
  const member = await createMember(organization.id)
  return { organization, member, email: await givePassword(member) }
}

const enter = async (email: string, password = PASSWORD, address = '') =>
  signIn({ email, password }, address, BROWSER)

/** The headers of a browser that holds the cookies of an answer. */
function holding(setCookies: string[]): Headers {
  return new Headers({ cookie: setCookies.map((header) => header.split(';')[0]).join('; ') })
}

describe('signing in', () => {
  test('opens a sign-in that a cookie names and no script can read', async () => {
    const { email, member, organization } = await person()
    const setCookies = accepted(await enter(email))
    expect(setCookies).toHaveLength(1)
    expect(setCookies[0]).toMatch(
      /^jadwal\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await findViewer(holding(setCookies))).toEqual({ ...member, organizationIds: [organization.id] })
    const rows = await database().signIn.findMany({ where: { userId: member.accountId } })
    expect(rows).toEqual([expect.objectContaining({ ipAddress: '', userAgent: null })])
  })

  test('stores passwords hashed, each with a salt of its own', async () => {
    const input = { name: 'Uji', role: 'viewer' as const, password: 'rahasia sekali' }
    const made = [
      accepted(await createStaff({ ...input, email: 'satu@uji.test' })),
      accepted(await createStaff({ ...input, email: 'dua@uji.test' })),
    ]
    const hashes = await database().credential.findMany({
      where: { userId: { in: made.map(({ id }) => id) } },
      select: { password: true },
    })
    expect(new Set(hashes.map(({ password }) => password)).size).toBe(2)
    for (const { password } of hashes) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    accepted(await enter('satu@uji.test', 'rahasia sekali'))
    expect(refused(await createStaff({ ...input, email: 'satu@uji.test' }))).toEqual({ kind: 'emailTaken' })
  })

  test('answers an unknown e-mail as it answers a wrong password', async () => {
    const { email } = await person()
    const wrong = refused(await enter(email, 'bukan ini'))
    expect(wrong).toEqual({ kind: 'wrongPassword' })
    expect(refused(await enter('tidak.ada@uji.test', 'bukan ini'))).toEqual(wrong)
    expect(await database().signIn.count({ where: { account: { email } } })).toBe(0)
  })
})

describe('a cookie says nobody', () => {
  test('after signing out, also to who kept it', async () => {
    const { email, member } = await person()
    const [mine, other] = [accepted(await enter(email)), accepted(await enter(email))]
    const cleared = await signOut(holding(mine))
    expect(cleared.join()).toMatch(/jadwal\.session_token=; Max-Age=0/)
    expect(await findViewer(holding(mine))).toEqual(PUBLIC)
    expect(await findViewer(holding(other))).toMatchObject({ accountId: member.accountId })
    expect(await database().signIn.count({ where: { userId: member.accountId } })).toBe(1)
  })

  test('when its sign-in has run out, or was changed on its way', async () => {
    const { email, member } = await person()
    const setCookies = accepted(await enter(email))
    const forged = setCookies.map((header) =>
      header.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`),
    )
    expect(await findViewer(holding(forged))).toEqual(PUBLIC)
    await database().signIn.updateMany({
      where: { userId: member.accountId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await findViewer(holding(setCookies))).toEqual(PUBLIC)
  })

  test('and its row is gone with the next sign-in of anybody', async () => {
    const [{ email, member }, other] = [await person(), await person()]
    accepted(await enter(email))
    const ofMember = { userId: member.accountId }
    await database().signIn.updateMany({ where: ofMember, data: { expiresAt: new Date(Date.now() - 1000) } })
    accepted(await enter(other.email))
    expect(await database().signIn.count({ where: ofMember })).toBe(0)
    expect(await database().signIn.count({ where: { userId: other.member.accountId } })).toBe(1)
  })

  test('where every organization of the person is archived', async () => {
    const { email, organization } = await person()
    const headers = holding(accepted(await enter(email)))
    await database().organization.update({
      where: { id: organization.id },
      data: { archivedAt: new Date() },
    })
    expect(await findViewer(headers)).toEqual(PUBLIC)
  })
})

describe('guessing', () => {
  test('is shut after eight failures, for the right password too, and for this e-mail alone', async () => {
    const [{ email }, other] = [await person(), await person()]
    for (let failure = 1; failure <= 8; failure++)
      expect(refused(await enter(email, `salah ${failure}`))).toEqual({ kind: 'wrongPassword' })
    const shut = refused(await enter(email))
    expect(shut).toMatchObject({ kind: 'tooManyTries' })
    if (shut.kind === 'tooManyTries') expect(shut.seconds).toBeGreaterThan(14 * 60)
    accepted(await enter(other.email))
  })

  test('at once is counted one by one', async () => {
    const { email } = await person()
    const guesses = Array.from({ length: 20 }, (_, guess) => enter(email, `salah ${guess}`))
    const kinds = (await Promise.all(guesses)).map((answer) => refused(answer).kind)
    expect(kinds.filter((kind) => kind === 'wrongPassword')).toHaveLength(8)
  })

  test('is forgiven by the right password', async () => {
    const { email } = await person()
    for (let round = 1; round <= 2; round++) {
      for (let failure = 1; failure <= 7; failure++) refused(await enter(email, 'salah'))
      accepted(await enter(email))
    }
  })

  test('from one address over many e-mails is shut too, and its address is not stored', async () => {
    const address = '203.0.113.7'
    const waits = []
    for (let guess = 1; guess <= 61; guess++) waits.push(await countSignIn(`${guess}@uji.test`, address))
    expect(waits.slice(0, 60)).toEqual(Array(60).fill(null))
    expect(waits[60]).toBeGreaterThan(0)
    expect(await countSignIn('lain@uji.test', '203.0.113.8')).toBeNull()
    const keys = await database().rateLimit.findMany({ select: { key: true } })
    expect(keys.some(({ key }) => key.includes(address) || key.includes('@'))).toBe(false)
  })

  test('may start anew when the window is over', async () => {
    const email = 'lama@uji.test'
    for (let guess = 1; guess <= 9; guess++) await countSignIn(email, '')
    expect(await countSignIn(email, '')).toBeGreaterThan(0)
    await database().rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
    expect(await countSignIn(email, '')).toBeNull()
  })
})

test('people learn the names of their own organizations alone, and the page those of demo accounts', async () => {
  const { organization, member } = await person()
  expect(await findOwnOrganizations(member)).toEqual([organization.name])
  expect(await findOwnOrganizations(await createStaffViewer())).toEqual([])
  expect(await findDemoAccounts()).toEqual([])
  await database().account.update({ where: { id: member.accountId }, data: { demo: true } })
  expect(await findDemoAccounts()).toEqual([
    expect.objectContaining({ staffRole: null, organization: organization.name }),
  ])
})
