import type { Page } from '@playwright/test'
import { confirmVisit } from '#lib/bookings/commands.ts'
import { withdrawRequest } from '#lib/requests/commands.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import {
  barOf,
  boardOf,
  carryRequest,
  carryVisit,
  connected,
  daysUntilMonth,
  now,
  oneVisit,
  roomyFleet,
  said,
} from '#tests/support/board.ts'
import { axe, expect, signIn, signInAgain, signInAs, test } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { endSignIns } from '#tests/support/counter.ts'
import { createUnit } from '#tests/support/fleet.ts'
import { changingNothing, heldBy } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

// What an app does by itself would look like a change.
test.use({ jobs: false })

test.use({ viewport: { width: 1280, height: 1600 } })

/** Drops a visit on a place that says no: nothing is asked, nothing changes. */
async function dropInVain(page: Page, visit: TestVisit, row: string | undefined, day: string, words: string) {
  await changingNothing(async () => {
    await carryVisit(page, visit, row, day)
    await expect(said(page)).toContainText(words)
    await page.mouse.up()
    await expect(said(page).getByRole('button', { name: 'Biarkan di tempatnya' })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

test('a place that says no says why, does nothing, and leads to one that would work', async ({ page }) => {
  const visit = await oneVisit(await daysUntilMonth(22))
  const { fleet, input, bookingId } = visit
  const [one, two] = fleet.units
  const { firstDay } = input
  const unfit = await createUnit([])
  await createBlackout(two?.id ?? 0, firstDay, firstDay)
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await connected(page)
  await dropInVain(page, visit, unfit.name, firstDay, `${unfit.name} tidak membawa ${fleet.program.name}`)
  await axe(page)
  const sunday = nextSunday(firstDay)
  await dropInVain(page, visit, one?.name, sunday, 'bukan hari pelatihan')
  await dropInVain(page, visit, two?.name, firstDay, `${two?.name} tidak tersedia karena perawatan`)
  await expect(said(page).getByRole('link', { name: 'Pindahkan…' })).toHaveAttribute(
    'href',
    `/petugas/kunjungan/${bookingId}/pindahkan?mulai=${firstDay}&unit=${two?.id}`,
  )
  await said(page)
    .getByRole('button', { name: /^Taruh mulai/ })
    .click()
  const form = page.getByRole('dialog', { name: 'Pindahkan kunjungan' })
  await expect(form).toContainText(`${one?.name} diganti ${two?.name}`)
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(said(page)).not.toContainText(/./)
})

const nextSunday = (day: string) => {
  let sunday = day
  while (new Date(`${sunday}T00:00:00Z`).getUTCDay() !== 0) sunday = addDays(sunday, 1)
  return sunday
}

test('a day that has passed, and an instructor on leave', async ({ page }) => {
  const fleet = await roomyFleet()
  const day = await soonDay(await daysUntilMonth(12))
  const visit = await scheduledVisit(fleet, { firstDay: day }, { now: now() })
  await createBlackout(fleet.instructors[1]?.id ?? 0, day, day)
  await signInAs(page, visit.staff)
  const { requestId } = await queuedRequest(fleet, { now: now() })
  const today = dayAt(now())
  await page.goto('/petugas/papan')
  await connected(page)
  await changingNothing(async () => {
    await carryRequest(page, requestId, fleet.units[1]?.name, today)
    await expect(said(page)).toContainText('hari itu sudah lewat')
    await page.mouse.up()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await page.goto(`/petugas/papan?mulai=${day}`)
  await connected(page)
  await changingNothing(async () => {
    await carryRequest(page, requestId, fleet.units[1]?.name, day)
    await expect(said(page)).toContainText('tidak cukup instruktur yang bebas')
    await page.mouse.up()
  })
  await page.goto(`/petugas/papan?mulai=${day}&baris=instruktur`)
  await connected(page)
  await changingNothing(async () => {
    await carryRequest(page, requestId, fleet.instructors[1]?.name, day)
    await expect(said(page)).toContainText(`${fleet.instructors[1]?.name} tidak tersedia karena`)
    await page.mouse.up()
  })
})

test('who drops what a colleague has changed meanwhile is told who and what, and keeps what was typed', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  const { bookingId, input, staff } = visit
  await signIn(page, 'scheduler')
  await page.goto(boardOf(visit))
  await connected(page)
  await carryVisit(page, visit, visit.fleet.units[1]?.name, input.firstDay)
  await expect(said(page)).toContainText('Bisa')
  await page.mouse.up()
  const form = page.getByRole('dialog')
  await form.getByLabel('Alasan pemindahan').fill('Atas permintaan desa')
  accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, now()))
  await changingNothing(async () => {
    await page.keyboard.press('Enter')
    await expect(form.getByRole('alert')).toContainText(`Kunjungan dipastikan oleh ${staff.name}`)
  })
  await expect(form.getByLabel('Alasan pemindahan')).toHaveValue('Atas permintaan desa')
  await form.getByRole('link', { name: 'Lihat papan sekarang' }).click()
  await expect(page).toHaveURL(/\/petugas\/papan/)
  await expect(barOf(page, visit)).toContainText('pasti')
})

test('who is slower by a moment is told who holds the place, and what would work', async ({ page }) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  const { fleet, input, bookingId } = visit
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await connected(page)
  await carryVisit(page, visit, fleet.units[1]?.name, input.firstDay)
  await expect(said(page)).toContainText('Bisa')
  await page.mouse.up()
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  const rest = { instructors: fleet.instructors.slice(1), kits: fleet.kits.slice(1) }
  const faster = { ...fleet, units: fleet.units.slice(1), ...rest }
  await scheduledVisit(faster, { firstDay: input.firstDay }, { now: now() })
  await form.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(form.getByRole('alert')).toContainText(`${fleet.units[1]?.name} dipakai untuk`)
  await form.getByRole('alert').getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/petugas/kunjungan/${bookingId}/pindahkan\\?mulai=`))
  expect(await heldBy(bookingId)).toContain(fleet.units[0]?.id)
})

test('a request withdrawn meanwhile: in the air the words change, in the form it is refused', async ({
  page,
}) => {
  await signIn(page, 'scheduler')
  const fleet = await roomyFleet()
  const [first, second] = [
    await queuedRequest(fleet, { now: now() }),
    await queuedRequest(fleet, { now: now() }),
  ]
  const day = await soonDay(await daysUntilMonth(12))
  await page.goto(`/petugas/papan?mulai=${day}`)
  await connected(page)
  const withdraw = async ({ member, requestId }: typeof first) =>
    accepted(await withdrawRequest(member, { requestId }, now()))
  await carryRequest(page, first.requestId, fleet.units[0]?.name, day)
  await expect(said(page)).toContainText('Bisa')
  await withdraw(first)
  await expect(said(page)).toContainText('tidak lagi menunggu tanggal; statusnya “Ditarik”')
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await said(page).getByRole('button', { name: 'Biarkan di tempatnya' }).click()
  await carryRequest(page, second.requestId, fleet.units[0]?.name, day)
  await expect(said(page)).toContainText('Bisa')
  await page.mouse.up()
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  await withdraw(second)
  await form.getByRole('button', { name: 'Jadwalkan kunjungan' }).click()
  await expect(form.getByRole('alert')).toContainText('tidak lagi menunggu tanggal; statusnya “Ditarik”')
})

test('a sign-in that ended during the drag is asked for in the form, and the drop goes on', async ({
  page,
}) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  const viewer = await signInAs(page, await createStaffViewer('scheduler'))
  const { fleet, input, bookingId } = visit
  await page.goto(boardOf(visit))
  await connected(page)
  await carryVisit(page, visit, fleet.units[1]?.name, input.firstDay)
  await expect(said(page)).toContainText('Bisa')
  await endSignIns(viewer.accountId)
  await page.mouse.up()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
  await expect(form.getByRole('alert').first()).toContainText('Sesi Anda sudah berakhir')
  await signInAgain(page, viewer)
  await expect(page).toHaveURL(/berhasil=move/)
  expect(await heldBy(bookingId)).toContain(fleet.units[1]?.id)
})

test('whose sign-in ended before the drag is told so', async ({ page }) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  const viewer = await signInAs(page, await createStaffViewer('scheduler'))
  await page.goto(boardOf(visit))
  await connected(page)
  await endSignIns(viewer.accountId)
  await changingNothing(async () => {
    await carryVisit(page, visit, visit.fleet.units[1]?.name, visit.input.firstDay)
    await expect(said(page)).toContainText('Anda tidak masuk lagi')
    await page.mouse.up()
    await expect(said(page).getByRole('link', { name: 'Masuk lagi' })).toBeVisible()
  })
})

test('who may only look drags nothing', async ({ page }) => {
  const visit = await oneVisit(await daysUntilMonth(12))
  await signIn(page, 'viewer')
  await page.goto(boardOf(visit))
  await connected(page)
  await carryVisit(page, visit, visit.fleet.units[1]?.name, visit.input.firstDay)
  await expect(page.locator('.ghost')).toHaveCount(0)
  await page.mouse.up()
  await barOf(page, visit).focus()
  await page.keyboard.press(' ')
  await expect(said(page)).not.toContainText(/./)
})
