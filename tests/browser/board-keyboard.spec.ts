import { dateRange } from '#lib/time/words.ts'
import {
  barOf,
  boardOf,
  connected,
  daysUntilMonth,
  now,
  oneVisit,
  roomyFleet,
  rowOf,
  said,
} from '#tests/support/board.ts'
import {
  expect,
  noHorizontalScroll,
  signIn,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { changingNothing } from '#tests/support/state.ts'
import { queuedRequest } from '#tests/support/visits.ts'

// What an app does by itself would look like a change.
test.use({ jobs: false })

const REST = 'bukan hari pelatihan'

test('a visit is moved by keys alone: picked up, taken along, made longer, put down, sent', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(20))
  await signInAs(page, visit.staff)
  const { fleet } = visit
  await page.goto(boardOf(visit))
  await connected(page)
  await barOf(page, visit).focus()
  await page.keyboard.press(' ')
  await expect(said(page)).toContainText('Bisa')
  await expect(said(page).locator('[aria-live]')).toContainText(fleet.units[0]?.name as string)
  const before = (await said(page).textContent()) ?? ''
  await page.keyboard.press('Shift+ArrowRight')
  await expect(said(page)).not.toHaveText(before)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(said(page)).toContainText(before.trim())
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText(`${fleet.units[0]?.name} diganti ${fleet.units[1]?.name}`)
  await expect(rowOf(page, fleet.units[1]?.name).locator('.ghost')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(said(page)).not.toContainText(/./)
  await expect(barOf(page, visit)).toBeFocused()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Pindahkan kunjungan' })
  await expect(form.getByLabel('Alasan pemindahan')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(barOf(page, visit)).toBeFocused()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/berhasil=move/)
  await expect(rowOf(page, fleet.units[1]?.name).locator('[data-visit]')).toBeFocused()
})

test('a waiting request is put on the board by keys alone, on the best place first', async ({ page }) => {
  await signIn(page, 'scheduler')
  const fleet = await roomyFleet()
  const { requestId } = await queuedRequest(fleet, { now: now() })
  const day = await soonDay(await daysUntilMonth(12))
  await page.goto(`/petugas/papan?mulai=${day}`)
  await connected(page)
  await page.locator(`[data-request="${requestId}"] [data-pick]`).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText(`dengan ${fleet.units[0]?.name}`)
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText(`dengan ${fleet.units[1]?.name}`)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Jadwalkan permohonan' })
  await expect(form.getByLabel('Tentatif')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/berhasil=schedule/)
  await expect(rowOf(page, fleet.units[1]?.name).locator('[data-visit]')).toBeFocused()
})

test('Enter on a place that says no leaves it in the air, with the ways that would work', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(20))
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await connected(page)
  await barOf(page, visit).focus()
  await changingNothing(async () => {
    await page.keyboard.press(' ')
    // A week holds a Sunday.
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('ArrowRight')
      await expect(said(page)).toContainText(/Bisa|Tidak bisa/)
      if ((await said(page).textContent())?.includes(REST)) break
    }
    await page.keyboard.press('Enter')
    await expect(said(page).getByRole('button', { name: /^Taruh mulai/ })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(said(page)).not.toContainText(REST)
    await page.keyboard.press('Escape')
  })
  await expect(barOf(page, visit)).toContainText(
    dateRange(visit.input.firstDay, visit.input.firstDay).split(' ')[0] as string,
  )
})

withAndWithoutJavaScript('every drag has a form that a link leads to, on a phone too', async ({ page }) => {
  const visit = await oneVisit()
  const { requestId } = await queuedRequest(await roomyFleet(), { now: now() })
  await signInAs(page, visit.staff)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(boardOf(visit))
  await noHorizontalScroll(page)
  await page.locator(`#antrean a[href="/petugas/permohonan/${requestId}/jadwalkan"]`).click()
  await expect(page.getByRole('button', { name: 'Jadwalkan kunjungan' })).toBeVisible()
  await page.goto(boardOf(visit))
  await barOf(page, visit).click()
  await page.getByRole('link', { name: 'Pindahkan…' }).click()
  await expect(page.getByRole('button', { name: 'Pindahkan kunjungan' })).toBeVisible()
})
