import { randomUUID } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { scheduleWords } from '#components/bookings/words.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { pickedIn } from '#lib/bookings/picked.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { scheduleForm } from '#lib/bookings/schema.ts'
import type { Values } from '#lib/forms/form.ts'
import { addDays } from '#lib/time/days.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest } from '#tests/support/visits.ts'

/** Which resource of a fleet is out of service, from which day on and how long. */
const outage = fc.record({
  index: fc.nat({ max: 5 }),
  from: fc.integer({ min: -5, max: 40 }),
  days: fc.integer({ min: 1, max: 25 }),
})

type Outage = { index: number; from: number; days: number }

const scene = fc.record({
  outages: fc.array(outage, { minLength: 1, maxLength: 8 }),
  firstDay: fc.integer({ min: -2, max: 45 }),
  picks: fc.record({ unit: fc.nat({ max: 1 }), instructor: fc.nat({ max: 1 }), kit: fc.nat({ max: 1 }) }),
})

async function putOutOfService({ units, instructors, kits }: TestFleet, outages: Outage[]) {
  const all = [...units, ...instructors, ...kits]
  const until = new Map<number, string>()
  for (const { index, from, days } of outages.toSorted((a, b) => a.from - b.from)) {
    const { id } = all[index] as { id: number }
    const first = [inDays(from), until.get(id) ?? ''].toSorted().at(-1) as string
    await createBlackout(id, first, addDays(first, days - 1))
    until.set(id, addDays(first, days))
  }
}

test('whatever a refusal offers instead is accepted when it is taken', async () => {
  const staff = await createStaffViewer()
  const kinds = new Map<string, number>()
  let followed = 0
  await fc.assert(
    fc.asyncProperty(scene, async ({ outages, firstDay, picks }) => {
      const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
      await putOutOfService(fleet, outages)
      const { requestId } = await queuedRequest(fleet, { staff })
      const typed: Values = {
        unitIds: String(fleet.units[picks.unit]?.id),
        instructorIds: String(fleet.instructors[picks.instructor]?.id),
        kitIds: String(fleet.kits[picks.kit]?.id),
        firstDay: inDays(firstDay),
        confirmed: 'tentative',
        outsideWindow: 'on',
        readinessWaiver: '',
      }
      const send = (values: Values) =>
        scheduleVisit(staff, scheduleForm.parse({ ...values, requestId, submissionKey: randomUUID() }), NOW)
      /** Takes the visit back, so that the next offer finds everything as it was. */
      const undo = async (bookingId: number) => {
        const reason = 'Dicoba jalan lain.'
        accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason }, NOW))
      }
      const follow = async (values: Values, mayBeTaken: boolean): Promise<void> => {
        const answer = await send(values)
        if (answer.ok) return undo(answer.value.bookingId)
        const { kind } = answer.reason
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        // A rest day or a past one is told before anybody looks who is free; what was offered for a taken one is free.
        if (!mayBeTaken) expect(answer.reason).toBe('accepted')
        const offers = scheduleWords(answer.reason, values).flatMap(({ instead }) => instead ?? [])
        expect(offers.length, kind).toBeGreaterThan(0)
        for (const { href } of offers) {
          followed += 1
          const query = new URLSearchParams(href.slice(href.indexOf('?')))
          const parameters = Object.fromEntries(
            [...new Set(query.keys())].map((name) => [name, query.getAll(name)]),
          )
          await follow(pickedIn(parameters), kind !== 'taken')
        }
      }
      await follow(typed, true)
    }),
    { numRuns: 30, seed: 2026 },
  )
  expect([...kinds.keys()].toSorted()).toEqual(['dayPassed', 'restDay', 'taken'])
  expect(followed).toBeGreaterThan(20)
})
