import { expect, test } from '@playwright/test'
import { KINDS } from '#tests/race/deeds.ts'
import { runRace } from '#tests/race/run.ts'
import { onOwnDatabase } from '#tests/support/browserless.ts'

/** So many forms in a run of all tests, more where something was never done yet; tests/launch/race.ts asks for a minute of them. */
const FORMS = 800
const seconds = Number(process.env.RACE_SECONDS ?? 0)

test('64 clients plan through two processes, and nothing is wrong afterwards', async () => {
  test.setTimeout(seconds * 1000 + 180_000)
  const report = await onOwnDatabase((url) => {
    let end = 0
    return runRace(url, (attempts) => {
      end ||= Date.now() + seconds * 1000
      if (seconds > 0) return Date.now() < end
      const idle = KINDS.some((kind) => !attempts.some((one) => one.kind === kind && one.done))
      return attempts.length < FORMS || (idle && attempts.length < 5 * FORMS)
    })
  })
  const { faults, ...figures } = report
  console.log(JSON.stringify(figures, null, 2))
  expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([])
})
