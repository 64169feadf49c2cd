import type { Browser, BrowserContext, Page } from '@playwright/test'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { expect, signIn, test } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { openCuttable } from '#tests/support/cuttable.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, queuedRequest, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

const now = () => new Date()
const reason = 'Jalan terputus banjir'
const connected = (page: Page) => expect(page.getByRole('status').first()).toContainText('Tersambung')
const wordsOf = async (page: Page) => [
  await page.locator('.row').allInnerTexts(),
  await page.locator('#antrean').allInnerTexts(),
]

interface Watcher {
  page: Page
  path: string
  visits: [TestVisit, TestVisit, TestVisit]
  line: Awaited<ReturnType<typeof openCuttable>>
}

/** A board with three visits on it, watched over a line that can be cut; its clock can be turned. */
async function watching(browser: Browser, appUrl: string, run: (watcher: Watcher) => Promise<void>) {
  const line = await openCuttable(appUrl)
  // A context of its own: a browser complains of torn connections.
  const context: BrowserContext = await browser.newContext()
  try {
    const firstDay = await soonDay(5)
    const visit = async () =>
      scheduledVisit(await createFleet({ units: 2 }), { firstDay, confirmed: false }, { now: now() })
    const visits: Watcher['visits'] = [await visit(), await visit(), await visit()]
    const page = await context.newPage()
    await page.clock.install()
    await signIn(page, 'scheduler')
    const path = `/petugas/papan?mulai=${firstDay}`
    await page.goto(line.url + path)
    await connected(page)
    await run({ page, path, visits, line })
  } finally {
    await context.close()
    line.close()
  }
}

/** What colleagues do meanwhile. */
async function changeMuch([moved, cancelled, confirmed]: Watcher['visits']): Promise<void> {
  const { bookingId, staff, input, fleet } = moved
  const unitIds = [fleet.units[1]?.id ?? 0]
  const move = { ...input, unitIds, trainingDays: 3, bookingId, sequence: 0, reason }
  accepted(await moveVisit(staff, move, now()))
  await createBlackout(fleet.units[0]?.id ?? 0, input.firstDay, input.firstDay)
  const cancel = { bookingId: cancelled.bookingId, sequence: 0, reason }
  accepted(await cancelVisit(cancelled.staff, cancel, now()))
  const step = { bookingId: confirmed.bookingId, sequence: 0, readinessWaiver: '' }
  accepted(await confirmVisit(confirmed.staff, step, now()))
  await queuedRequest(fleet, { now: now() })
  await scheduledVisit(await createFleet(), { firstDay: input.firstDay }, { now: now() })
}

/** It reads as one that is opened now. */
async function expectAsFresh({ page, path }: Watcher, fresh: Page): Promise<void> {
  await signIn(fresh, 'scheduler')
  await fresh.goto(path)
  await connected(fresh)
  await expect.poll(() => wordsOf(page)).toEqual(await wordsOf(fresh))
}

test('a board cut off for a minute comes back and has missed nothing', async ({ browser, app, stranger }) => {
  await watching(browser, app.url, async (watcher) => {
    const { page, line, visits } = watcher
    const before = await wordsOf(page)
    line.cut()
    await expect(page.getByRole('status').first()).toContainText('Sambungan terputus')
    await changeMuch(visits)
    await page.clock.runFor('01:00')
    expect(await wordsOf(page)).toEqual(before)
    line.mend()
    await connected(page)
    await expectAsFresh(watcher, stranger)
    // What follows arrives as changes of what it was told.
    const [, , { bookingId, staff }] = visits
    accepted(await cancelVisit(staff, { bookingId, sequence: 1, reason }, now()))
    await expect(page.locator(`[data-visit="${bookingId}"]`)).toHaveCount(0)
    await expectAsFresh(watcher, stranger)
  })
})

test('a line that died without a word is noticed, and nothing is missed', async ({
  browser,
  app,
  stranger,
}) => {
  await watching(browser, app.url, async (watcher) => {
    const { page, line, visits } = watcher
    const before = await wordsOf(page)
    line.freeze()
    await changeMuch(visits)
    expect(await wordsOf(page)).toEqual(before)
    await page.clock.runFor('01:00')
    await expectAsFresh(watcher, stranger)
  })
})
