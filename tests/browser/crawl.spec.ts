import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { axe, axeInBoth, expect, noHorizontalScroll, signInAs, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE, type PersonName } from '#tests/support/cast.ts'
import { PAGES, type PageRow } from '#tests/support/pages.ts'

/** The pages that a table of roles cannot know: a request and a visit in each status, as demo data has them. */
async function findStatusPages(): Promise<{ staff: string[]; everybody: string[] }> {
  const requests = await database().visitRequest.findMany({ distinct: ['status'], where: { demo: true } })
  const visits = await database().booking.findMany({ distinct: ['status'], where: { demo: true } })
  return {
    staff: [
      ...requests.map(({ id }) => `/petugas/permohonan/${id}`),
      ...visits.map(({ id }) => `/petugas/kunjungan/${id}`),
    ],
    everybody: ['/?tampilan=agenda', ...visits.map(({ id }) => `/kunjungan/${id}`)],
  }
}

/** Feeds, tables, pictures, papers and streams: what is no page for people. */
const NO_PAGE = /\.(ics|csv|json|pdf|png)$|^\/sehat$|\/(berkas|surat)\/\d+$|\/(peristiwa$|jawaban\?)/

/** Addresses that a page links to: of each kind of page, with the same keys of a query, one. */
function linksOf(html: string, here: URL): Map<string, string> {
  const own = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), here))
    .filter(({ origin, pathname }) => origin === here.origin && pathname !== here.pathname)
  const kindOf = (url: URL) => `${url.pathname.replaceAll(/\d+/g, '#')}?${[...url.searchParams.keys()]}`
  return new Map(own.map((url) => [kindOf(url), url.href]))
}

/** The person who looks at a page with axe: others who see it see the same page with less on it. */
const lookerAt = ({ seen }: PageRow) =>
  (['nobody', 'member', 'scheduler', 'admin', 'otherMember'] as const).find(
    (person) => seen[person] === 'shown',
  )

async function enter(page: Page, viewer: Cast['viewers'][PersonName]): Promise<void> {
  if (viewer.kind !== 'public') await signInAs(page, viewer)
}

async function look(page: Page, path: string, withAxe: (page: Page) => Promise<void>): Promise<void> {
  await page.goto(path)
  await expect(page.locator('h1'), `heading of ${path}`).toHaveCount(1)
  await withAxe(page)
  await noHorizontalScroll(page)
}

test.describe('pages are for everybody and for every screen, and their links lead somewhere', () => {
  test.describe.configure({ mode: 'parallel', timeout: 480_000 })

  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const person of PEOPLE) {
    const rows = Object.values(PAGES).filter(({ seen }) => seen[person] === 'shown')
    const pathsOf = (of: PageRow[]) => of.map(({ at }) => at(cast)).filter((path) => !NO_PAGE.test(path))

    const looked = rows.filter((row) => lookerAt(row) === person)
    if (looked.length > 0)
      test(`${person} looks at pages`, async ({ page }) => {
        await enter(page, cast.viewers[person])
        for (const path of pathsOf(looked)) await look(page, path, axeInBoth)
      })

    test(`${person} follows links`, async ({ app }) => {
      const headers = { cookie: cast.cookies[person] }
      const links = new Map<string, string>()
      for (const path of pathsOf(rows)) {
        const html = await (await fetch(app.url + path, { headers })).text()
        for (const [kind, link] of linksOf(html, new URL(path, app.url))) links.set(kind, link)
      }
      expect(links.size).toBeGreaterThan(3)
      for (const link of links.values()) {
        const { status } = await fetch(link, { headers })
        expect(`${status} ${link.slice(app.url.length)}`).toBe(`200 ${link.slice(app.url.length)}`)
      }
    })
  }

  test('of requests and visits in every status', async ({ page, stranger }) => {
    const { staff, everybody } = await findStatusPages()
    await enter(page, cast.viewers.scheduler)
    for (const path of staff) await look(page, path, axe)
    for (const path of [...everybody, '/tidak-ada']) await look(stranger, path, axe)
  })
})
