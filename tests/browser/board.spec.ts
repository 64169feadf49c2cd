import { spanOf } from '#lib/board/span.ts'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'
import { startApp } from '#tests/support/app.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { barOf, boardOf, connected, moved, now, oneVisit, rowOf } from '#tests/support/board.ts'
import {
  axe,
  axeInBoth,
  expect,
  noHorizontalScroll,
  signIn,
  signInAs,
  test,
  withAndWithoutJavaScript,
} from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { endSignIns } from '#tests/support/counter.ts'
import { openCuttable } from '#tests/support/cuttable.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, type TestVisit } from '#tests/support/visits.ts'

/** How many days from now so many days follow in one quarter. */
async function daysUntilRoom(days: number): Promise<number> {
  const quarterIn = async (count: number) => spanOf('quarter', await soonDay(count)).from
  let count = 5
  while ((await quarterIn(count)) !== (await quarterIn(count + days))) count++
  return count
}

const step = ({ bookingId }: TestVisit, sequence = 0) => ({ bookingId, sequence, readinessWaiver: '' })

withAndWithoutJavaScript(
  'days, rows and ranges are links, and every bar leads to its visit',
  async ({ page }) => {
    await signIn(page, 'viewer')
    const visit = await oneVisit()
    const { fleet, input } = visit
    const month = monthWords(monthOf(input.firstDay))
    await page.goto(boardOf(visit))
    await expect(page.getByRole('heading', { level: 2, name: month })).toBeVisible()
    await page.getByRole('link', { name: 'Bulan berikutnya' }).click()
    await page.getByRole('link', { name: 'Bulan sebelumnya' }).click()
    await expect(page.getByRole('heading', { level: 2, name: month })).toBeVisible()
    await expect(rowOf(page, fleet.units[0]?.name).locator('a')).toHaveCount(1)
    await expect(rowOf(page, fleet.units[1]?.name)).toContainText('Kosong')
    await page.getByRole('link', { name: 'Instruktur', exact: true }).click()
    await expect(page).toHaveURL(/baris=instruktur/)
    await expect(rowOf(page, fleet.instructors[0]?.name).locator('a')).toContainText('tentatif')
    await page.getByRole('link', { name: 'Perangkat', exact: true }).click()
    await page.getByRole('link', { name: 'Triwulan', exact: true }).click()
    await expect(page).toHaveURL(/baris=perangkat.*rentang=triwulan/)
    const bar = rowOf(page, fleet.kits[0]?.name).locator('a')
    await expect(bar).toContainText(fleet.units[0]?.name as string)
    await bar.click()
    await expect(page).toHaveURL(`/petugas/kunjungan/${visit.bookingId}`)
  },
)

test('requests wait beside it, with a way to a date for those who plan', async ({ page, newVisitor }) => {
  const { requestId } = await queuedRequest(await createFleet(), { now: now() })
  await signIn(page, 'scheduler')
  await page.goto('/petugas/papan')
  const waiting = page.locator('#antrean')
  await waiting.locator(`a[href="/petugas/permohonan/${requestId}/jadwalkan"]`).click()
  await expect(page).toHaveURL(`/petugas/permohonan/${requestId}/jadwalkan`)
  const looker = await newVisitor()
  await signIn(looker, 'viewer')
  await looker.goto('/petugas/papan')
  await expect(looker.locator(`a[href="/petugas/permohonan/${requestId}"]`)).toBeVisible()
  await expect(looker.getByRole('link', { name: /^Jadwalkan/ })).toHaveCount(0)
})

test('arrow keys move between visits and rows, Enter opens', async ({ page }) => {
  await signIn(page, 'scheduler')
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  const soon = await daysUntilRoom(25)
  const first = await oneVisit(soon, fleet)
  const later = await oneVisit(soon + 20, fleet)
  const other = { ...fleet, units: fleet.units.slice(1), instructors: fleet.instructors.slice(1) }
  const below = await oneVisit(soon + 1, { ...other, kits: fleet.kits.slice(1) })
  await page.goto(boardOf(first, '&rentang=triwulan'))
  await connected(page)
  const bars = page.locator('[data-visit]')
  const tabbable = bars.and(page.locator('[tabindex="0"]'))
  await expect(tabbable).toHaveCount(1)
  await barOf(page, first).focus()
  for (const [key, visit] of [
    ['ArrowRight', later],
    ['ArrowLeft', first],
    ['End', later],
    ['Home', first],
    ['ArrowDown', below],
    ['ArrowUp', first],
    ['ArrowDown', below],
  ] as const) {
    await page.keyboard.press(key)
    await expect(barOf(page, visit)).toBeFocused()
    await expect(tabbable).toHaveCount(1)
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/petugas/kunjungan/${below.bookingId}`)
})

test('a change made through one process shows on the board of another', async ({ page, app, newVisitor }) => {
  const other = await startApp(process.env.DATABASE_URL as string)
  try {
    const visit = await oneVisit()
    await signIn(page, 'scheduler')
    const colleague = await newVisitor()
    await signIn(colleague, 'scheduler')
    await page.goto(app.url + boardOf(visit))
    await colleague.goto(`${other.url}/petugas/kunjungan/${visit.bookingId}`)
    await connected(page)
    await expect(barOf(page, visit)).toContainText('tentatif')
    await colleague.getByRole('button', { name: 'Pastikan kunjungan' }).click()
    await expect(barOf(page, visit)).toContainText('pasti')

    await colleague.goto(other.url + boardOf(visit))
    await connected(colleague)
    const { requestId } = await queuedRequest(await createFleet(), { now: now() })
    for (const board of [page, colleague])
      await expect(board.locator(`#antrean a[href="/petugas/permohonan/${requestId}"]`)).toBeVisible()
    await colleague.goto('about:blank')
  } finally {
    await other.stop()
  }
})

