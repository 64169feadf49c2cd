import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { changeTemplate } from '#lib/messages/template-commands.ts'
import { findSeenText } from '#lib/messages/template-queries.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAgain,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { endSignIns } from '#tests/support/counter.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createMessage, createWhatsapp } from '#tests/support/messages.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, submittedRequest } from '#tests/support/visits.ts'

const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click()
const news = (page: Page) => page.getByRole('status')
const signInAsStaff = async (page: Page, role: 'admin' | 'scheduler') =>
  signInAs(page, await createStaffViewer(role))

const SMALL = { width: 360, height: 740 }

test('what a request gives cause for is there to be read by admins, with a link that can be followed', async ({
  page,
}) => {
  const { requestId } = await submittedRequest(await createFleet(), { now: new Date() })
  const receiver = `ibu${nextNumber()}@uji.test`
  await database().visitRequest.update({ where: { id: requestId }, data: { contactEmail: receiver } })
  await signInAsStaff(page, 'admin')
  await expect
    .poll(() => database().message.count({ where: { visitRequestId: requestId } }))
    .toBeGreaterThan(0)
  await page.goto(`/petugas/pesan?cari=${requestId}`)
  await page.getByRole('link', { name: 'Permohonan diterima' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Permohonan diterima')
  await expect(page.locator('main')).toContainText('sudah kami terima')
  await expect(page.locator('main a[href*="permohonan/"]').last()).toBeVisible()
})

withAndWithoutJavaScript('a mail that failed is sent again', async ({ page }) => {
  const receiver = `gagal${nextNumber()}@uji.test`
  const id = await createMessage({ receiver })
  await signInAsStaff(page, 'scheduler')
  await page.setViewportSize(SMALL)
  await page.goto('/petugas/pesan?lihat=gagal')
  await expect(page.getByRole('row').filter({ hasText: receiver })).toContainText('550 No such mailbox')
  await page.goto(`/petugas/pesan/${id}`)
  await expect(page.getByText('Isi surel hanya dapat dibaca oleh admin.')).toBeVisible()
  await press(page, 'Kirim lagi')
  await expect(news(page)).toContainText('Pesan ini akan dicoba lagi sekarang.')
  // Without a mail server it is kept, by a job of the app.
  await expect
    .poll(async () => (await database().message.findUniqueOrThrow({ where: { id } })).way, {
      timeout: 20_000,
    })
    .toBe('kept')
})

withAndWithoutJavaScript(
  'a WhatsApp message opens ready to send, and is marked as sent',
  async ({ page }) => {
    const id = await createWhatsapp()
    await signInAsStaff(page, 'scheduler')
    await page.goto('/petugas/pesan?lihat=whatsapp')
    await expect(page.getByRole('link', { name: /^Buka WhatsApp untuk Ibu Uji/ }).first()).toHaveAttribute(
      'href',
      /^https:\/\/wa\.me\/6281234567890\?text=/,
    )
    await page.goto(`/petugas/pesan/${id}`)
    await press(page, 'Tandai terkirim')
    await expect(news(page)).toContainText('Pesan ini ditandai terkirim.')
    await expect(page.getByRole('button', { name: 'Tandai terkirim' })).toHaveCount(0)
    await expect(page.locator('main')).toContainText('oleh petugas, lewat WhatsApp')
  },
)

test('the pages of messages are for everybody on a small screen', async ({ page }) => {
  const ids = [await createMessage(), await createWhatsapp()]
  await signInAsStaff(page, 'admin')
  const paths = ['', ...ids.map((id) => `/${id}`), '/templat', '/templat/return']
  // On a wide screen the crawl looks at them.
  await page.setViewportSize(SMALL)
  for (const path of paths) {
    await page.goto(`/petugas/pesan${path}`)
    await axe(page)
    await noHorizontalScroll(page)
  }
})

test('a page opened before somebody else marked the message says so', async ({ page }) => {
  const id = await createWhatsapp()
  await signInAsStaff(page, 'admin')
  await page.goto(`/petugas/pesan/${id}`)
  await database().message.update({
    where: { id },
    data: { status: 'sent', way: 'hand', endedAt: new Date() },
  })
  await press(page, 'Tandai terkirim')
  await expect(page.getByRole('alert').first()).toContainText('sudah terkirim')
})

/** In place of the whole text. As React wakes the page up it may lose what was selected: whoever sees that tries again. */
const retype = (page: Page, text: string) =>
  expect(async () => {
    await page.getByLabel('Isi').fill(text)
    await expect(page.getByLabel('Isi')).toHaveValue(text, { timeout: 500 })
  }).toPass()

withAndWithoutJavaScript(
  'a text is changed, shown as it will be, and put back',
  async ({ page, javaScriptEnabled }) => {
    await signInAsStaff(page, 'admin')
    await page.setViewportSize(SMALL)
    await page.goto('/petugas/pesan/templat')
    await page.getByRole('link', { name: 'Undangan menjadi anggota' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Undangan menjadi anggota')
    await retype(page, 'Halo {nma}, buka {tautan}')
    if (javaScriptEnabled !== false)
      await expect(page.getByRole('region', { name: 'Contoh' })).toContainText('Mungkin maksud Anda {nama}?')
    await press(page, 'Simpan teks')
    await expect(page.getByRole('alert').first()).toContainText(
      'Pengisi {nma} tidak dikenal. Mungkin maksud Anda {nama}?',
    )
    await expect(page.getByLabel('Isi')).toHaveValue('Halo {nma}, buka {tautan}')
    await noHorizontalScroll(page)
    await retype(page, 'Halo {nama}, buka {tautan}')
    await press(page, 'Simpan teks')
    await expect(news(page)).toContainText('Teks sudah disimpan. Pesan sesudah ini memakainya.')
    await expect(page.getByRole('region', { name: 'Contoh' })).toContainText('Halo Ibu Sari, buka https://')
    await press(page, 'Kembalikan teks baku')
    await expect(news(page)).toContainText('Teks sudah kembali seperti baku.')
    await expect(page.getByLabel('Isi')).toHaveValue(/^Yth\. \{nama\}/)
  },
)

withAndWithoutJavaScript('who puts back a text that was changed meanwhile is told', async ({ page }) => {
  const which = { name: 'confirmEmail', channel: 'mail' } as const
  const other = await createStaffViewer('admin')
  const change = async () => {
    const seen = await findSeenText(database(), which.name, which.channel)
    const text = { subject: `Hal ${nextNumber()}`, body: 'Buka {tautan}' }
    accepted(await changeTemplate(other, { ...which, ...text, seen }, new Date()))
  }
  await change()
  await signInAsStaff(page, 'admin')
  await page.goto('/petugas/pesan/templat/confirmEmail')
  await change()
  await press(page, 'Kembalikan teks baku')
  await expect(page.getByRole('alert').first()).toContainText(other.name)
  await page.goto('/petugas/pesan/templat/confirmEmail')
  await press(page, 'Kembalikan teks baku')
  await expect(news(page)).toContainText('Teks sudah kembali seperti baku.')
})

withAndWithoutJavaScript('a text typed before the sign-in ended is kept', async ({ page }) => {
  const admin = await signInAsStaff(page, 'admin')
  await page.goto('/petugas/pesan/templat/resetPassword')
  const subject = `Kata sandi ${nextNumber()}`
  await page.getByLabel('Hal').fill(subject)
  await endSignIns(admin.accountId)
  await press(page, 'Simpan teks')
  await signInAgain(page, admin)
  await expect(news(page)).toContainText('Teks sudah disimpan. Pesan sesudah ini memakainya.')
  await expect(page.getByLabel('Hal')).toHaveValue(subject)
})
