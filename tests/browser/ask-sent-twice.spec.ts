import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { expect, test, withAndWithoutJavaScript } from '#tests/support/browser.ts'
import { createDraft, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet } from '#tests/support/fleet.ts'

/** The last page of a draft in which everything is answered. */
async function atTheCheck(page: Page) {
  const fleet = await createFleet()
  const now = new Date()
  const { token } = await createDraft(goodAnswers(fleet, {}, now), { now })
  await page.goto(`/ajukan/${token}`)
  return fleet.program.id
}

const button = (page: Page) => page.getByRole('button', { name: 'Kirim permohonan' })
const requestsFor = (programId: number) => database().visitRequest.count({ where: { programId } })

withAndWithoutJavaScript('a draft that is sent twice makes one request', async ({ page }) => {
  const programId = await atTheCheck(page)
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    button(page).click(),
  ])
  await expect(page).toHaveURL(/\/permohonan\//)
  const headers = await sent.allHeaders()
  delete headers['content-length']
  const data = sent.postDataBuffer() as Buffer
  const again = await page.request.post(sent.url(), { data, headers, maxRedirects: 0 })
  expect([200, 303]).toContain(again.status())
  expect(await requestsFor(programId)).toBe(1)
})

test('a button pressed three times at once makes one request', async ({ page }) => {
  const programId = await atTheCheck(page)
  await button(page).evaluate((element: HTMLButtonElement) => {
    for (let times = 0; times < 3; times++) element.click()
  })
  await expect(page).toHaveURL(/\/permohonan\//)
  expect(await requestsFor(programId)).toBe(1)
})
