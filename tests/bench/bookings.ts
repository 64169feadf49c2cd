import { Pool } from 'pg'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { addDays } from '#lib/time/days.ts'
import { makeBareInsert } from './bare-rows.ts'
import {
  type BenchFleet,
  type Convoy,
  makeFleet,
  makeQueued,
  monthBefore,
  SCHEDULER,
  scheduleInput,
} from './fleet.ts'
import { compare, runPooled } from './pool.ts'

const CONVOYS = 32
const PER_ROUND = 160
const CONVOYS_OF = {
  '': { units: 1, instructors: 1, kits: 1 },
  '.wide': { units: 2, instructors: 3, kits: 2 },
}
/** A visit of eight training days with its rests fits into so many days. */
const SPACING = 14
const FIRST = '2030-01-07'

interface Job {
  requestId: number
  convoy: Convoy
  firstDay: string
}

let taken = 0

/** Jobs that cannot collide: each convoy is used again only after its last visit is over. */
async function makeJobs(fleet: BenchFleet): Promise<Job[]> {
  const requestIds = await makeQueued(fleet, PER_ROUND)
  return requestIds.map((requestId) => {
    const turn = taken++
    const convoy = fleet.convoys[turn % CONVOYS] as Convoy
    return { requestId, convoy, firstDay: addDays(FIRST, Math.floor(turn / CONVOYS) * SPACING) }
  })
}

async function throughCommand({ requestId, convoy, firstDay }: Job): Promise<void> {
  const result = await scheduleVisit(
    SCHEDULER,
    scheduleInput(requestId, convoy, firstDay),
    monthBefore(firstDay),
  )
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
}

/**
 * Bookings a second through the real command beside bare INSERTs of the same rows under the same constraint, in
 * turns on the same server; the ratio is the median of the ratios of neighbouring rounds. Convoys of one unit,
 * instructor and kit, and wide ones.
 */
export async function benchBookings(url: string): Promise<Record<string, number>> {
  const pool = new Pool({ connectionString: url, max: 16 })
  const figures: Record<string, number> = {}
  for (const [name, needs] of Object.entries(CONVOYS_OF)) {
    const fleet = await makeFleet(CONVOYS, { needs })
    const [requestId = 0] = await makeQueued(fleet, 1)
    const insert = await makeBareInsert(pool, fleet, requestId)
    for (const atOnce of [1, 16]) {
      const { work, bare, ratio } = await compare(
        async () => PER_ROUND / (await runPooled(await makeJobs(fleet), atOnce, throughCommand)),
        async () => PER_ROUND / (await runPooled(await makeJobs(fleet), atOnce, insert)),
      )
      figures[`bookings${name}.atOnce${atOnce}.perSecond`] = work
      figures[`bookings${name}.atOnce${atOnce}.bareInsertPerSecond`] = bare
      figures[`claims${name}.atOnce${atOnce}.ratioToBareInsert`] = ratio
    }
  }
  await pool.end()
  return figures
}
