import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { date, longDate } from '#lib/time/words.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  signInAgain,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { queuedRequest, scheduledVisit } from '#tests/support/visits.ts'

const now = new Date()

const pathOf = (requestId: number) => `/petugas/permohonan/${requestId}/jadwalkan`

const unitRadio = (page: Page, { units }: TestFleet, index: number) =>
  page.getByRole('radio', { name: units[index]?.name as string })

const visitsOf = (visitRequestId: number) => database().booking.findMany({ where: { visitRequestId } })

withAndWithoutJavaScript('a day chosen in the calendar becomes a visit', async ({ page }) => {
  const fleet = await createFleet({ units: 2, instructors: 2 })
  const { requestId } = await queuedRequest(fleet, { now })
  await signIn(page, 'scheduler')
  await page.goto(`/petugas/permohonan/${requestId}`)
  await page.getByRole('link', { name: 'Jadwalkan' }).click()
  const day = await soonDay(10)
  await page.goto(`${pathOf(requestId)}?bulan=${day.slice(0, 7)}`)
  await page.getByRole('link', { name: `${fleet.units[1]?.name} mulai ${longDate(day)}` }).click()
  await expect(page.getByLabel('Hari pertama', { exact: true })).toHaveValue(day)
  await expect(page.getByText('8 hari pelatihan, selesai')).toBeVisible()
  await expect(page.getByText(/Dilewati: .*hari Minggu/)).toBeVisible()
  await expect(unitRadio(page, fleet, 1)).toBeChecked()
  await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(page.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
  const [visit, ...others] = await visitsOf(requestId)
  expect(others).toEqual([])
  expect(page.url()).toContain(`/petugas/kunjungan/${visit?.id}`)
})

withAndWithoutJavaScript(
  'a taken unit is refused by name, and a link leads to what works',
  async ({ page }) => {
    const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
    const day = await soonDay(20)
    const held = await scheduledVisit(fleet, { firstDay: day }, { now })
    const { name: site } = await database().site.findUniqueOrThrow({ where: { id: held.siteId } })
    const { requestId } = await queuedRequest(fleet, { now })
    await signIn(page, 'scheduler')
    await page.goto(pathOf(requestId))
    await page.getByLabel('Hari pertama', { exact: true }).fill(day)
    await unitRadio(page, fleet, 0).check()
    await page.getByLabel(fleet.instructors[1]?.name as string).check()
    await page.getByLabel(fleet.kits[1]?.name as string).check()
    await page.getByLabel('Boleh di luar rentang').check()
    await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'Belum dapat dijadwalkan' })
    await expect(alert).toContainText(
      `Unit ${fleet.units[0]?.name} dipakai untuk ${fleet.program.name} di ${site}`,
    )
    await expect(page.getByLabel('Hari pertama', { exact: true })).toHaveValue(day)
    await expect(page.getByLabel(fleet.instructors[1]?.name as string)).toBeChecked()
    await expect(page.getByLabel('Boleh di luar rentang')).toBeChecked()
    expect(await visitsOf(requestId)).toEqual([])
    await alert.getByRole('link', { name: `${fleet.units[1]?.name}, tetap ${date(day)}` }).click()
    await expect(unitRadio(page, fleet, 1)).toBeChecked()
    await expect(page.getByLabel(fleet.instructors[1]?.name as string)).toBeChecked()
    await expect(page.getByLabel('Boleh di luar rentang')).toBeChecked()
    await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
    await expect(page.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
  },
)

withAndWithoutJavaScript('a sign-in that ended while typing loses nothing', async ({ page, context }) => {
  const fleet = await createFleet({ instructors: 2 })
  const { requestId } = await queuedRequest(fleet, { now, site: { roof: false }, input: {} })
  const staff = await signIn(page, 'scheduler')
  const day = await soonDay(30)
  await page.goto(pathOf(requestId))
  await page.getByLabel('Hari pertama', { exact: true }).fill(day)
  await page.getByLabel(fleet.instructors[1]?.name as string).check()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
  expect(await visitsOf(requestId)).toEqual([])
  await signInAgain(page, staff)
  await expect(page.getByText('Kunjungan sudah dijadwalkan')).toBeVisible()
  const convoy = await database().claim.findMany({ where: { booking: { visitRequestId: requestId } } })
  expect(convoy.map(({ resourceId }) => resourceId)).toContain(fleet.instructors[1]?.id)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the same form sent twice makes one visit', async ({ page }) => {
    const fleet = await createFleet()
    const { requestId } = await queuedRequest(fleet, { now })
    await signIn(page, 'scheduler')
    await page.goto(`${pathOf(requestId)}?mulai=${await soonDay(15)}`)
    const form = page.locator('form#jadwalkan')
    const action = (await form.getAttribute('action')) as string
    const fields = await form
      .locator('input:not([type=radio]):not([type=checkbox]), input:checked, select, textarea')
      .all()
    const typed = await Promise.all(
      fields.map(async (field) => [(await field.getAttribute('name')) as string, await field.inputValue()]),
    )
    const multipart = Object.fromEntries(typed)
    const url = new URL(action, page.url()).href
    const headers = { origin: new URL(url).origin }
    const answers = await Promise.all([
      page.request.post(url, { multipart, headers, maxRedirects: 0 }),
      page.request.post(url, { multipart, headers, maxRedirects: 0 }),
    ])
    const [visit, ...others] = await visitsOf(requestId)
    expect(others).toEqual([])
    for (const answer of answers)
      expect(answer.headers().location).toContain(`/petugas/kunjungan/${visit?.id}`)
  })
})

test('two hands at once: the second reads that the request is scheduled', async ({ page }) => {
  const fleet = await createFleet()
  const { requestId } = await queuedRequest(fleet, { now })
  await signIn(page, 'scheduler')
  const day = await soonDay(12)
  await page.goto(`${pathOf(requestId)}?mulai=${day}`)
  await database().visitRequest.update({
    where: { id: requestId },
    data: { status: 'declined', remark: 'Ditolak' },
  })
  await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(page.getByRole('alert').first()).toContainText('statusnya “Ditolak”')
})

test('the page is sound: axe, a small phone, no program without its people', async ({ page }) => {
  const fleet = await createFleet({ units: 3, program: { instructorsNeeded: 2, needsRoof: true } })
  const { requestId } = await queuedRequest(fleet, { now, site: { roof: null } })
  await signIn(page, 'scheduler')
  await page.goto(`${pathOf(requestId)}?mulai=${await soonDay(9)}&unit=${fleet.units[0]?.id}`)
  await expect(page.getByText('atap belum diperiksa')).toBeVisible()
  await expect(page.getByText('tidak cukup instruktur yang bebas').first()).toBeVisible()
  await page.getByLabel('Pasti', { exact: false }).first().check()
  await page.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(page.getByRole('alert').first()).toContainText('perlu 2 instruktur; Anda memilih 1')
  await axe(page)
  await noHorizontalScroll(page)
})

for (const role of ['viewer', 'instructor'] as const)
  test(`a ${role} is not offered to schedule`, async ({ page }) => {
    const { requestId } = await queuedRequest(await createFleet(), { now })
    await signIn(page, role)
    await page.goto(`/petugas/permohonan/${requestId}`)
    await expect(page.getByRole('heading', { name: 'Riwayat' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Jadwalkan' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Terima|Kembalikan|Tolak/ })).toHaveCount(0)
    expect((await page.goto(pathOf(requestId)))?.status()).toBe(404)
  })
