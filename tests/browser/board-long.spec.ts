import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { barOf, boardOf, connected, moved, now, oneVisit, said } from '#tests/support/board.ts'
import { axe, expect, noHorizontalScroll, signInAs, test } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

test.describe.configure({ mode: 'serial' })

let visit: TestVisit
let fleet: TestFleet

// biome-ignore lint/correctness/noEmptyPattern: the app must run before the fleet is made
test.beforeAll(async ({ app: {} }) => {
  const base = await database().unit.findFirstOrThrow({ select: { baseSiteId: true } })
  // Before all others by name: between the first visit and the next one lie hundreds of rows; a browser is sent a thousand.
  await database().$executeRaw`
    WITH made AS (
      INSERT INTO resources (kind, name) SELECT 'unit', 'M-' || lpad(n::text, 4, '0') FROM generate_series(1, 990) n
      RETURNING id, name)
    INSERT INTO units (resource_id, code, base_site_id, funding)
    SELECT id, name, ${base.baseSiteId}, 'csr' FROM made`
  fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  visit = await oneVisit(5, fleet)
  const first = { ...fleet, instructors: fleet.instructors.slice(1), kits: fleet.kits.slice(1) }
  const { id, name } = await database().resource.findFirstOrThrow({ where: { name: 'M-0003' } })
  await database().unitProgram.create({ data: { unitId: id, programId: fleet.program.id } })
  await scheduledVisit({ ...first, units: [{ id, name }] }, { firstDay: await soonDay(5) }, { now: now() })
})

const drawn = (page: Page) => page.locator('.row').count()

const inSight = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect())
    return boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length
  })

test('a board of a thousand rows draws those in sight, and says which they are', async ({ page }) => {
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await connected(page)
  await expect(page.locator('.board.windowed')).toBeVisible()
  expect(await drawn(page)).toBeLessThan(80)
  await expect(page.locator('[data-row][aria-posinset="1"]')).toBeVisible()
  const nodes: number[] = []
  for (let step = 0; step < 10; step++) {
    await page.mouse.wheel(0, 4_000)
    await expect.poll(() => inSight(page)).toBeGreaterThan(8)
    nodes.push(await page.locator('*').count())
  }
  expect(Math.max(...nodes)).toBeLessThan(3_000)
  await axe(page)
})

test('the focus stays drawn however far the screen goes, and arrows find visits out of sight', async ({
  page,
}) => {
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await expect(page.locator('.board.windowed')).toBeVisible()
  const near = page.locator('[data-row][aria-posinset="3"] [data-visit]')
  await near.focus()
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, 20_000)
  await expect(page.locator('[data-row][aria-posinset="5"]')).toHaveCount(0)
  await expect(near).toBeFocused()
  // The next visits are those of demo data and of this fleet, behind a thousand rows.
  await page.keyboard.press('ArrowDown')
  await expect(near).toHaveCount(0)
  await expect(page.locator('[data-visit]:focus')).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(near).toBeFocused()
})

test('a row out of sight is found by its name', async ({ page }) => {
  await signInAs(page, visit.staff)
  await page.goto(boardOf(visit))
  await expect(page.locator('.board.windowed')).toBeVisible()
  const finder = page.getByRole('searchbox', { name: 'Cari unit' })
  await finder.fill('m-0777')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'M-0777', exact: true })).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'M-0777', exact: true })).toBeFocused()
  await finder.fill('tidak ada')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tidak ada unit bernama “tidak ada”.')).toBeVisible()
})

test('after a move the screen lies where it lay; a change by others arrives in a few hundred bytes', async ({
  page,
}) => {
  await signInAs(page, visit.staff)
  const [, two] = fleet.units
  await page.goto(boardOf(visit))
  await expect(page.locator('.board.windowed')).toBeVisible()
  const finder = page.getByRole('searchbox', { name: 'Cari unit' })
  await finder.fill(fleet.units[0]?.name ?? '')
  await page.keyboard.press('Enter')
  await barOf(page, visit).focus()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText(`diganti ${two?.name}`)
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(10_000)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/berhasil=move/)
  await expect(barOf(page, visit)).toBeFocused()
  await expect(barOf(page, visit)).toBeInViewport()
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(300)
  const heard = page.evaluate(async (stream) => {
    const reader = (await fetch(stream)).body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (text.split('\n\n').length < 3) text += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    return text.split('\n\n').map(({ length }) => length)
  }, `/petugas/papan/peristiwa?mulai=${visit.input.firstDay}`)
  // The stream listens before the change is made.
  await page.waitForTimeout(1_000)
  await moved(visit, { sequence: 1, trainingDays: 9 })
  const [whole = 0, change = 0] = await heard
  expect(whole).toBeGreaterThan(50_000)
  expect(change).toBeLessThan(2_000)
})

test('on a phone the rows are as high as what they say', async ({ page }) => {
  await signInAs(page, visit.staff)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(boardOf(visit))
  await expect(page.locator('.board.windowed')).toBeVisible()
  await noHorizontalScroll(page)
  await axe(page)
  await page.mouse.wheel(0, 5_000)
  const gaps = () =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row')].map((row) =>
        row.getBoundingClientRect(),
      )
      return rows.slice(1).map((row, index) => Math.round(row.top - (rows[index]?.bottom ?? 0)))
    })
  await expect.poll(async () => (await gaps()).filter((gap) => gap < 0)).toEqual([])
})
