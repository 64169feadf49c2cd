import { beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '#lib/accounts/commands.ts'
import { askConfirmation, confirmEmail } from '#lib/accounts/email-commands.ts'
import { findAccountLink } from '#lib/accounts/link-queries.ts'
import { askPassword, setPassword } from '#lib/accounts/password-commands.ts'
import { hashOfToken, tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { findInvitation } from '#lib/organizations/invitation-queries.ts'
import { acceptInvitation, joinByInvitation } from '#lib/organizations/join-commands.ts'
import { removeMember, revokeInvitation } from '#lib/organizations/member-commands.ts'
import type { SignUpInput } from '#lib/organizations/schema.ts'
import { signUp } from '#lib/organizations/sign-up-commands.ts'
import { NOW } from '#tests/support/clock.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { createUnverified, invited } from '#tests/support/organizations.ts'
import { DESA, ensureAreas } from '#tests/support/places.ts'
import { givePassword, PASSWORD } from '#tests/support/sign-in.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const DAY = 86_400_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY)
const password = 'kata sandi baru sekali'

beforeAll(ensureAreas)

function signUpInput(changes: Partial<SignUpInput> = {}): SignUpInput {
  const number = nextNumber()
  return {
    kind: 'company',
    name: `PT Daftar ${number}`,
    nib: '9120001234567',
    areaCode: DESA,
    address: 'Jalan Uji 1',
    phone: '+62218900000',
    ownName: 'Ibu Daftar',
    email: `daftar-${number}@uji.test`,
    password,
    ...changes,
  }
}

const lastToken = async (email: string, purpose: 'email' | 'password') => {
  const { nonce } = await database().accountLink.findFirstOrThrow({
    where: { purpose, account: { email } },
    orderBy: { id: 'desc' },
  })
  return tokenOf(purpose, nonce)
}

const accountAt = (email: string) => database().account.findUniqueOrThrow({ where: { email } })

/** Whether a password opens a sign-in. */
const opens = async (email: string, secret: string) =>
  (await signIn({ email, password: secret }, '', new Headers())).ok

describe('signing up', () => {
  test('makes an unverified organization with a member who can sign in and is mailed', async () => {
    const input = signUpInput()
    const { organizationId, email } = accepted(await signUp(input, NOW, ''))
    const organization = await database().organization.findUniqueOrThrow({ where: { id: organizationId } })
    expect(organization).toMatchObject({ name: input.name, nib: input.nib, verifiedAt: null })
    expect(await opens(email, password)).toBe(true)
    expect((await accountAt(email)).emailVerified).toBe(false)
    const owed = await database().message.findMany({ where: { receiver: email } })
    expect(owed.map(({ template }) => template)).toEqual(['confirmEmail'])
    const token = await lastToken(email, 'email')
    expect(owed.map(({ body, link }) => `${body}${link}`).join()).not.toContain(token)
    accepted(await confirmEmail({ token }, NOW))
    expect((await accountAt(email)).emailVerified).toBe(true)
    expect(refused(await confirmEmail({ token }, NOW))).toEqual({ kind: 'unknown' })
  })

  test('not with an address that has an account, nor from where too many came', async () => {
    const input = signUpInput()
    accepted(await signUp(input, NOW, ''))
    const again = await changingNothing(() => signUp({ ...input, name: 'PT Lain' }, NOW, ''))
    expect(refused(again)).toEqual({ kind: 'emailTaken' })
    const answers = []
    for (let count = 0; count < 31; count += 1)
      answers.push(await signUp({ ...input, name: `PT ${count}` }, NOW, '203.0.113.9'))
    expect(refused(answers.at(-1) as (typeof answers)[number])).toMatchObject({ kind: 'tooManyTries' })
  })

  test('a link to confirm is good for a week', async () => {
    const { email } = accepted(await signUp(signUpInput(), NOW, ''))
    const token = await lastToken(email, 'email')
    expect(refused(await changingNothing(() => confirmEmail({ token }, later(8))))).toEqual({
      kind: 'unknown',
    })
  })
})

describe('an invitation', () => {
  test('makes the account, once', async () => {
    const { organizationId, member } = await createUnverified()
    const email = `baru-${organizationId}@uji.test`
    const { token } = await invited(member, organizationId, email)
    const input = { token, ownName: 'Pak Baru', password }
    const answers = await Promise.all([joinByInvitation(input, NOW, ''), joinByInvitation(input, NOW, '')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refused(await changingNothing(() => joinByInvitation(input, NOW, '')))).toEqual({ kind: 'used' })
    expect(await accountAt(email)).toMatchObject({ name: 'Pak Baru', emailVerified: true })
    expect(await database().membership.count({ where: { organizationId } })).toBe(2)
    expect(await opens(email, password)).toBe(true)
  })

  test('brings back somebody who was taken out, by the password', async () => {
    const { organizationId, member } = await createUnverified()
    const other = await createMember(organizationId)
    const email = await givePassword(other)
    accepted(await removeMember(member, { organizationId, accountId: other.accountId }, NOW))
    const { token } = await invited(member, organizationId, email)
    const wrong = { token, ownName: '', password: 'salah sama sekali' }
    expect(refused(await changingNothing(() => joinByInvitation(wrong, NOW, '')))).toEqual({
      kind: 'wrongPassword',
    })
    accepted(await joinByInvitation({ ...wrong, password: PASSWORD }, NOW, ''))
    expect(await database().membership.count({ where: { organizationId } })).toBe(2)
  })

  test('is accepted by the account it was sent to, and no other', async () => {
    const { organizationId, member } = await createUnverified()
    const { member: guest } = await createUnverified()
    const { email } = await database().account.findUniqueOrThrow({ where: { id: guest.accountId } })
    const { token } = await invited(member, organizationId, email)
    const stranger = (await createUnverified()).member
    const answer = await changingNothing(() => acceptInvitation(stranger, { token }, NOW))
    expect(refused(answer)).toEqual({ kind: 'otherEmail', email })
    const staff = await createStaffViewer()
    expect(refused(await acceptInvitation(staff, { token }, NOW))).toEqual({ kind: 'staffAccount' })
    accepted(await acceptInvitation(guest, { token }, NOW))
    expect(refused(await acceptInvitation(guest, { token }, NOW))).toEqual({ kind: 'used' })
  })

  test('expired, revoked or guessed it opens nothing', async () => {
    const { organizationId, member } = await createUnverified()
    const { token, invitationId } = await invited(member, organizationId, `x-${organizationId}@uji.test`)
    const input = { token, ownName: 'Pak X', password }
    const state = async (at: Date) =>
      (await findInvitation(hashOfToken(token) as Uint8Array<ArrayBuffer>, at))?.state
    expect(await state(NOW)).toBe('open')
    expect(await state(later(15))).toBe('expired')
    expect(refused(await changingNothing(() => joinByInvitation(input, later(15), '')))).toEqual({
      kind: 'expired',
    })
    accepted(await revokeInvitation(member, { organizationId, invitationId }, NOW))
    expect(refused(await changingNothing(() => joinByInvitation(input, NOW, '')))).toEqual({
      kind: 'revoked',
    })
    expect(await state(NOW)).toBe('revoked')
    const guessed = { ...input, token: 'A'.repeat(22) }
    expect(refused(await joinByInvitation(guessed, NOW, ''))).toEqual({ kind: 'unknown' })
  })

  test('an account that is made needs a name and a good password', async () => {
    const { organizationId, member } = await createUnverified()
    const { token } = await invited(member, organizationId, `y-${organizationId}@uji.test`)
    const input = { token, ownName: 'Pak Y', password }
    expect(refused(await joinByInvitation({ ...input, ownName: '' }, NOW, ''))).toEqual({
      kind: 'nameMissing',
    })
    expect(refused(await joinByInvitation({ ...input, password: 'pendek' }, NOW, ''))).toEqual({
      kind: 'weakPassword',
    })
  })
})

describe('a forgotten password', () => {
  test('is set anew by the link, once; every sign-in ends', async () => {
    const { member } = await createUnverified()
    const email = await givePassword(member)
    expect(await opens(email, PASSWORD)).toBe(true)
    accepted(await askPassword({ email }, NOW, ''))
    const token = await lastToken(email, 'password')
    const answers = await Promise.all([
      setPassword({ token, password }, NOW),
      setPassword({ token, password }, NOW),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().signIn.count({ where: { userId: member.accountId } })).toBe(0)
    expect(await opens(email, PASSWORD)).toBe(false)
    expect(await opens(email, password)).toBe(true)
  })

  test('an hour later, or after a newer one, the link opens nothing', async () => {
    const { member } = await createUnverified()
    const email = await givePassword(member)
    accepted(await askPassword({ email }, NOW, ''))
    const first = await lastToken(email, 'password')
    const tooLate = new Date(NOW.getTime() + 3_600_001)
    expect(refused(await setPassword({ token: first, password }, tooLate))).toEqual({ kind: 'unknown' })
    accepted(await askPassword({ email }, NOW, ''))
    expect(refused(await setPassword({ token: first, password }, NOW))).toEqual({ kind: 'unknown' })
    const hash = hashOfToken(await lastToken(email, 'password')) as Uint8Array<ArrayBuffer>
    expect(await findAccountLink(hash, 'password', NOW)).toEqual({ kind: 'open', email })
    expect(await findAccountLink(hash, 'email', NOW)).toBeNull()
  })

  test('nobody learns who has an account, and nobody is flooded', async () => {
    const { member } = await createUnverified()
    const email = await givePassword(member)
    const unknown = await changingNothing(() => askPassword({ email: 'tidak.ada@uji.test' }, NOW, ''))
    for (let count = 0; count < 8; count += 1) expect(await askPassword({ email }, NOW, '')).toEqual(unknown)
    expect(await database().message.count({ where: { receiver: email } })).toBe(4)
    const from = '203.0.113.77'
    let last = unknown
    for (let count = 0; count < 31; count += 1)
      last = (await askPassword({ email: `tidak-${count}@uji.test` }, NOW, from)) as typeof unknown
    expect(refused(last as never)).toMatchObject({ kind: 'tooManyTries' })
  })
})

test('a lost confirmation is sent again; the answer is the same for every address, and nobody is flooded', async () => {
  const input = signUpInput()
  const { email } = accepted(await signUp(input, NOW, ''))
  const first = await lastToken(email, 'email')
  const unknown = await changingNothing(() => askConfirmation({ email: 'tidak.ada@uji.test' }, NOW, ''))
  expect(await askConfirmation({ email }, NOW, '')).toEqual(unknown)
  const second = await lastToken(email, 'email')
  expect(second).not.toBe(first)
  expect(refused(await confirmEmail({ token: first }, NOW))).toEqual({ kind: 'unknown' })
  accepted(await confirmEmail({ token: second }, NOW))
  const confirmed = await changingNothing(() => askConfirmation({ email }, NOW, ''))
  expect(confirmed).toEqual(unknown)
  const other = accepted(await signUp(signUpInput(), NOW, '')).email
  for (let count = 0; count < 8; count += 1)
    expect(await askConfirmation({ email: other }, NOW, '')).toEqual(unknown)
  expect(await database().message.count({ where: { receiver: other } })).toBe(5)
  const from = '203.0.113.78'
  let last: unknown = unknown
  for (let count = 0; count < 31; count += 1)
    last = await askConfirmation({ email: `tidak-${count}@uji.test` }, NOW, from)
  expect(refused(last as never)).toMatchObject({ kind: 'tooManyTries' })
})
