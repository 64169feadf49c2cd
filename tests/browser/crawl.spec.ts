import type { Page } from '@playwright/test'
import { database } from '#lib/database/client.ts'
import { axe, expect, noHorizontalScroll, signInAs, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE } from '#tests/support/cast.ts'
import { PAGES } from '#tests/support/pages.ts'

/** The pages that a table of roles cannot know: a request and a visit in each status, as demo data has them. */
async function findStatusPages(): Promise<{ staff: string[]; everybody: string[] }> {
  const requests = await database().visitRequest.findMany({ distinct: ['status'], where: { demo: true } })
  const visits = await database().booking.findMany({ distinct: ['status'], where: { demo: true } })
  return {
    staff: [
      ...requests.map(({ id }) => `/petugas/permohonan/${id}`),
      ...visits.map(({ id }) => `/petugas/kunjungan/${id}`),
      ...requests.map(({ status }) => `/petugas/permohonan?status=${status}`),
    ],
    everybody: ['/?tampilan=agenda', ...visits.map(({ id }) => `/kunjungan/${id}`)],
  }
}

/** Addresses that a page links to, one for each path and kind of query. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  const here = new URL(page.url())
  const own = hrefs
    .map((href) => new URL(href))
    .filter(({ origin, pathname }) => origin === here.origin && pathname !== here.pathname)
  const kinds = new Map(own.map((url) => [`${url.pathname}?${[...url.searchParams.keys()]}`, url.href]))
  return [...kinds.values()]
}

test.describe('pages are for everybody and for every screen, and their links lead somewhere', () => {
  test.describe.configure({ mode: 'parallel', timeout: 240_000 })

  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const person of PEOPLE)
    test(person, async ({ page, app }) => {
      const viewer = cast.viewers[person]
      if (viewer.kind !== 'public') await signInAs(page, viewer)
      const shown = Object.values(PAGES).filter(({ seen }) => seen[person] === 'shown')
      const paths = shown
        .map(({ at }) => at(cast))
        .filter(
          (path) => !/\.(ics|csv)$|^\/sehat$|\/(berkas|surat)\/\d+$|\/(peristiwa$|jawaban\?)/.test(path),
        )
      const more = await findStatusPages()
      if (person === 'nobody') paths.push(...more.everybody, '/tidak-ada')
      if (person === 'scheduler') paths.push(...more.staff)
      const links = new Set<string>()
      for (const path of paths) {
        await page.goto(path)
        await expect(page.locator('h1'), `heading of ${path}`).toHaveCount(1)
        await axe(page)
        await noHorizontalScroll(page)
        for (const link of await linksOf(page)) links.add(link)
      }
      const cookie = cast.cookies[person]
      for (const link of links) {
        const { status } = await fetch(link, { headers: { cookie } })
        expect(`${status} ${link.slice(app.url.length)}`).toBe(`200 ${link.slice(app.url.length)}`)
      }
    })
})
