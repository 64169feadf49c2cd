import { expect, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE } from '#tests/support/cast.ts'
import { PAGES, STAFF, textOf } from '#tests/support/pages.ts'
import { findRoutes } from '#tests/support/routes.ts'

/** What nobody but the office and the requester may read. */
const PRIVATE = ['Ibu Uji', '81234567890']

function outcomeOf(answer: Response): string {
  const to = answer.headers.get('location') ?? ''
  if (answer.status === 200) return 'shown'
  if (answer.status === 307) return to.startsWith('/masuk?kembali=') ? 'sign in' : 'sent home'
  return { 404: 'does not exist', 405: 'not by GET' }[answer.status] ?? `${answer.status} ${to}`
}

test('every page under app has a row in the table', () => {
  const routes = [...findRoutes('page.tsx'), ...findRoutes('route.ts')]
  expect(Object.keys(PAGES).toSorted()).toEqual(routes.toSorted())
})

test.describe('each role sees what it may, and no more', () => {
  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const [route, { at, seen, secret }] of Object.entries(PAGES))
    test(route, async ({ app }) => {
      const outcomes: Record<string, string> = {}
      for (const name of PEOPLE) {
        const headers = { cookie: cast.cookies[name] }
        const answer = await fetch(app.url + at(cast), { headers, redirect: 'manual' })
        outcomes[name] = outcomeOf(answer)
        const text = await textOf(answer)
        const told = PRIVATE.filter((secret) => text.includes(secret))
        if (!secret && (outcomes[name] !== 'shown' || name === 'nobody'))
          expect(told, `read by ${name}`).toEqual([])
      }
      expect(outcomes).toEqual(seen)
    })

  test('who may only look is offered no form', async ({ app }) => {
    const shownToStaff = Object.values(PAGES).filter(({ seen }) => seen === STAFF)
    for (const name of ['viewer', 'instructor'] as const)
      for (const { at } of shownToStaff) {
        const answer = await fetch(app.url + at(cast), { headers: { cookie: cast.cookies[name] } })
        const forms = [...(await textOf(answer)).matchAll(/<form[^>]*>/g)].map(([tag]) => tag)
        const writing = forms.filter((tag) => /method="post"/i.test(tag) && !tag.includes('/keluar'))
        expect(writing, `${at(cast)} for ${name}`).toEqual([])
      }
  })

  test('a page that is not there, and ids that are none', async ({ app }) => {
    const headers = { cookie: cast.cookies.admin }
    const wrong = ['0', '-1', '1e3', '99999999999', 'abc', '%00', '999999']
    const guess = 'AAAAAAAAAAAAAAAAAAAAAA'
    const paths = [
      '/tidak-ada',
      `/permohonan/${guess}`,
      `/ajukan/${guess}`,
      `/ajukan/${guess}/program`,
      ...wrong.map((id) => `/kunjungan/${id}`),
    ]
    paths.push(
      ...wrong.map((id) => `/petugas/kunjungan/${id}`),
      ...wrong.map((id) => `/petugas/permohonan/${id}`),
    )
    for (const path of paths) {
      const answer = await fetch(app.url + path, { headers, redirect: 'manual' })
      expect(`${answer.status} ${path}`).toBe(`404 ${path}`)
    }
  })
})
