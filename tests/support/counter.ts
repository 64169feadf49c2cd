import { expect, type Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { soonDay } from './clock.ts'
import { createFleet, type TestFleet } from './fleet.ts'
import { createOrganization, createSite } from './places.ts'
import { signInAs } from './sign-in.ts'
import { createMember } from './viewers.ts'

/** Somebody at the counter, signed in, whose organization has a place and a program that a unit brings. */
export async function atTheCounter(page: Page) {
  const fleet = await createFleet()
  const organization = await createOrganization()
  const site = await createSite({ organizationId: organization.id })
  const member = await signInAs(page, await createMember(organization.id))
  return { fleet, organization, site, member }
}

interface NewPlace {
  siteName: string
  siteArea: string
  organizationId: string
}

interface Typed {
  programId: string
  participants: string
  site: string
  windowStart: string
  windowEnd: string
  contactPhone: string
  note: string
}

/** What a person would type to be accepted. */
export async function goodWish(fleet: TestFleet, site: { id: number }): Promise<Typed> {
  return {
    programId: String(fleet.program.id),
    participants: '12',
    site: String(site.id),
    windowStart: await soonDay(30),
    windowEnd: await soonDay(90),
    contactPhone: '0812 3456 7890',
    note: 'Truk masuk dari <gerbang belakang> & samping',
  }
}

const SELECTS = ['programId', 'site', 'siteArea', 'organizationId']

const fieldOf = (page: Page, name: string) => page.locator(`[name="${name}"]`)

export async function type(page: Page, typed: Partial<Typed & NewPlace>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    const field = fieldOf(page, name)
    await (SELECTS.includes(name) ? field.selectOption(text) : field.fill(text))
  }
  await page.getByLabel('Terbuka untuk warga umum').check()
}

export async function stillTyped(page: Page, typed: Partial<Typed>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) await expect(fieldOf(page, name)).toHaveValue(text)
}

/** A message stands on top, and beside its field. */
export async function complainsOf(page: Page, name: string, message: string | RegExp): Promise<void> {
  const field = fieldOf(page, name).first()
  await expect(page.getByRole('alert').first()).toContainText(message)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const described = (await field.getAttribute('aria-describedby'))?.split(' ').at(-1)
  await expect(page.locator(`[id="${described}"]`)).toContainText(message)
}

export const requestsOf = (organizationId: number) =>
  database().visitRequest.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })

/** Ends every sign-in of a person, as time does. */
export async function endSignIns(accountId: string): Promise<void> {
  await database().signIn.deleteMany({ where: { userId: accountId } })
}
