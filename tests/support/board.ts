import { expect, type Page } from '@playwright/test'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import type { MoveInput } from '#lib/bookings/schema.ts'
import { addDays, type Day, daysBetween, lastDayOf, monthOf } from '#lib/time/days.ts'
import { soonDay } from './clock.ts'
import { createFleet, type TestFleet } from './fleet.ts'
import { accepted, scheduledVisit, type TestVisit } from './visits.ts'

export const now = () => new Date()

/** A visit of a fleet of its own, with a second unit, instructor and kit that are free. */
export async function oneVisit(inDays = 5, fleet?: TestFleet): Promise<TestVisit> {
  const firstDay = await soonDay(inDays)
  return scheduledVisit(fleet ?? (await roomyFleet()), { firstDay }, { now: now() })
}

export const roomyFleet = () => createFleet({ units: 2, instructors: 2, kits: 2 })

/** How many days from now so many days follow in one month. */
export async function daysUntilMonth(days: number): Promise<number> {
  let count = 5
  while (monthOf(await soonDay(count)) !== monthOf(await soonDay(count + days))) count++
  return count
}

export const boardOf = ({ input }: TestVisit, more = '') => `/petugas/papan?mulai=${input.firstDay}${more}`
export const barOf = (page: Page, { bookingId }: { bookingId: number }) =>
  page.locator(`[data-visit="${bookingId}"]`)
export const rowOf = (page: Page, name: string | undefined) =>
  page.locator('.row').filter({ has: page.getByRole('heading', { name, exact: true }) })
export const connected = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Tersambung' })).toBeVisible()

/** What the place says to what is carried. */
export const said = (page: Page) => page.locator('.carry-line')

/** The form that takes a visit elsewhere. */
export function moveOf({ input, bookingId }: TestVisit, changes: Partial<MoveInput> = {}): MoveInput {
  const { unitIds, instructorIds, kitIds, firstDay } = input
  const convoy = { unitIds, instructorIds, kitIds, firstDay }
  return { bookingId, sequence: 0, ...convoy, trainingDays: undefined, reason: 'Unit diperiksa', ...changes }
}

export async function moved(visit: TestVisit, changes: Partial<MoveInput>): Promise<void> {
  accepted(await moveVisit(visit.staff, moveOf(visit, changes), now()))
}

interface Spot {
  x: number
  y: number
}

/** The middle of a day in a row of a month. */
export async function spotOf(page: Page, row: string | undefined, day: Day): Promise<Spot> {
  const columns = await page.locator('.columns').boundingBox()
  const box = await rowOf(page, row).boundingBox()
  if (!columns || !box) throw new Error('the row is not drawn')
  const first = `${monthOf(day)}-01`
  const width = columns.width / (daysBetween(first, lastDayOf(monthOf(day))) + 1)
  return { x: columns.x + (daysBetween(first, day) + 0.5) * width, y: box.y + box.height / 2 }
}

/** Takes something by the mouse and holds it over a place. */
export async function carry(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

/** Carries a visit by its first day to a day in a row. */
export async function carryVisit(page: Page, visit: TestVisit, row: string | undefined, day: Day) {
  const { fleet, input } = visit
  const unit = fleet.units.find(({ id }) => id === input.unitIds[0])
  await carry(page, await spotOf(page, unit?.name, input.firstDay), await spotOf(page, row, day))
}

/** Carries a waiting request to a day in a row. */
export async function carryRequest(page: Page, requestId: number, row: string | undefined, day: Day) {
  const card = page.locator(`[data-request="${requestId}"]`)
  await card.scrollIntoViewIfNeeded()
  const box = await card.boundingBox()
  if (!box) throw new Error('the request does not wait on the board')
  await carry(page, { x: box.x + 40, y: box.y + box.height / 2 }, await spotOf(page, row, day))
}

/** The next Sunday after a day. */
export function sundayAfter(day: Day): Day {
  let sunday = addDays(day, 1)
  while (new Date(`${sunday}T00:00:00Z`).getUTCDay() !== 0) sunday = addDays(sunday, 1)
  return sunday
}
