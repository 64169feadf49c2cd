import { expect, test } from 'vitest'
import { signIn } from '#lib/accounts/commands.ts'
import { givePassword, PASSWORD } from '#tests/support/sign-in.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted } from '#tests/support/visits.ts'

process.env.PUBLIC_URL = 'https://jadwal.uji.test'

test('behind https the cookie travels by https alone', async () => {
  const email = await givePassword(await createStaffViewer())
  const [cookie] = accepted(await signIn({ email, password: PASSWORD }, '', new Headers()))
  expect(cookie).toMatch(/^__Secure-jadwal\.session_token=.+; HttpOnly; Secure; SameSite=Lax$/)
})
