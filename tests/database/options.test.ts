import { randomUUID } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { database } from '#lib/database/client.ts'
import type { DayAnswer } from '#lib/planning/answers.ts'
import type { Option } from '#lib/planning/options.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest } from '#tests/support/visits.ts'

const window = { start: inDays(5), end: inDays(40) }
const asked = { picked: {}, month: '', today: TODAY }

const scene = fc.record({
  program: fc.record({
    unitsNeeded: fc.integer({ min: 1, max: 2 }),
    instructorsNeeded: fc.integer({ min: 1, max: 2 }),
    kitsNeeded: fc.integer({ min: 0, max: 1 }),
    trainingDays: fc.integer({ min: 1, max: 10 }),
  }),
  outages: fc.array(
    fc.record({
      index: fc.nat({ max: 7 }),
      from: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 6 },
  ),
  /** Visits that are there already: which of the options that were left, one after another. */
  visits: fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
  /** How far to the south the site of the request lies: so far that a night is too short for the way, or near. */
  latitude: fc.constantFrom(-6.2, -6.3, -8.4),
  tried: fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 4 }),
})

async function putOutOfService(
  { units, instructors, kits }: TestFleet,
  outages: { index: number; from: number; days: number }[],
) {
  const all = [...units, ...instructors, ...kits]
  const until = new Map<number, number>()
  for (const { index, from, days } of outages.toSorted((a, b) => a.from - b.from)) {
    const id = all[index % all.length]?.id as number
    const first = Math.max(from, until.get(id) ?? 0)
    await createBlackout(id, inDays(first), inDays(first + days - 1))
    until.set(id, first + days)
  }
}

/** What a refusal must name where a calendar told an answer. */
function conflictOf(answer: DayAnswer, unitId: number) {
  if (answer.kind === 'short')
    return expect.objectContaining({ resource: expect.objectContaining({ kind: answer.need }) })
  const resource = expect.objectContaining({ id: unitId })
  if (answer.kind === 'tooFar') return { resource, holder: answer.holder, wayMinutes: answer.minutes }
  return { resource, holder: answer.kind === 'taken' ? answer.holder : null, wayMinutes: null }
}

test('every option can be scheduled, and whatever is no option is refused for the reason that is told', async () => {
  const staff = await createStaffViewer()
  const told = new Map<string, number>()
  let taken = 0
  const search = async (requestId: number) => {
    const found = await findSearch(staff, requestId, asked, window)
    if (!found) throw new Error('nothing was found')
    return found
  }
  const schedule = (
    requestId: number,
    convoy: Pick<Option, 'day' | 'unitIds' | 'instructorIds' | 'kitIds'>,
  ) =>
    scheduleVisit(
      staff,
      {
        requestId,
        firstDay: convoy.day,
        unitIds: convoy.unitIds,
        instructorIds: convoy.instructorIds,
        kitIds: convoy.kitIds,
        trainingDays: undefined,
        confirmed: false,
        readinessWaiver: '',
        outsideWindow: true,
        submissionKey: randomUUID(),
      },
      NOW,
    )
  await fc.assert(
    fc.asyncProperty(scene, async ({ program, outages, visits, latitude, tried }) => {
      const fleet = await createFleet({ units: 3, instructors: 3, kits: 2, program })
      await database().instructor.updateMany({
        where: { resourceId: fleet.instructors[0]?.id ?? 0 },
        data: { baseSiteId: (await database().site.findFirstOrThrow()).id },
      })
      await putOutOfService(fleet, outages)
      for (const pick of visits) {
        const other = await queuedRequest(fleet, { staff })
        const { options } = await search(other.requestId)
        const option = options[pick % Math.max(options.length, 1)]
        if (option) accepted(await schedule(other.requestId, option))
      }
      const { requestId } = await queuedRequest(fleet, { staff, site: { latitude } })
      const { options, picker } = await search(requestId)
      for (const pick of tried) {
        const option = options[pick % Math.max(options.length, 1)]
        if (!option) break
        const { bookingId } = accepted(await schedule(requestId, option))
        taken += 1
        accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: 'Dicoba saja.' }, NOW))
      }
      for (const { id, answers } of picker.units) {
        const works = new Set(options.filter(({ unitIds }) => unitIds.includes(id)).map(({ day }) => day))
        const free = answers.filter(({ kind }) => kind === 'free').map(({ day }) => day)
        expect(free.toSorted()).toEqual([...works].toSorted())
      }
      for (const pick of tried) {
        const unit = picker.units[pick % picker.units.length]
        const blocked = unit?.answers.filter(
          ({ kind }) => kind === 'taken' || kind === 'tooFar' || kind === 'short',
        )
        // Ways for which there is no time are rare: told first where there are any.
        const rare = blocked?.filter(({ kind }) => kind === 'tooFar') ?? []
        const some = rare.length > 0 ? rare : (blocked ?? [])
        const answer = some[pick % Math.max(some.length, 1)]
        if (!unit || !answer) continue
        told.set(answer.kind, (told.get(answer.kind) ?? 0) + 1)
        const convoy = {
          day: answer.day,
          unitIds: [unit.id, ...fleet.units.map(({ id }) => id).filter((id) => id !== unit.id)].slice(
            0,
            program.unitsNeeded,
          ),
          instructorIds: fleet.instructors.slice(0, program.instructorsNeeded).map(({ id }) => id),
          kitIds: fleet.kits.slice(0, program.kitsNeeded).map(({ id }) => id),
        }
        const result = await schedule(requestId, convoy)
        if (result.ok) throw new Error(`${answer.kind} was told, and yet it worked`)
        if (result.reason.kind !== 'taken') throw new Error(`refused as ${result.reason.kind}`)
        expect(result.reason.conflicts).toContainEqual(conflictOf(answer, unit.id))
      }
    }),
    { numRuns: 25, seed: 2026 },
  )
  expect(taken).toBeGreaterThan(20)
  expect([...told.keys()].toSorted()).toEqual(['short', 'taken', 'tooFar'])
})
