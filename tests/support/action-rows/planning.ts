import { confirmVisit, startVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import type { Cast, PersonName } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { blackoutInput } from '#tests/support/setup.ts'
import {
  accepted,
  queuedRequest,
  scheduledVisit,
  scheduleInput,
  type TestVisit,
} from '#tests/support/visits.ts'

import { type Fields, freshUnit, own, PLANNERS, type Row, text } from './row.ts'

const DAY = 86_400_000

const daysAgo = (count: number) => new Date(Date.now() - count * DAY)

/** A visit whose last day has passed, taken through some steps. */
async function visit(cast: Cast, steps: 'none' | 'confirmed' | 'running'): Promise<[TestVisit, Fields]> {
  const options = { ...own(cast), now: daysAgo(30) }
  const made = await scheduledVisit(await createFleet(), { firstDay: await soonDay(-25) }, options)
  const { bookingId, staff } = made
  let sequence = 0
  if (steps !== 'none') {
    accepted(await confirmVisit(staff, { bookingId, sequence, readinessWaiver: '' }, daysAgo(29)))
    sequence += 1
  }
  if (steps === 'running') {
    accepted(await startVisit(staff, { bookingId, sequence }, daysAgo(10)))
    sequence += 1
  }
  return [made, { bookingId, sequence, reason: text, readinessWaiver: '' }]
}

const step = (steps: 'none' | 'confirmed' | 'running') => async (cast: Cast) => (await visit(cast, steps))[1]

async function toSchedule(cast: Cast): Promise<Fields> {
  const request = await queuedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const {
    confirmed: _,
    outsideWindow: __,
    ...input
  } = scheduleInput(request, {
    firstDay: await soonDay(20),
  })
  return input
}

async function toMove(cast: Cast): Promise<Fields> {
  const [made, fields] = await visit(cast, 'none')
  const { unitIds, instructorIds, kitIds } = made.input
  return { ...fields, unitIds, instructorIds, kitIds, firstDay: await soonDay(20) }
}

/** A visit that this person has moved. */
async function toUndo(cast: Cast, person: PersonName): Promise<Fields> {
  const options = { ...own(cast), now: new Date() }
  const { bookingId, input } = await scheduledVisit(
    await createFleet(),
    { firstDay: await soonDay(20) },
    options,
  )
  const { unitIds, instructorIds, kitIds } = input
  const target = { firstDay: await soonDay(40), unitIds, instructorIds, kitIds }
  const move = { bookingId, sequence: 0, ...target, reason: text }
  accepted(await moveVisit(cast.viewers[person], move, new Date()))
  return { bookingId, sequence: 1 }
}

const BOARD = 'app/petugas/papan/actions.ts'

const STEPS = 'app/petugas/kunjungan/[id]/actions.ts'

/** Actions that plan visits and take resources out of service. */
export const PLANNING: Record<string, Row> = {
  'app/petugas/permohonan/[id]/jadwalkan/actions.ts schedule': { may: PLANNERS, form: toSchedule },
  'app/petugas/kunjungan/[id]/pindahkan/actions.ts move': { may: PLANNERS, form: toMove },
  [`${BOARD} schedule`]: { may: PLANNERS, form: toSchedule },
  [`${BOARD} move`]: { may: PLANNERS, form: toMove },
  [`${BOARD} undo`]: { may: PLANNERS, form: toUndo },
  [`${STEPS} confirm`]: { may: PLANNERS, form: step('none') },
  [`${STEPS} cancel`]: { may: PLANNERS, form: step('none') },
  [`${STEPS} keep`]: { may: PLANNERS, form: step('none') },
  [`${STEPS} undo`]: { may: PLANNERS, form: toUndo },
  [`${STEPS} start`]: { may: PLANNERS, form: step('confirmed') },
  [`${STEPS} complete`]: { may: PLANNERS, form: step('running') },
  [`${STEPS} interrupt`]: { may: PLANNERS, form: step('running') },
  'app/petugas/tidak-tersedia/actions.ts place': {
    may: PLANNERS,
    form: async () => {
      const day = await soonDay(20)
      return { ...blackoutInput(await freshUnit(), { firstDay: day, lastDay: day }) }
    },
  },
  'app/petugas/tidak-tersedia/actions.ts lift': {
    may: PLANNERS,
    form: async () => {
      const day = await soonDay(20)
      return { blackoutId: await createBlackout(await freshUnit(), day, day) }
    },
  },
}
