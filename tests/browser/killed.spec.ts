import { expect, test } from '@playwright/test'
import { runKilled } from '#tests/race/killed.ts'
import { onOwnDatabase } from '#tests/support/browserless.ts'

/** In a run of all tests; tests/launch/race.ts asks for more. */
const rounds = Number(process.env.KILL_ROUNDS ?? 3)

test('a process killed while it moves visits leaves each of them whole, and the other one goes on', async () => {
  test.setTimeout(60_000 + rounds * 30_000)
  const { faults, ...figures } = await onOwnDatabase((url) => runKilled(url, rounds))
  console.log(JSON.stringify(figures))
  expect(faults).toEqual([])
})
