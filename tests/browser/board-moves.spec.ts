import type { Page } from '@playwright/test'
import { undoMove } from '#lib/bookings/undo-commands.ts'
import { addDays } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import {
  barOf,
  boardOf,
  carryRequest,
  carryVisit,
  connected,
  daysUntilMonth,
  moved,
  now,
  oneVisit,
  roomyFleet,
  rowOf,
  said,
  spotOf,
} from '#tests/support/board.ts'
import {
  axe,
  expect,
  noHorizontalScroll,
  signIn,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { actionsOf, bookingOf, heldBy } from '#tests/support/state.ts'
import { accepted, queuedRequest, scheduledVisit } from '#tests/support/visits.ts'

test.use({ viewport: { width: 1280, height: 1400 } })

const news = (page: Page) => page.getByRole('status').filter({ hasText: 'Kunjungan sudah' })

test('a request is dragged onto a unit: words before the drop, one form, and it stands there', async ({
  page,
}) => {
  await signIn(page, 'scheduler')
  const fleet = await roomyFleet()
  const { requestId } = await queuedRequest(fleet, { now: now() })
  const day = await soonDay(await daysUntilMonth(12))
  await page.goto(`/petugas/papan?mulai=${day}`)
  await connected(page)
  const unit = fleet.units[1]?.name
  await carryRequest(page, requestId, unit, day)
  await expect(said(page)).toContainText(`Bisa: ${dateRange(day, day).split(' ')[0]}`)
  await expect(said(page)).toContainText(`dengan ${unit}, Instruktur`)
  await expect(rowOf(page, unit).locator('.ghost.yes')).toBeVisible()
  await page.mouse.up()
  const form = page.getByRole('dialog', { name: 'Jadwalkan permohonan' })
  await expect(form).toContainText('8 hari pelatihan')
  await expect(form.getByLabel('Tentatif')).toBeFocused()
  await axe(page)
  await form.getByRole('radio', { name: /^Pasti/ }).check()
  await form.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(page).toHaveURL(/berhasil=schedule&kunjungan=\d+/)
  await expect(news(page)).toContainText('Kunjungan sudah dijadwalkan')
  const bar = rowOf(page, unit).locator('[data-visit]')
  await expect(bar).toBeFocused()
  await expect(bar).toContainText('pasti')
  await expect(page.locator(`[data-request="${requestId}"]`)).toHaveCount(0)
})

test('a bar is dragged to another day and another unit, whose convoy goes along, and back by undo', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(20))
  await signInAs(page, visit.staff)
  const { bookingId, fleet, input } = visit
  await page.goto(boardOf(visit))
  await connected(page)
  const day = await soonDay(daysTo(input.firstDay) + 3)
  const [one, two] = fleet.units
  await carryVisit(page, visit, two?.name, day)
  await expect(said(page)).toContainText(`${one?.name} diganti ${two?.name}`)
  await page.mouse.up()
  const form = page.getByRole('dialog', { name: 'Pindahkan kunjungan' })
  await expect(form.getByLabel('Alasan pemindahan')).toBeFocused()
  await expect(form.getByLabel('Alasan pemindahan')).toHaveValue(/^Penyesuaian jadwal: hari pertama menjadi/)
  await expect(form.getByRole('link', { name: 'Ubah rombongan…' })).toHaveAttribute(
    'href',
    new RegExp(`^/petugas/kunjungan/${bookingId}/pindahkan\\?mulai=${day}&unit=${two?.id}`),
  )
  await page.keyboard.press('Enter')
  await expect(news(page)).toContainText('Kunjungan sudah dipindahkan')
  await axe(page)
  await noHorizontalScroll(page)
  await expect(barOf(page, visit)).toBeFocused()
  await expect(rowOf(page, two?.name).locator('[data-visit]')).toHaveCount(1)
  expect(await heldBy(bookingId)).toEqual([two?.id, input.instructorIds[0], input.kitIds[0]].toSorted())
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page).toHaveURL(/berhasil=undo/)
  await expect(rowOf(page, one?.name).locator('[data-visit]')).toHaveCount(1)
  expect(await actionsOf({ bookingId })).toEqual(['schedule', 'move', 'undo'])
  await expect(page.getByRole('button', { name: 'Urungkan' })).toHaveCount(0)
})

