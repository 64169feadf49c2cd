import type { Client } from 'pg'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { restOn } from '#lib/time/working-days.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { createFleet, createProgram, type TestFleet } from '#tests/support/fleet.ts'
import { createSite } from '#tests/support/places.ts'
import { cookiesOf } from '#tests/support/sign-in.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { queuedRequest } from '#tests/support/visits.ts'

const SCHEDULERS = 8
const REQUESTS = 48
const DAYS = 60

/** Set up before dawn and taken down until late at night: a long way does not fit before the next morning. */
const HOURS = { startMinute: 480, endMinute: 900, setupMinutes: 120, teardownMinutes: 480 }

/** Corners and middle of a regency: up to 60 km of straight line. */
const PLACES = [
  [-6.0, 106.95],
  [-6.0, 107.28],
  [-6.2, 107.1],
  [-6.42, 106.96],
  [-6.42, 107.27],
].map(([latitude, longitude]) => ({ latitude: latitude as number, longitude: longitude as number }))

export interface Wanted {
  programId: number
  units: number
  instructors: number
  kits: number
}

export interface RaceWorld {
  schedulers: { accountId: string; cookie: string }[]
  programs: Wanted[]
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
  /** First days that are asked for; some of them days of rest. */
  days: Day[]
}

/** Few resources, many requests far from each other, all in the next weeks. */
export async function makeWorld(client: Client): Promise<RaceWorld> {
  const fleet = await createFleet({
    units: 5,
    instructors: 6,
    kits: 6,
    program: { ...HOURS, trainingDays: 3 },
  })
  const wide = await createProgram(fleet.trainingTypeId, {
    ...HOURS,
    trainingDays: 2,
    unitsNeeded: 2,
    instructorsNeeded: 3,
    kitsNeeded: 2,
  })
  await client.query(`INSERT INTO unit_programs (unit_id, program_id) SELECT unnest($1::int[]), $2`, [
    ids(fleet.units),
    wide.id,
  ])
  await spread(client, fleet)
  const now = new Date()
  const today = dayAt(now)
  await createBlackout(fleet.units[0]?.id ?? 0, addDays(today, 9), addDays(today, 11))
  await createBlackout(fleet.instructors[0]?.id ?? 0, addDays(today, 20), addDays(today, 24))
  const staff = await createStaffViewer()
  for (let index = 0; index < REQUESTS; index++) {
    const program = index % 3 === 0 ? wide : fleet.program
    const site = PLACES[index % PLACES.length] as (typeof PLACES)[number]
    await queuedRequest({ ...fleet, program }, { site, staff, now })
  }
  const schedulers: RaceWorld['schedulers'] = []
  for (let count = 0; count < SCHEDULERS; count++) {
    const viewer = await createStaffViewer()
    const cookie = (await cookiesOf(viewer)).map(({ name, value }) => `${name}=${value}`).join('; ')
    schedulers.push({ accountId: viewer.accountId, cookie })
  }
  return {
    schedulers,
    programs: [fleet.program, wide].map((program) => ({
      programId: program.id,
      units: program.unitsNeeded,
      instructors: program.instructorsNeeded,
      kits: program.kitsNeeded,
    })),
    unitIds: ids(fleet.units),
    instructorIds: ids(fleet.instructors),
    kitIds: ids(fleet.kits),
    days: await firstDays(today),
  }
}

/** The days from tomorrow on, with the rest days of the first two weeks alone: more would only be in the way. */
async function firstDays(today: Day): Promise<Day[]> {
  const { holidays } = await findCalendar(database())
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1))
  return days.filter((day, index) => index < 14 || !restOn(day, { onSaturdays: true }, holidays))
}

const ids = (resources: { id: number }[]) => resources.map(({ id }) => id)

/** Bases, speeds and times that differ; some people and kits without a base. */
async function spread(client: Client, { units, instructors, kits }: TestFleet): Promise<void> {
  const bases: number[] = []
  for (const place of PLACES) bases.push((await createSite({ kind: 'training_centre', ...place })).id)
  for (const [index, { id }] of units.entries())
    await client.query(
      `UPDATE units SET base_site_id = $2, speed_kmh = $3, setup_minutes = $4, teardown_minutes = $4
       WHERE resource_id = $1`,
      [id, bases[index % bases.length], [8, null, 12, 20, 40][index % 5], index % 2 === 0 ? 0 : 15],
    )
  for (const [table, resources] of [
    ['instructors', instructors],
    ['kits', kits],
  ] as const)
    for (const [index, { id }] of resources.entries())
      if (index % 3 !== 0)
        await client.query(`UPDATE ${table} SET base_site_id = $2 WHERE resource_id = $1`, [
          id,
          bases[index % bases.length],
        ])
}
