import type { Page } from '@playwright/test'
import { countSignIn } from '#lib/accounts/throttle-steps.ts'
import { database } from '#lib/database/client.ts'
import {
  axe,
  axeInBoth,
  expect,
  noHorizontalScroll,
  PASSWORD,
  signIn,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { createOrganization } from '#tests/support/places.ts'
import { callAction, findBuiltActions } from '#tests/support/server-actions.ts'
import { givePassword } from '#tests/support/sign-in.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'

async function memberEmail(): Promise<string> {
  return givePassword(await createMember((await createOrganization()).id))
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Surel').fill(email)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
}

withAndWithoutJavaScript('a wrong password keeps the e-mail, the right one leads back', async ({ page }) => {
  const email = await memberEmail()
  await page.goto('/pemohon/ajukan')
  await expect(page).toHaveURL('/masuk?kembali=%2Fpemohon%2Fajukan')
  await enter(page, email, 'bukan ini')
  await expect(page.getByRole('alert').first()).toContainText('Surel atau kata sandi tidak cocok.')
  await expect(page.getByLabel('Surel')).toHaveValue(email)
  await expect(page.getByLabel('Surel')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Kata sandi')).toHaveValue('')
  await enter(page, email.toUpperCase(), PASSWORD)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajukan kunjungan')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'jadwal.session_token', httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('the page is open to everybody, with and without a refusal', async ({ page }) => {
  await page.goto('/masuk?kembali=/pemohon&keluar=1')
  await axe(page)
  await enter(page, '', '')
  await expect(page.getByRole('alert').first()).toBeFocused()
  await axeInBoth(page)
  await noHorizontalScroll(page)
})

withAndWithoutJavaScript('empty and half e-mails are said beside their fields', async ({ page }) => {
  await page.goto('/masuk')
  await enter(page, '', '')
  const summary = page.getByRole('alert').first()
  await expect(summary).toContainText('Tulis alamat surel Anda.')
  await expect(summary).toContainText('Tulis kata sandi Anda.')
  await enter(page, 'nama', 'x'.repeat(128))
  await expect(summary).toContainText('Alamat surel belum lengkap')
})

withAndWithoutJavaScript('guessing is shut for a while, in words', async ({ page }) => {
  const email = await memberEmail()
  for (let failure = 1; failure <= 8; failure++) await countSignIn(email, '')
  await page.goto('/masuk')
  await enter(page, email, PASSWORD)
  await expect(page.getByRole('alert').first()).toContainText(
    'Terlalu banyak percobaan masuk. Coba lagi dalam 15 menit.',
  )
  await expect(page.getByLabel('Surel')).toHaveValue(email)
  expect(await page.context().cookies()).toEqual([])
})

for (const wanted of ['//jahat.test/pemohon', 'https://jahat.test/', '/petugas/unit', '/\\jahat.test'])
  test(`a sign-in never leads to ${wanted}`, async ({ page, app }) => {
    const email = await memberEmail()
    await page.goto(`/masuk?kembali=${encodeURIComponent(wanted)}`)
    await enter(page, email, PASSWORD)
    await expect(page).toHaveURL(`${app.url}/pemohon`)
  })

test('whoever is signed in already goes to the own home', async ({ page }) => {
  await signIn(page, 'member')
  await page.goto('/masuk?kembali=/petugas')
  await expect(page).toHaveURL('/pemohon')
})

withAndWithoutJavaScript('an account without a room is told so, and stays outside', async ({ page }) => {
  const email = await givePassword(await createMember())
  await page.goto('/masuk')
  await enter(page, email, PASSWORD)
  await expect(page.getByRole('alert').first()).toContainText('belum terhubung dengan pemohon mana pun')
  expect(await database().signIn.count({ where: { account: { email } } })).toBe(0)
  await page.goto('/pemohon')
  await expect(page).toHaveURL(/\/masuk/)
})

withAndWithoutJavaScript('signing out ends the sign-in', async ({ page }) => {
  const member = await signIn(page, 'member')
  await page.goto('/pemohon')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByRole('status')).toContainText('Anda sudah keluar')
  expect(await database().signIn.count({ where: { userId: member.accountId } })).toBe(0)
  await page.goto('/pemohon')
  await expect(page).toHaveURL('/masuk?kembali=%2Fpemohon')
})

test('neither a link nor another site signs anybody out', async ({ page }) => {
  await signIn(page, 'member')
  expect((await page.request.get('/keluar')).status()).toBe(405)
  const foreign = await page.request.post('/keluar', { headers: { origin: 'https://jahat.test' } })
  expect(foreign.status()).toBe(403)
  await page.goto('/pemohon')
  await expect(page).toHaveURL('/pemohon')
})

test('in and out behind a proxy that asks for another host than people type', async ({ app }) => {
  const behind = app.url.replace('localhost', '127.0.0.1')
  const action = findBuiltActions().find(({ name }) => name.endsWith(' signInAction'))
  if (!action) throw new Error('the sign-in is no action')
  const fields = { email: await memberEmail(), password: PASSWORD, kembali: '' }
  const { goTo } = await callAction(behind, action, fields, '', { origin: app.url })
  expect(goTo).toContain('/pemohon')
  const headers = { origin: app.url }
  const out = await fetch(`${behind}/keluar`, { method: 'POST', headers, redirect: 'manual' })
  expect(out.status).toBe(303)
})

test('demo accounts are named on the page', async ({ page }) => {
  const staff = await createStaffViewer('viewer')
  const email = `contoh-${staff.accountId.slice(0, 8)}@uji.test`
  await database().account.update({ where: { id: staff.accountId }, data: { demo: true, email } })
  await page.goto('/masuk')
  await page.getByText('Akun contoh untuk mencoba').click()
  await expect(page.getByText(email)).toBeVisible()
  await axe(page)
  await noHorizontalScroll(page)
  await database().account.update({ where: { id: staff.accountId }, data: { demo: false } })
})

test('staff has no room at the counter, and a member none in the cockpit', async ({ page, stranger }) => {
  await signInAs(page, await createStaffViewer())
  expect((await page.goto('/pemohon'))?.status()).toBe(404)
  await signIn(stranger, 'member')
  expect((await stranger.goto('/petugas'))?.status()).toBe(404)
})
