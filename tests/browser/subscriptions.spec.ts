import { database } from '#lib/database/client.ts'
import { axe, expect, noHorizontalScroll, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import type { MailServer } from '#tests/support/mail-server.ts'
import { nextNumber } from '#tests/support/numbers.ts'
import { KECAMATAN } from '#tests/support/places.ts'
import { scheduledVisit } from '#tests/support/visits.ts'

test.use({ smtp: true, viewport: { width: 360, height: 740 } })

async function mailTo(mails: MailServer | null, to: string, subject: string) {
  const found = () => mails?.received.find((mail) => mail.to === to && mail.subject.startsWith(subject))
  await expect.poll(found, { timeout: 20_000 }).toBeDefined()
  return found() as NonNullable<ReturnType<typeof found>>
}

const linkIn = (text: string, path: string) => text.match(new RegExp(`http\\S+${path}/\\S+`))?.[0] as string

withAndWithoutJavaScript(
  'a resident asks, says yes, is told of a visit and stops',
  async ({ page, mails, javaScriptEnabled }) => {
    const email = `warga${nextNumber()}@uji.test`
    const fleet = await createFleet()
    const type = await database().trainingType.findUniqueOrThrow({ where: { id: fleet.trainingTypeId } })
    await page.goto(`/?jenis=${type.slug}&kecamatan=${KECAMATAN}`)
    await page.getByRole('link', { name: 'Kabari saya lewat surel' }).click()
    await expect(page.getByLabel('Kecamatan', { exact: true })).toHaveValue(KECAMATAN)
    await expect(page.getByLabel(type.name)).toBeChecked()
    if (javaScriptEnabled !== false) await axe(page)
    await noHorizontalScroll(page)
    await page.getByLabel('Surel').fill('warga')
    await page.getByRole('button', { name: 'Kabari saya' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Alamat surel belum lengkap')
    await expect(page.getByLabel(type.name)).toBeChecked()
    await page.getByLabel('Surel').fill(email)
    await page.getByRole('button', { name: 'Kabari saya' }).click()
    await expect(page.getByRole('status')).toContainText('Satu langkah lagi')
    const ask = await mailTo(mails, email, 'Tekan sekali lagi')
    await page.goto(linkIn(ask.text, '/kabari-saya/ya'))
    await expect(page.locator('main')).toContainText(`pelatihan ${type.name} di Kecamatan Tarumajaya`)
    if (javaScriptEnabled !== false) await axe(page)
    await page.getByRole('button', { name: 'Ya, kabari saya' }).click()
    await expect(page.getByRole('status')).toContainText('Baik, Anda akan kami kabari')
    await noHorizontalScroll(page)
    const { bookingId } = await scheduledVisit(fleet, { firstDay: await soonDay(20) }, { now: new Date() })
    const told = await mailTo(mails, email, 'Program Uji')
    await page.goto(linkIn(told.text, '/kunjungan'))
    await expect(page).toHaveURL(new RegExp(`/kunjungan/${bookingId}$`))
    await page.goto(linkIn(told.text, '/kabari-saya/berhenti'))
    if (javaScriptEnabled !== false) await axe(page)
    await page.getByRole('button', { name: 'Ya, berhenti' }).click()
    await expect(page.locator('main')).toContainText('Anda tidak dikabari lagi')
    expect(await database().subscription.count({ where: { email } })).toBe(0)
  },
)

test('a mail program stops by one POST; opening its address stops nothing', async ({ page, mails }) => {
  const email = `warga${nextNumber()}@uji.test`
  await page.goto(`/kabari-saya?kecamatan=${KECAMATAN}`)
  await page.getByLabel('Surel').fill(email)
  await page.getByRole('button', { name: 'Kabari saya' }).click()
  await expect(page.getByRole('status')).toContainText('Satu langkah lagi')
  const ask = await mailTo(mails, email, 'Tekan sekali lagi')
  const address = ask.headers['list-unsubscribe']?.match(/<(.+)>/)?.[1] as string
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Ya, berhenti' })).toBeVisible()
  expect(await database().subscription.count({ where: { email } })).toBe(1)
  const body = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  expect((await fetch(address, body)).status).toBe(200)
  expect(await database().subscription.count({ where: { email } })).toBe(0)
  expect((await fetch(address.replace(/berhenti\/./, 'berhenti/_'), body)).status).toBe(404)
})
