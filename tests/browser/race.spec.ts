import { expect, test } from '@playwright/test'
import { runRace } from '#tests/race/run.ts'
import { onOwnDatabase } from '#tests/support/browserless.ts'

/** So many forms in a run of all tests; tests/launch/race.ts asks for a minute of them. */
const FORMS = 800
const seconds = Number(process.env.RACE_SECONDS ?? 0)

test('64 clients plan through two processes, and nothing is wrong afterwards', async () => {
  test.setTimeout(seconds * 1000 + 180_000)
  const report = await onOwnDatabase((url) => {
    let end = 0
    return runRace(url, (attempts) => {
      end ||= Date.now() + seconds * 1000
      return seconds > 0 ? Date.now() < end : attempts.length < FORMS
    })
  })
  const { faults, ...figures } = report
  console.log(JSON.stringify(figures, null, 2))
  expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([])
})
