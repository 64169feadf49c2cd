import type { Page } from '@playwright/test'
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { setLetterhead } from '#tests/support/letters.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { DESA } from '#tests/support/places.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, submittedRequest } from '#tests/support/visits.ts'

test.use({ viewport: { width: 360, height: 780 } })

async function type(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text)
}

const PASSWORD = 'kata sandi baru sekali'

const nonceOf = async (email: string) =>
  (await database().invitation.findFirstOrThrow({ where: { email }, orderBy: { id: 'desc' } })).nonce

withAndWithoutJavaScript(
  'a company signs up, invites a colleague, and is verified',
  async ({ page, newVisitor, javaScriptEnabled }) => {
    test.setTimeout(300_000)
    const look = async (at: Page) => {
      if (javaScriptEnabled !== false) await axe(at)
    }
    const number = nextNumber()
    const email = `pendaftar-${number}-${Date.now()}@uji.test`
    await page.goto('/masuk')
    await page.getByRole('link', { name: 'Daftar sebagai pemohon' }).click()
    await page.getByLabel('Jenis pemohon').selectOption('company')
    await page.getByLabel('Desa, kelurahan, atau kecamatan').selectOption(DESA)
    const name = `PT Mendaftar ${number} ${Date.now()}`
    await type(page, {
      name,
      nib: '912',
      address: 'Jalan Uji 1',
      phone: '021 890000',
      ownName: 'Ibu Daftar',
      email,
    })
    await page.locator('[name=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'Daftar' }).click()
    await expect(page.getByRole('alert').first()).toContainText('NIB terdiri atas 13 angka')
    await expect(page.locator('[name=name]')).toHaveValue(name)
    await type(page, { nib: '9120001234567' })
    await page.locator('[name=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'Daftar' }).click()
    await expect(page.getByRole('status')).toContainText('Pendaftaran tersimpan')
    await expect(page.getByText('Belum diverifikasi').first()).toBeVisible()
    await noHorizontalScroll(page)
    await look(page)

    const guest = `rekan-${number}-${Date.now()}@uji.test`
    await page.getByText('Undang anggota…').click()
    await page.locator('#undang [name=email]').fill(guest)
    await page.getByRole('button', { name: 'Kirim undangan' }).click()
    await expect(page.getByRole('status')).toContainText('Undangan dikirim')
    await expect(page.getByText(guest)).toBeVisible()

    const other = await newVisitor()
    await other.goto(`/undangan/${tokenOf('invitation', await nonceOf(guest))}`)
    await expect(other.getByText(`Undangan dari ${name}`)).toBeVisible()
    await look(other)
    await type(other, { ownName: 'Pak Rekan' })
    await other.locator('[name=password]').fill(PASSWORD)
    await other.getByRole('button', { name: 'Buat akun dan terima undangan' }).click()
    await expect(other.getByRole('status')).toContainText('Anda sekarang anggota')

    const staff = await newVisitor()
    await signInAs(staff, await createStaffViewer())
    await staff.goto(`/petugas/organisasi?keadaan=belum&cari=${encodeURIComponent(name)}`)
    await look(staff)
    await staff.getByRole('link', { name }).click()
    await staff.getByRole('button', { name: 'Verifikasi pemohon' }).click()
    await expect(staff.getByRole('status')).toContainText('sudah diverifikasi')
    await look(staff)
    await page.reload()
    await expect(page.getByText('Terverifikasi').first()).toBeVisible()
  },
)

withAndWithoutJavaScript(
  'a returned request is answered by letter, which the requester reads',
  async ({ page, stranger, javaScriptEnabled }) => {
    test.setTimeout(300_000)
    const now = new Date()
    const scheduler = await createStaffViewer()
    const { requestId, member } = await submittedRequest(await createFleet(), { now })
    accepted(await returnRequest(scheduler, { requestId, remark: 'Lampirkan daftar peserta' }, now))
    await setLetterhead(scheduler, {}, now)
    await signInAs(page, scheduler)
    await page.goto(`/petugas/permohonan/${requestId}`)
    await page.getByRole('link', { name: 'Buat surat' }).click()
    await expect(page.getByText('Lampirkan daftar peserta')).toBeVisible()
    await noHorizontalScroll(page)
    if (javaScriptEnabled !== false) await axe(page)
    await page.getByRole('button', { name: 'Terbitkan surat' }).click()
    await expect(page.getByRole('status')).toContainText('Surat sudah terbit')
    const letter = await database().letter.findFirstOrThrow({ where: { visitRequestId: requestId } })
    await expect(page.getByRole('link', { name: letter.code })).toBeVisible()

    await signInAs(stranger, member)
    await stranger.goto(`/pemohon/permohonan/${requestId}`)
    const way = await stranger.getByRole('link', { name: letter.code }).getAttribute('href')
    const answer = await stranger.request.get(way as string)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  },
)

test('a forgotten password is set anew by the link', async ({ page }) => {
  test.setTimeout(300_000)
  const { member } = await submittedRequest(await createFleet(), { now: new Date() })
  const { email } = await database().account.findUniqueOrThrow({ where: { id: member.accountId } })
  await page.goto('/lupa-kata-sandi')
  await type(page, { email })
  await page.getByRole('button', { name: 'Kirim tautan' }).click()
  await expect(page.getByRole('status')).toContainText('Bila alamat itu punya akun')
  await axe(page)
  const link = await database().accountLink.findFirstOrThrow({ where: { accountId: member.accountId } })
  await page.goto(`/kata-sandi/${tokenOf('password', link.nonce)}`)
  await page.locator('[name=password]').fill(PASSWORD)
  await axe(page)
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click()
  await expect(page.getByRole('status')).toContainText('Kata sandi baru tersimpan')
  await page.goto(`/kata-sandi/${tokenOf('password', link.nonce)}`)
  await expect(page.getByText('Tautan tidak berlaku lagi')).toBeVisible()
})
