import { expect, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE, type PersonName } from '#tests/support/cast.ts'
import { findRoutes } from '#tests/support/routes.ts'

type Outcome = 'shown' | 'sign in' | 'sent home' | 'does not exist' | 'not by GET'

const all = (outcome: Outcome) =>
  Object.fromEntries(PEOPLE.map((name) => [name, outcome])) as Record<PersonName, Outcome>

const STAFF = { ...all('shown'), nobody: 'sign in', member: 'does not exist', otherMember: 'does not exist' }
const PLANNERS = { ...STAFF, viewer: 'does not exist', instructor: 'does not exist' }
const MEMBERS = { ...all('does not exist'), nobody: 'sign in', member: 'shown', otherMember: 'shown' }
const OWNERS = { ...MEMBERS, otherMember: 'does not exist' }

/** Who gets to see what: every page and route handler has its row. */
const TABLE: Record<string, { at: (cast: Cast) => string; seen: Record<string, string> }> = {
  '/': { at: () => '/', seen: all('shown') },
  '/kunjungan/[id]': { at: ({ visit }) => `/kunjungan/${visit.bookingId}`, seen: all('shown') },
  '/kunjungan/[id]/kalender.ics': {
    at: ({ visit }) => `/kunjungan/${visit.bookingId}/kalender.ics`,
    seen: all('shown'),
  },
  '/kalender.ics': { at: () => '/kalender.ics', seen: all('shown') },
  '/sehat': { at: () => '/sehat', seen: all('shown') },
  '/masuk': { at: () => '/masuk', seen: { ...all('sent home'), nobody: 'shown' } },
  '/keluar': { at: () => '/keluar', seen: all('not by GET') },
  '/pemohon': { at: () => '/pemohon', seen: MEMBERS },
  '/pemohon/ajukan': { at: () => '/pemohon/ajukan', seen: MEMBERS },
  '/pemohon/permohonan/[id]': {
    at: ({ submitted }) => `/pemohon/permohonan/${submitted.requestId}`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]/perbaiki': {
    at: ({ returned }) => `/pemohon/permohonan/${returned.requestId}/perbaiki`,
    seen: OWNERS,
  },
  '/pemohon/permohonan/[id]/tarik': {
    at: ({ submitted }) => `/pemohon/permohonan/${submitted.requestId}/tarik`,
    seen: OWNERS,
  },
  '/petugas': { at: () => '/petugas', seen: STAFF },
  '/petugas/permohonan': { at: () => '/petugas/permohonan', seen: STAFF },
  '/petugas/permohonan/[id]': {
    at: ({ submitted }) => `/petugas/permohonan/${submitted.requestId}`,
    seen: STAFF,
  },
  '/petugas/permohonan/[id]/jadwalkan': {
    at: ({ queued }) => `/petugas/permohonan/${queued.requestId}/jadwalkan`,
    seen: PLANNERS,
  },
  '/petugas/kunjungan': { at: () => '/petugas/kunjungan', seen: STAFF },
  '/petugas/kunjungan/[id]': { at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}`, seen: STAFF },
  '/petugas/kunjungan/[id]/pindahkan': {
    at: ({ visit }) => `/petugas/kunjungan/${visit.bookingId}/pindahkan`,
    seen: STAFF,
  },
  '/petugas/unit': { at: () => '/petugas/unit', seen: STAFF },
}

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
  expect(Object.keys(TABLE).toSorted()).toEqual(routes.toSorted())
})

test.describe('each role sees what it may, and no more', () => {
  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const [route, { at, seen }] of Object.entries(TABLE))
    test(route, async ({ app }) => {
      const outcomes: Record<string, string> = {}
      for (const name of PEOPLE) {
        const headers = { cookie: cast.cookies[name] }
        const answer = await fetch(app.url + at(cast), { headers, redirect: 'manual' })
        outcomes[name] = outcomeOf(answer)
        const text = await answer.text()
        const told = PRIVATE.filter((secret) => text.includes(secret))
        if (outcomes[name] !== 'shown' || name === 'nobody') expect(told, `read by ${name}`).toEqual([])
      }
      expect(outcomes).toEqual(seen)
    })

  test('who may only look is offered no form', async ({ app }) => {
    const shownToStaff = Object.values(TABLE).filter(({ seen }) => seen === STAFF)
    for (const name of ['viewer', 'instructor'] as const)
      for (const { at } of shownToStaff) {
        const answer = await fetch(app.url + at(cast), { headers: { cookie: cast.cookies[name] } })
        const forms = [...(await answer.text()).matchAll(/<form[^>]*>/g)].map(([tag]) => tag)
        const writing = forms.filter((tag) => /method="post"/i.test(tag) && !tag.includes('/keluar'))
        expect(writing, `${at(cast)} for ${name}`).toEqual([])
      }
  })

  test('a page that is not there, and ids that are none', async ({ app }) => {
    const headers = { cookie: cast.cookies.admin }
    const wrong = ['0', '-1', '1e3', '99999999999', 'abc', '%00', '999999']
    const paths = ['/tidak-ada', ...wrong.map((id) => `/kunjungan/${id}`)]
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
