import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { expect } from './browser.ts'
import { soonDay } from './clock.ts'
import { createFleet, type TestFleet } from './fleet.ts'
import { DESA, ensureAreas } from './places.ts'

export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

export async function next(page: Page, question: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).click()
  await expect(heading(page)).toHaveText(question)
}

/** From the front door to the first question, for a program that asks something of its place. */
export async function begin(page: Page): Promise<TestFleet> {
  await ensureAreas()
  const fleet = await createFleet()
  const needs = { needsPowerVa: 4400, needsFlatParking: true, needsToilets: true }
  await database().program.update({ where: { id: fleet.program.id }, data: needs })
  await page.goto('/')
  await page.getByRole('link', { name: 'Ajukan kunjungan' }).first().click()
  await page.getByRole('button', { name: 'Mulai' }).click()
  await expect(heading(page)).toHaveText('Siapa yang mengajukan?')
  return fleet
}

export async function chooseProgram(page: Page, { program }: TestFleet): Promise<void> {
  await page.getByLabel(program.name).check()
  await next(page, 'Di mana pelatihannya?')
}

/** A place that nobody knows yet; `point` is a link that a map application copies. */
export async function newPlace(page: Page, name: string, point = ''): Promise<void> {
  if (await page.getByLabel('Lokasi lain').isVisible()) await page.getByLabel('Lokasi lain').check()
  await field(page, 'siteName').fill(name)
  await field(page, 'siteArea').selectOption(DESA)
  await field(page, 'sitePoint').fill(point)
  await next(page, 'Kapan unit boleh datang?')
}

export async function when(page: Page): Promise<void> {
  await field(page, 'windowStart').fill(await soonDay(30))
  await field(page, 'windowEnd').fill(await soonDay(90))
  await next(page, 'Adakah hari yang tidak cocok?')
}

/** How many come, and that the place has everything. */
export async function peopleAndPlace(page: Page, participants: number): Promise<void> {
  await field(page, 'participants').fill(String(participants))
  await page.getByLabel('Terbuka untuk warga umum').check()
  await next(page, 'Seberapa siap lokasinya?')
  await field(page, 'powerVa').fill('5500')
  for (const group of await page.locator('main fieldset').all())
    await group.getByLabel('Ya', { exact: true }).check()
  await next(page, 'Dari mana asal permohonan ini?')
}

export async function contact(page: Page, email = ''): Promise<void> {
  await next(page, 'Siapa yang dapat kami hubungi?')
  await field(page, 'contactName').fill('Ibu Uji Contoh')
  await field(page, 'contactPhone').fill('0812 3456 7890')
  await field(page, 'contactEmail').fill(email)
  await next(page, 'Ada surat permohonannya?')
}

/** Sends, and answers the request that came of it. */
export async function send(page: Page) {
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('status')).toContainText('Permohonan Anda terkirim')
  const token = new URL(page.url()).pathname.split('/').at(-1) as string
  const [, ticket] = /Nomor permohonan (MTU-\d+)/.exec((await page.locator('main').textContent()) ?? '') ?? []
  const request = await database().visitRequest.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(ticket).toBe(ticketOf(request.id))
  await expect(page.getByText(`/permohonan/${token}`).first()).toBeVisible()
  return { request, token }
}
