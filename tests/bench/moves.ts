import { Pool } from 'pg'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { makeBareMove } from './bare-rows.ts'
import { type Convoy, makeFleet, makeQueued, monthBefore, SCHEDULER, scheduleInput } from './fleet.ts'
import { compare, runPooled } from './pool.ts'

const VISITS = 32
/** Moves of each visit a round, one after the other. */
const STEPS = 5
const FIRST = '2030-01-07'

interface Visit {
  bookingId: number
  requestId: number
  convoy: Convoy
  sequence: number
  firstDay: Day
}

type Move = (visit: Visit) => Promise<void>

/** Moves of a bar a second through the real command beside bare SQL that writes the same rows, in turns. */
export async function benchMoves(url: string): Promise<Record<string, number>> {
  const pool = new Pool({ connectionString: url, max: 16 })
  const [own, other] = [await makeVisits(), await makeVisits()]
  const bareMove = await makeBareMove(pool, other[0]?.requestId ?? 0)
  const figures: Record<string, number> = {}
  for (const atOnce of [1, 16]) {
    const { work, bare, ratio } = await compare(
      () => movesPerSecond(own, atOnce, throughCommand),
      () => movesPerSecond(other, atOnce, bareMove),
    )
    figures[`moves.atOnce${atOnce}.perSecond`] = work
    figures[`moves.atOnce${atOnce}.bareSqlPerSecond`] = bare
    figures[`moves.atOnce${atOnce}.ratioToBareSql`] = ratio
  }
  await pool.end()
  return figures
}

/** Visits of convoys that nobody else wants. */
async function makeVisits(): Promise<Visit[]> {
  const fleet = await makeFleet(VISITS)
  const requestIds = await makeQueued(fleet, VISITS)
  const visits: Visit[] = []
  for (const [index, requestId] of requestIds.entries()) {
    const convoy = fleet.convoys[index] as Convoy
    const input = scheduleInput(requestId, convoy, FIRST)
    const made = await scheduleVisit(SCHEDULER, input, monthBefore(FIRST))
    if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.reason)}`)
    visits.push({ bookingId: made.value.bookingId, requestId, convoy, sequence: 0, firstDay: FIRST })
  }
  return visits
}

async function movesPerSecond(visits: Visit[], atOnce: number, move: Move): Promise<number> {
  const seconds = await runPooled(visits, atOnce, async (visit) => {
    for (let step = 0; step < STEPS; step++) {
      visit.firstDay = addDays(visit.firstDay, 7)
      await move(visit)
      visit.sequence += 1
    }
  })
  return (visits.length * STEPS) / seconds
}

async function throughCommand({ bookingId, convoy, sequence, firstDay }: Visit): Promise<void> {
  const form = { ...convoy, bookingId, sequence, firstDay, trainingDays: undefined, reason: 'bench' }
  const moved = await moveVisit(SCHEDULER, form, monthBefore(firstDay))
  if (!moved.ok) throw new Error(`refused: ${JSON.stringify(moved.reason)}`)
}
