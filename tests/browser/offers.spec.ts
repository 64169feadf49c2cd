import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { acceptOffer } from '#lib/offers/answer-commands.ts'
import { withdrawOffer } from '#lib/offers/commands.ts'
import { offerAddress } from '#lib/offers/offer-address.ts'
import { createRequestLink } from '#lib/requests/link-steps.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { offeredRequest, pickedDate } from '#tests/support/offers.ts'
import { heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest } from '#tests/support/visits.ts'

const PHONE = { width: 360, height: 740 }
const now = () => new Date()

withAndWithoutJavaScript(
  'staff offers two dates, the requester takes one by the secret link',
  async ({ page, newVisitor, javaScriptEnabled }) => {
    test.slow()
    // Which needs a script in the page.
    const look = async (at: Page) => {
      if (javaScriptEnabled !== false) await axe(at)
    }
    const staff = await createStaffViewer('scheduler')
    const fleet = await createFleet()
    const request = await queuedRequest(fleet, { staff, now: now() })
    const { requestId } = request
    await signInAs(page, staff)
    await page.setViewportSize(PHONE)
    await page.goto(`/petugas/permohonan/${requestId}`)
    await page.getByRole('link', { name: 'Tawarkan tanggal' }).click()
    await expect(page.getByText('Belum ada tanggal yang dipilih')).toBeVisible()
    await page
      .getByRole('link', { name: /^Pilih / })
      .first()
      .click()
    await page.getByRole('button', { name: 'Tambahkan ke tawaran' }).click()
    await expect(page.getByRole('heading', { name: /^Tawaran: 1 dari/ })).toBeVisible()
    await noHorizontalScroll(page)
    await look(page)
    const far = pickedDate(fleet, await soonDay(90))
    const chosen = new URL(page.url()).searchParams.getAll('tanggal')
    expect(chosen).toHaveLength(1)
    await page.goto(`/petugas/permohonan/${requestId}/tawarkan${offerAddress([far])}&tanggal=${chosen[0]}`)
    await page.locator('[name=note]').fill('Aula dipakai sendiri selama pelatihan.')
    await page.getByRole('button', { name: 'Kirim tawaran' }).click()
    await expect(page.getByText('Tanggal sudah ditawarkan')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Tawaran yang menunggu jawaban' })).toBeVisible()
    await noHorizontalScroll(page)
    await look(page)
    expect((await requestOf(requestId)).status).toBe('offered')

    const requester = await newVisitor()
    await requester.setViewportSize(PHONE)
    const token = await createRequestLink(database(), requestId, now())
    await requester.goto(`/permohonan/${token}`)
    await requester.getByRole('link', { name: 'Lihat dan jawab' }).click()
    await expect(requester.getByText('Aula dipakai sendiri selama pelatihan.')).toBeVisible()
    await noHorizontalScroll(requester)
    await look(requester)
    await requester.getByRole('button', { name: 'Terima tanggal ini' }).click()
    await expect(requester.getByRole('alert').first()).toContainText('Pilih salah satu tanggal')
    await requester.getByRole('radio').nth(1).check()
    await requester.getByRole('button', { name: 'Terima tanggal ini' }).click()
    await expect(requester.getByText(/^Tanggal sudah Anda terima/)).toBeVisible()
    await noHorizontalScroll(requester)
    await look(requester)
    expect((await requestOf(requestId)).status).toBe('scheduled')
  },
)

withAndWithoutJavaScript('a member says that nothing suits, and why', async ({ page }) => {
  const fleet = await createFleet()
  const { requestId, member, bookingIds } = await offeredRequest(fleet, [await soonDay(30)], { now: now() })
  await signInAs(page, member)
  await page.setViewportSize(PHONE)
  await page.goto(`/pemohon/permohonan/${requestId}`)
  await page.getByRole('link', { name: 'Lihat dan jawab' }).click()
  await page.getByText('Tidak ada yang cocok…').click()
  await page.locator('[name=reason]').fill('Panen raya di minggu itu')
  await page.getByRole('button', { name: 'Kirim: tidak ada yang cocok' }).click()
  await expect(page.getByText(/tidak ada tanggal yang cocok$/)).toBeVisible()
  expect((await requestOf(requestId)).status).toBe('queued')
  expect(await heldBy(bookingIds[0] ?? 0)).toEqual([])
})

withAndWithoutJavaScript('an answer that comes too late is told what happened', async ({ page }) => {
  const fleet = await createFleet()
  const offer = await offeredRequest(fleet, [await soonDay(30)], { now: now() })
  const { requestId, offerId, member, staff, bookingIds } = offer
  await signInAs(page, member)
  await page.goto(`/pemohon/permohonan/${requestId}/tawaran`)
  const reason = 'Unit dipakai untuk tanggap darurat'
  accepted(await withdrawOffer(staff, { requestId, offerId, reason }, now()))
  await page.getByRole('button', { name: 'Terima tanggal ini' }).click()
  await expect(page.getByText(/Tawaran ini sudah ditarik/).first()).toBeVisible()
  expect(await heldBy(bookingIds[0] ?? 0)).toEqual([])
})

withAndWithoutJavaScript(
  'a date taken meanwhile is refused with another, and the others are kept',
  async ({ page }) => {
    const staff = await createStaffViewer('scheduler')
    const fleet = await createFleet({ units: 2 })
    const { requestId } = await queuedRequest(fleet, { staff, now: now() })
    const [near, far] = [pickedDate(fleet, await soonDay(30)), pickedDate(fleet, await soonDay(80))]
    await signInAs(page, staff)
    await page.goto(`/petugas/permohonan/${requestId}/tawarkan${offerAddress([near, far])}`)
    const rival = await offeredRequest(fleet, [near.firstDay], { now: now() })
    await page.getByRole('button', { name: 'Kirim tawaran' }).click()
    await expect(page.getByRole('alert').first()).toContainText('ditawarkan kepada')
    await page
      .getByRole('link', { name: /^Rombongan sama, mulai/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: /^Tawaran: 2 dari/ })).toBeVisible()
    await page.getByRole('button', { name: 'Kirim tawaran' }).click()
    await expect(page.getByText('Tanggal sudah ditawarkan')).toBeVisible()
    const { requestId: other, offerId, member, bookingIds } = rival
    accepted(await acceptOffer(member, { requestId: other, offerId, bookingId: bookingIds[0] ?? 0 }, now()))
  },
)

test('the board shows what is offered, to whom, and does not let it be moved', async ({ page }) => {
  const fleet = await createFleet()
  const day = await soonDay(30)
  const { requestId, staff, bookingIds } = await offeredRequest(fleet, [day], { now: now() })
  await signInAs(page, staff)
  await page.goto(`/petugas/papan?mulai=${day}`)
  const bar = page.locator(`[data-visit="${bookingIds[0]}"]`)
  await expect(bar).toContainText('ditawarkan kepada')
  await expect(bar).toHaveAttribute('href', `/petugas/permohonan/${requestId}`)
  await expect(page.locator('li.movable', { has: bar })).toHaveCount(0)
})
