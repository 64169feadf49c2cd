import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { axe, expect, PASSWORD, signInAs, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet, createProgram, createTrainingType } from '#tests/support/fleet.ts'
import { createOrganization, createSite } from '#tests/support/places.ts'
import { givePassword } from '#tests/support/sign-in.ts'
import { createMember } from '#tests/support/viewers.ts'

/** A member at the empty form, with a program to ask for and one that no unit carries. */
async function atTheForm(page: Page) {
  const fleet = await createFleet()
  const uncarried = await createProgram((await createTrainingType()).id)
  const { id: organizationId } = await createOrganization()
  const site = await createSite({ organizationId })
  const member = await createMember(organizationId)
  const email = await givePassword(member)
  await signInAs(page, member)
  await page.goto('/pemohon/ajukan')
  return { fleet, uncarried, site, email, organizationId }
}

async function fill(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`[name=${name}]`)
    if ((await field.first().getAttribute('type')) === 'radio')
      await page.locator(`[name=${name}][value=${value}]`).check()
    else if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
      await field.selectOption(value)
    else await field.fill(value)
  }
}

async function complete({ fleet, site }: Awaited<ReturnType<typeof atTheForm>>) {
  return {
    programId: String(fleet.program.id),
    participants: '12',
    site: String(site.id),
    windowStart: await soonDay(20),
    windowEnd: await soonDay(60),
    audience: 'open',
    contactName: 'Ibu Uji',
    contactPhone: '0812 3456 7890',
    note: 'Jalan masuk\nlebar empat meter.',
  }
}

const submit = (page: Page) => page.getByRole('button', { name: /kirim permohonan$/i }).click()
const requestsOf = (organizationId: number) => database().visitRequest.count({ where: { organizationId } })

/** What stands in the way, on top of the form. */
const problems = (page: Page) => page.locator('form [role=alert]').first()

/** The words beside a field, where a screen reader finds them. */
async function wordsBeside(page: Page, name: string): Promise<string> {
  const field = page.locator(`[name=${name}]`)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
  return (await page.locator(ids.map((id) => `[id="${id}"]`).join(',')).allInnerTexts()).join(' ')
}

withAndWithoutJavaScript(
  'mistakes are named beside their fields, and what was typed stays',
  async ({ page, javaScriptEnabled }) => {
    const made = await atTheForm(page)
    const form = await complete(made)
    const wrong = { ...form, participants: '17', contactPhone: '12', windowEnd: await soonDay(3) }
    await fill(page, wrong)
    await submit(page)
    await expect(problems(page)).toContainText('Ada yang perlu diperbaiki')
    expect(await wordsBeside(page, 'contactPhone')).toContain('contoh: 0812 3456 7890')
    expect(await wordsBeside(page, 'windowEnd')).toContain('Tanggal akhir mendahului tanggal awal')
    for (const [name, value] of Object.entries(wrong))
      if (name !== 'audience') await expect(page.locator(`[name=${name}]`), name).toHaveValue(value)
    await expect(page.locator('[name=audience][value=open]')).toBeChecked()
    // axe cannot look at a page that may run no script.
    if (javaScriptEnabled !== false) await axe(page)

    // The rest is found once everything can be read.
    await fill(page, { contactPhone: form.contactPhone, windowEnd: form.windowEnd })
    await submit(page)
    await expect(problems(page)).toContainText('paling banyak 16 peserta')
    await fill(page, { participants: '16', programId: String(made.uncarried.id) })
    await submit(page)
    await expect(problems(page)).toContainText(`Belum ada unit yang membawa ${made.uncarried.name}`)
    expect(await requestsOf(made.organizationId)).toBe(0)

    await fill(page, { programId: form.programId })
    await submit(page)
    await expect(page.getByText('Permohonan Anda terkirim')).toBeVisible()
    const request = await database().visitRequest.findFirstOrThrow({
      where: { organizationId: made.organizationId },
    })
    expect(request).toMatchObject({ participants: 16, contactPhone: '+6281234567890', note: form.note })
  },
)

withAndWithoutJavaScript('an empty form names everything that is missing', async ({ page }) => {
  const { organizationId } = await atTheForm(page)
  await submit(page)
  await expect(problems(page)).toContainText('Pilih tanggal paling awal.')
  for (const name of ['programId', 'site', 'windowStart', 'windowEnd'])
    expect(await wordsBeside(page, name)).toMatch(/Pilih/)
  expect(await requestsOf(organizationId)).toBe(0)
})

withAndWithoutJavaScript('a session that ends while typing loses nothing', async ({ page, context }) => {
  const made = await atTheForm(page)
  const form = await complete(made)
  await fill(page, form)
  await context.clearCookies()
  await submit(page)
  await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
  await page.locator('[name=masuk_email]').fill(made.email)
  await page.locator('[name=masuk_password]').fill('kata sandi yang salah')
  await page.getByRole('button', { name: /^Masuk, lalu/ }).click()
  await expect(problems(page).filter({ hasText: 'kata sandi' })).toBeVisible()
  expect(await requestsOf(made.organizationId)).toBe(0)
  await page.locator('[name=masuk_email]').fill(made.email)
  await page.locator('[name=masuk_password]').fill(PASSWORD)
  await page.getByRole('button', { name: /^Masuk, lalu/ }).click()
  await expect(page.getByText('Permohonan Anda terkirim')).toBeVisible()
  const request = await database().visitRequest.findFirstOrThrow({
    where: { organizationId: made.organizationId },
  })
  expect(request).toMatchObject({ participants: 12, note: form.note, siteId: made.site.id })
})

withAndWithoutJavaScript('a form that arrives twice makes one request', async ({ page }) => {
  const made = await atTheForm(page)
  await fill(page, await complete(made))
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    submit(page),
  ])
  await expect(page.getByText('Permohonan Anda terkirim')).toBeVisible()
  const headers = await sent.allHeaders()
  delete headers['content-length']
  const data = sent.postDataBuffer() as Buffer
  const again = await page.request.post(sent.url(), { data, headers, maxRedirects: 0 })
  expect([200, 303]).toContain(again.status())
  expect(await requestsOf(made.organizationId)).toBe(1)
})

test('a button pressed three times at once makes one request', async ({ page }) => {
  const made = await atTheForm(page)
  await fill(page, await complete(made))
  await page.getByRole('button', { name: /kirim permohonan$/i }).evaluate((button: HTMLButtonElement) => {
    for (let times = 0; times < 3; times++) button.click()
  })
  await expect(page.getByText('Permohonan Anda terkirim')).toBeVisible()
  expect(await requestsOf(made.organizationId)).toBe(1)
})