const daysTo = (day: string) => Math.round((Date.parse(day) - Date.now()) / 86_400_000) + 1

test('a handle at the end of a bar makes the visit longer, whole training days at a time', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(20))
  await signInAs(page, visit.staff)
  const { bookingId, fleet } = visit
  await page.goto(boardOf(visit))
  await connected(page)
  const { firstDay, lastDay } = await bookingOf(bookingId)
  const last = lastDay.toISOString().slice(0, 10)
  const bar = await barOf(page, visit).boundingBox()
  const end = await spotOf(page, fleet.units[0]?.name, addDays(last, 4))
  await page.mouse.move((bar?.x ?? 0) + (bar?.width ?? 0) - 1, end.y)
  await page.mouse.down()
  await page.mouse.move(end.x - 20, end.y, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await expect(said(page)).toContainText('Bisa')
  await page.mouse.up()
  const form = page.getByRole('dialog')
  await expect(form).toContainText(/(9|1[0-2]) hari pelatihan/)
  await form.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(news(page)).toBeVisible()
  const after = await bookingOf(bookingId)
  expect(after.trainingDays).toBeGreaterThan(8)
  expect(after.sessions).toHaveLength(after.trainingDays)
  expect(after.firstDay).toEqual(firstDay)
})

test('on the rows of instructors the one of the row goes in place of the one it was taken from', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  await signInAs(page, visit.staff)
  const { fleet, input, bookingId } = visit
  await page.goto(boardOf(visit, '&baris=instruktur'))
  await connected(page)
  const from = await spotOf(page, fleet.instructors[0]?.name, input.firstDay)
  const to = await spotOf(page, fleet.instructors[1]?.name, input.firstDay)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await expect(said(page)).toContainText(
    `${fleet.instructors[0]?.name} diganti ${fleet.instructors[1]?.name}`,
  )
  await page.mouse.up()
  await page.getByRole('dialog').getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(news(page)).toBeVisible()
  expect(await heldBy(bookingId)).toContain(fleet.instructors[1]?.id)
})

withAndWithoutJavaScript('a move is undone by a form', async ({ page }) => {
  const visit = await oneVisit()
  await signInAs(page, visit.staff)
  await moved(visit, { unitIds: [visit.fleet.units[1]?.id ?? 0] })
  const { bookingId } = visit
  await page.goto(boardOf(visit, `&berhasil=move&kunjungan=${bookingId}`))
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page).toHaveURL(/berhasil=undo/)
  expect(await heldBy(bookingId)).toContain(visit.fleet.units[0]?.id)
})

withAndWithoutJavaScript('an undo whose place is taken says by whom, and leads on', async ({ page }) => {
  const visit = await oneVisit()
  await signInAs(page, visit.staff)
  const { bookingId, fleet, input } = visit
  await moved(visit, { firstDay: await soonDay(40) })
  const other = { ...fleet, instructors: fleet.instructors.slice(1), kits: fleet.kits.slice(1) }
  await scheduledVisit(other, { firstDay: input.firstDay }, { now: now() })
  await page.goto(boardOf(visit, `&berhasil=move&kunjungan=${bookingId}`))
  await page.getByRole('button', { name: 'Urungkan' }).click()
  const words = page.getByRole('alert').filter({ hasText: 'Belum dapat diurungkan' })
  await expect(words).toContainText(`${fleet.units[0]?.name} dipakai untuk ${fleet.program.name}`)
  await words.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/petugas/kunjungan/${bookingId}/pindahkan`))
})

test('a move that somebody else made, or an undone one, offers no undo', async ({ page }) => {
  const visit = await oneVisit()
  await moved(visit, { unitIds: [visit.fleet.units[1]?.id ?? 0] })
  const address = boardOf(visit, `&berhasil=move&kunjungan=${visit.bookingId}`)
  await signIn(page, 'scheduler')
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Urungkan' })).toHaveCount(0)
  await signInAs(page, visit.staff)
  accepted(await undoMove(visit.staff, { bookingId: visit.bookingId, sequence: 1 }, now()))
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Urungkan' })).toHaveCount(0)
})
