import { expect, test } from 'vitest'
import { hashOfToken, newSecret, tokenOf } from '#lib/accounts/secret-steps.ts'

test('a token has 128 bits, follows from its nonce, and differs by purpose', () => {
  const { nonce, tokenHash } = newSecret('request')
  const token = tokenOf('request', nonce)
  expect(Buffer.from(token, 'base64url')).toHaveLength(16)
  expect(tokenOf('request', nonce)).toBe(token)
  expect(hashOfToken(token)).toEqual(tokenHash)
  expect(tokenOf('draft', nonce)).not.toBe(token)
  expect(newSecret('request').nonce).not.toBe(nonce)
})

test('neither nonce nor hash is the token', () => {
  const { nonce, tokenHash } = newSecret('draft')
  const token = tokenOf('draft', nonce)
  expect(token).not.toBe(nonce)
  expect(Buffer.from(tokenHash).toString('base64url')).not.toContain(token)
})

test.for(['', 'x', 'a'.repeat(21), 'a'.repeat(23), `${'a'.repeat(21)}=`, `${'a'.repeat(21)}\n`])(
  '%j is no token',
  (text) => {
    expect(hashOfToken(text)).toBeNull()
  },
)
