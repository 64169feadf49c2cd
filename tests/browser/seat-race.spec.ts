import { expect, test } from '@playwright/test'
import { raceForSeats } from '#tests/race/seats.ts'
import { onOwnDatabase } from '#tests/support/browserless.ts'

/** So many in a run of all tests; tests/launch/race.ts asks for thirty. */
const rounds = Number(process.env.SEAT_ROUNDS ?? 2)

test('200 clients want 16 seats through two processes at once, five give theirs up, and one process is killed', async () => {
  test.setTimeout(120_000 + rounds * 60_000)
  const { faults, ...figures } = await onOwnDatabase((url) =>
    raceForSeats(url, { clients: 200, rounds, kill: true }),
  )
  console.log(JSON.stringify(figures))
  expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([])
})
