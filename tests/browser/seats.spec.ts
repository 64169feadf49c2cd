import { database } from '#lib/database/client.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { OUTSIDE } from '#lib/registrations/schema.ts'
import { withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { axe, expect, noHorizontalScroll, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { complainsOf } from '#tests/support/counter.ts'
import { listOf, registered, visitFor } from '#tests/support/registrations.ts'

test.use({ viewport: { width: 360, height: 740 } })

const soon = async () => ({ firstDay: await soonDay(40) })

async function fillIn(page: import('@playwright/test').Page, name: string, phone: string): Promise<void> {
  await page.getByLabel('Nama', { exact: true }).fill(name)
  await page.getByLabel('Nomor HP atau WhatsApp').fill(phone)
  await page.getByLabel('Desa atau kelurahan tempat tinggal').selectOption(OUTSIDE)
  await page.getByLabel('Pendidikan terakhir').selectOption('smk')
  await page.getByLabel('Mencari kerja').check()
  await page.getByLabel(/^Saya setuju/).check()
}

withAndWithoutJavaScript(
  'a resident finds a visit, registers, and gives the seat up',
  async ({ page, javaScriptEnabled }) => {
    const visit = await visitFor(1, await soon(), new Date())
    await page.goto(`/kunjungan/${visit.bookingId}`)
    await expect(page.getByText('1 dari 1 kursi masih ada')).toBeVisible()
    await page.getByRole('link', { name: 'Daftar', exact: true }).click()
    await page.getByRole('button', { name: 'Daftar', exact: true }).click()
    await complainsOf(page, 'name', 'Tulis nama Anda seperti di KTP.')
    await fillIn(page, 'Nur "Aini" محمد', '0812-3456 7890')
    await page.getByLabel(/^NIK/).first().fill('3216 0600 1395 0003')
    await page.getByRole('button', { name: 'Daftar', exact: true }).click()
    await complainsOf(page, 'nikIsRight', 'NIK ini tampak janggal')
    if (javaScriptEnabled !== false) await axe(page)
    await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Nur "Aini" محمد')
    await page.getByLabel('NIK ini memang begitu di KTP saya').check()
    await page.getByRole('button', { name: 'Daftar', exact: true }).click()
    await expect(page.getByRole('status')).toContainText('Anda punya kursi')
    await expect(page.getByText('Nur "Aini" محمد')).toBeVisible()
    await expect(page.getByRole('img', { name: /Kode QR tiket T-/ })).toBeVisible()
    await noHorizontalScroll(page)
    if (javaScriptEnabled !== false) await axe(page)
    const waiting = await registered(visit, {}, new Date())
    expect(waiting.status).toBe('waitlisted')
    await page.getByRole('link', { name: 'Tidak bisa hadir' }).click()
    await page.getByRole('button', { name: 'Ya, lepaskan kursi saya' }).click()
    await expect(page.getByRole('status')).toContainText('Pendaftaran ini sudah dibatalkan')
    expect((await listOf(visit)).map(({ status }) => status)).toEqual(['withdrawn', 'seated'])
  },
)

withAndWithoutJavaScript(
  'who waits sees the place in line, and accepts the seat that comes',
  async ({ page }) => {
    const visit = await visitFor(1, await soon(), new Date())
    const first = await registered(visit, {}, new Date())
    await page.goto(`/kunjungan/${visit.bookingId}/daftar`)
    await expect(page.getByText('urutan ke-1 di daftar tunggu')).toBeVisible()
    await fillIn(page, 'B', '+62 812 3456 7891')
    await page.getByRole('button', { name: 'Masuk daftar tunggu' }).click()
    await expect(page.getByRole('status')).toContainText(/Anda di daftar tunggu, urutan ke.1/)
    await withdrawSeat(first.ticket, { registrationId: first.id, reason: '' }, new Date())
    await page.reload()
    await expect(page.getByText('Ada kursi untuk Anda')).toBeVisible()
    await page.getByRole('button', { name: 'Terima kursi ini' }).click()
    await expect(page.getByRole('status')).toContainText('Anda punya kursi')
    await tellRequesters(() => new Date())
    const [told] = await database().message.findMany({
      where: { registrationId: first.id },
      orderBy: { id: 'desc' },
    })
    expect(told?.template).toBe('withdrawSeat')
  },
)

test('a withdrawal shows on the public page within two seconds', async ({ page }) => {
  const visit = await visitFor(1, await soon(), new Date())
  const seat = await registered(visit, {}, new Date())
  await page.goto(`/kunjungan/${visit.bookingId}`)
  await expect(page.getByText('Penuh (1 kursi)')).toBeVisible()
  await withdrawSeat(seat.ticket, { registrationId: seat.id, reason: '' }, new Date())
  const gone = Date.now()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('1 dari 1 kursi masih ada')).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 2_000, intervals: [50] })
  expect(Date.now() - gone).toBeLessThan(2_000)
})

test('a ticket that somebody made up opens nothing', async ({ page }) => {
  const answer = await page.goto(`/tiket/${'A'.repeat(22)}`)
  expect(answer?.status()).toBe(404)
})
