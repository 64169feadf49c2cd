import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { hashPassword } from 'better-auth/crypto'
import { signIn as signInCommand } from '#lib/accounts/commands.ts'
import type { OrganizationViewer, StaffRole, StaffViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { createOrganization } from './places.ts'
import { createMember, createStaffViewer } from './viewers.ts'
import { accepted } from './visits.ts'

type Role = StaffRole | 'member'

type Person = StaffViewer | OrganizationViewer

/** The password of everybody whom tests let in. */
export const PASSWORD = 'kata sandi uji'

let hash: Promise<string> | undefined

/** Lets an account in by PASSWORD; answers its e-mail. */
export async function givePassword({ accountId }: Person): Promise<string> {
  hash ??= hashPassword(PASSWORD)
  const { email, credentials } = await database().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, credentials: { select: { id: true } } },
  })
  if (credentials.length === 0)
    await database().credential.create({
      data: {
        id: randomUUID(),
        accountId,
        userId: accountId,
        providerId: 'credential',
        password: await hash,
      },
    })
  return email
}

/** The cookies of a new sign-in of somebody, as a browser would send them. */
export async function cookiesOf(person: Person): Promise<{ name: string; value: string }[]> {
  const email = await givePassword(person)
  const setCookies = accepted(await signInCommand({ email, password: PASSWORD }, '', new Headers()))
  return setCookies.map((header) => {
    const [pair = ''] = header.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
}

/** Signs a browser in as somebody whom a test has made. */
export async function signInAs<Someone extends Person>(
  where: Page | BrowserContext,
  person: Someone,
): Promise<Someone> {
  const context = 'context' in where ? where.context() : where
  const url = process.env.PUBLIC_URL as string
  await context.addCookies((await cookiesOf(person)).map((cookie) => ({ ...cookie, url })))
  return person
}

/** Signs in within a form whose sign-in had ended, which sends the form again. */
export async function signInAgain(page: Page, person: Person, password = PASSWORD): Promise<void> {
  await page.getByLabel('Surel', { exact: true }).fill(await givePassword(person))
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: /^Masuk, lalu/ }).click()
}

/** Signs a browser in as a new person of a role; a member speaks for an organization of its own. */
export function signIn(page: Page, role: 'member'): Promise<OrganizationViewer>
export function signIn(page: Page, role: StaffRole): Promise<StaffViewer>
export async function signIn(page: Page, role: Role): Promise<Person> {
  if (role !== 'member') return signInAs(page, await createStaffViewer(role))
  const { id } = await createOrganization()
  return signInAs(page, await createMember(id))
}
