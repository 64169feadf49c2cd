import { ASKING } from '#tests/support/action-rows/asking.ts'
import { COUNTER } from '#tests/support/action-rows/counter.ts'
import { FOLLOW } from '#tests/support/action-rows/follow.ts'
import { OFFICE } from '#tests/support/action-rows/office.ts'
import { ORGANIZATIONS } from '#tests/support/action-rows/organizations.ts'
import { PARTICIPANTS } from '#tests/support/action-rows/participants.ts'
import { PLANNING } from '#tests/support/action-rows/planning.ts'
import { expect, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE } from '#tests/support/cast.ts'
import { callAction, findBuiltActions, findWrittenActions } from '#tests/support/server-actions.ts'
import { changingNothing } from '#tests/support/state.ts'

/** Who may do what: every server action has its row. */
const TABLE = { ...ASKING, ...COUNTER, ...PLANNING, ...OFFICE, ...ORGANIZATIONS, ...FOLLOW, ...PARTICIPANTS }

/** How an action says that it did nothing. */
const REFUSED = [
  /"signedOut":true/,
  /"message":"Akun Anda tidak berhak melakukan ini\. Tidak ada yang berubah\."/,
  /"message":"[^"]*bukan milik Anda/,
  /"message":"Draf ini tidak ada lagi\./,
  /"message":"Undangan ini dikirim ke alamat surel lain/,
  /"message":"Akun petugas tidak dapat menjadi anggota/,
  /"message":"[^"]*bukan bagian dari tawaran kepada Anda/,
  /"message":"Surel atau kata sandi tidak cocok/,
]

// What an app does by itself would look like a change.
test.use({ jobs: false })

test('every server action has a row in the table', () => {
  const names = Object.keys(TABLE).toSorted()
  expect(findWrittenActions().toSorted()).toEqual(names)
  const built = findBuiltActions().map(({ name }) => name)
  expect(built.toSorted()).toEqual(names)
})

test.describe('each role does what it may, and no more', () => {
  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const [name, { may, form }] of Object.entries(TABLE))
    test(name, async ({ app }) => {
      const action = findBuiltActions().find((one) => one.name === name)
      if (!action) throw new Error('not built')
      const fields = await form(cast, 'scheduler')
      await changingNothing(async () => {
        for (const person of PEOPLE.filter((one) => !may.includes(one))) {
          const answer = await callAction(app.url, action, fields, cast.cookies[person])
          expect(answer.goTo, person).toBeNull()
          const words = REFUSED.filter((pattern) => pattern.test(answer.text))
          expect(words, `${person} is told why: ${answer.text}`).toHaveLength(1)
        }
      })
      for (const person of may) {
        const answer = await callAction(app.url, action, await form(cast, person), cast.cookies[person])
        expect(answer.goTo, `${person}: ${answer.text.slice(0, 2000)}`).toMatch(
          /^\/(pemohon|petugas|ajukan|permohonan|masuk|lupa-kata-sandi|konfirmasi-surel|kabari-saya|tiket)[/?]/,
        )
      }
    })
})
