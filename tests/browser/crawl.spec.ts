import { database } from '#lib/database/client.ts'
import { axe, expect, noHorizontalScroll, signInAs, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE } from '#tests/support/cast.ts'
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

/** Feeds, tables, papers and streams: what is no page for people. */
const NO_PAGE = /\.(ics|csv)$|^\/sehat$|\/(berkas|surat)\/\d+$|\/(peristiwa$|jawaban\?)/

/** Addresses that a page links to, one for each path and kind of query. */
function linksOf(html: string, here: URL): string[] {
  const own = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), here))
    .filter(({ origin, pathname }) => origin === here.origin && pathname !== here.pathname)
  const kinds = new Map(own.map((url) => [`${url.pathname}?${[...url.searchParams.keys()]}`, url.href]))
  return [...kinds.values()]
}

/** The person who looks at a page with axe: others who see it see the same page with less on it. */
const lookerAt = ({ seen }: PageRow) =>
  (['nobody', 'member', 'scheduler', 'admin', 'otherMember'] as const).find(
    (person) => seen[person] === 'shown',
  )

test.describe('pages are for everybody and for every screen, and their links lead somewhere', () => {
  test.describe.configure({ mode: 'parallel', timeout: 240_000 })

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
        const viewer = cast.viewers[person]
        if (viewer.kind !== 'public') await signInAs(page, viewer)
        const paths = pathsOf(looked)
        const more = await findStatusPages()
        if (person === 'nobody') paths.push(...more.everybody, '/tidak-ada')
        if (person === 'scheduler') paths.push(...more.staff)
        for (const path of paths) {
          await page.goto(path)
          await expect(page.locator('h1'), `heading of ${path}`).toHaveCount(1)
          await axe(page)
          await noHorizontalScroll(page)
        }
      })

    test(`${person} follows links`, async ({ app }) => {
      const headers = { cookie: cast.cookies[person] }
      const links = new Set<string>()
      for (const path of pathsOf(rows)) {
        const html = await (await fetch(app.url + path, { headers })).text()
        for (const link of linksOf(html, new URL(path, app.url))) links.add(link)
      }
      expect(links.size).toBeGreaterThan(3)
      for (const link of links) {
        const { status } = await fetch(link, { headers })
        expect(`${status} ${link.slice(app.url.length)}`).toBe(`200 ${link.slice(app.url.length)}`)
      }
    })
  }
})