test('focus and scroll stay where they are while others work', async ({ page }) => {
  await signIn(page, 'scheduler')
  for (let units = 0; units < 4; units++) await createFleet({ units: 5 })
  const visit = await oneVisit()
  await page.goto(boardOf(visit))
  await connected(page)
  await barOf(page, visit).focus()
  const scrolled = await page.evaluate(() => scrollY)
  await moved(visit, { unitIds: [visit.fleet.units[1]?.id ?? 0] })
  const [one, two] = visit.fleet.units
  await expect(rowOf(page, two?.name).locator('a')).toHaveCount(1)
  await expect(rowOf(page, one?.name).locator('a')).toHaveCount(0)
  await expect(barOf(page, visit)).toBeFocused()
  expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(120)
  const change = { bookingId: visit.bookingId, sequence: 1, reason: 'Banjir besar' }
  accepted(await cancelVisit(visit.staff, change, now()))
  await expect(barOf(page, visit)).toHaveCount(0)
})

test('a board whose line was cut says so, comes back by itself and has missed nothing', async ({
  browser,
  app,
}) => {
  const line = await openCuttable(app.url)
  // A context of its own: a browser complains of torn connections.
  const context = await browser.newContext()
  try {
    const visit = await oneVisit()
    const page = await context.newPage()
    await signIn(page, 'scheduler')
    await page.goto(line.url + boardOf(visit))
    await connected(page)
    line.cut()
    await expect(page.getByRole('status')).toContainText('Sambungan terputus')
    accepted(await confirmVisit(visit.staff, step(visit), now()))
    await expect(barOf(page, visit)).toContainText('tentatif')
    line.mend()
    await connected(page)
    await expect(barOf(page, visit)).toContainText('pasti')
  } finally {
    await context.close()
    line.close()
  }
})

test('a board whose sign-in ended says so, and shows nothing new', async ({ page }) => {
  const viewer = await signInAs(page, await createStaffViewer('viewer'))
  const visit = await oneVisit()
  await page.goto(boardOf(visit))
  await connected(page)
  await endSignIns(viewer.accountId)
  accepted(await confirmVisit(visit.staff, step(visit), now()))
  await expect(page.getByRole('status')).toContainText('Anda tidak masuk lagi')
  await expect(barOf(page, visit)).toContainText('tentatif')
  await page.getByRole('link', { name: 'Masuk lagi' }).click()
  await expect(page).toHaveURL(/\/masuk\?kembali=%2Fpetugas%2Fpapan/)
})

test('a process stops though boards are open', async ({ browser }) => {
  const app = await startApp(process.env.DATABASE_URL as string)
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, 'viewer')
  await page.goto(`${app.url}/petugas/papan`)
  await connected(page)
  await app.stop()
  expect(app.complaints()).toBe('')
  await expect(page.getByRole('status')).toContainText('Sambungan terputus')
  await context.close()
})

test('the board passes axe and fits a small phone, empty, with visits and out of service', async ({
  page,
}) => {
  await signIn(page, 'scheduler')
  const visit = await oneVisit()
  const sure = await oneVisit(6)
  accepted(await confirmVisit(sure.staff, step(sure), now()))
  await createBlackout(visit.fleet.units[1]?.id ?? 0, visit.input.firstDay, visit.input.firstDay)
  await queuedRequest(await createFleet(), { now: now() })
  const paths = [
    boardOf(visit),
    boardOf(visit, '&rentang=minggu'),
    boardOf(visit, '&rentang=triwulan&baris=instruktur'),
    '/petugas/papan?mulai=2150-01-01&hal=99',
    '/petugas/papan?baris=x&rentang=x&mulai=x',
  ]
  for (const path of paths) {
    await page.goto(path)
    await axeInBoth(page)
    await noHorizontalScroll(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await axe(page)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
})
