import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'

export const SCHEDULER: StaffViewer = { kind: 'staff', accountId: 'bench', name: 'Bench', role: 'scheduler' }

export interface Convoy {
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}

/** A fleet and a program of its own, so that figures do not depend on what else the database holds. */
export interface BenchFleet {
  programId: number
  siteId: number
  organizationId: number
  convoys: Convoy[]
}

/** Set-up and teardown that let a visit's claims touch those of one that starts the day after it ends. */
export const TOUCHING = { setupMinutes: 0, teardownMinutes: 24 * 60 - 420 }

/** What one visit takes. */
export interface Needs {
  units: number
  instructors: number
  kits: number
}

const ONE_EACH: Needs = { units: 1, instructors: 1, kits: 1 }

/**
 * Makes a program, a site, an organization and `count` convoys that can teach it, each of as many units, instructors
 * and kits as a visit needs, with their base some kilometres from the site.
 */
export async function makeFleet(
  count: number,
  { times = { setupMinutes: 60, teardownMinutes: 60 }, needs = ONE_EACH } = {},
): Promise<BenchFleet> {
  const db = database()
  const mark = randomUUID().slice(0, 8)
  const account = { id: 'bench', name: 'Bench', email: 'bench@example.test', staffRole: 'scheduler' as const }
  await db.account.createMany({ data: account, skipDuplicates: true })
  const area = { code: '32.16', kind: 'regency' as const, name: 'Bekasi', latitude: -6.2, longitude: 107.1 }
  await db.area.createMany({ data: area, skipDuplicates: true })
  const organization = await db.organization.create({
    data: { kind: 'company', name: `Bench ${mark}`, areaCode: area.code },
  })
  const point = { areaCode: area.code, latitude: -6.2, longitude: 107.1 }
  const site = await db.site.create({ data: { kind: 'factory', name: `Bench ${mark}`, ...point } })
  const home = { kind: 'training_centre' as const, name: `Pangkalan ${mark}`, ...point, latitude: -6.3 }
  const { id: baseSiteId } = await db.site.create({ data: home })
  const type = await db.trainingType.create({
    data: {
      slug: `bench-${mark}`,
      name: 'Bench',
      shortName: 'Bench',
      icon: 'wrench',
      hue: 'neutral',
      position: 9,
    },
  })
  const program = await db.program.create({
    data: {
      trainingTypeId: type.id,
      slug: `bench-${mark}`,
      name: 'Bench 8 hari',
      lessonHours: 64,
      trainingDays: 8,
      seatsMin: 10,
      seatsMax: 16,
      startMinute: 480,
      endMinute: 900,
      ...times,
      unitsNeeded: needs.units,
      instructorsNeeded: needs.instructors,
      kitsNeeded: needs.kits,
      needsFlatParking: false,
      needsToilets: false,
    },
  })
  const several = (kind: 'unit' | 'instructor' | 'kit', index: number, make: (name: string) => object) =>
    Promise.all(
      Array.from({ length: needs[`${kind}s`] }, (_, part) => {
        const name = `Bench ${kind} ${mark}-${index}-${part}`
        return db.resource.create({
          data: { kind, name, [kind]: { create: make(name) } },
          select: { id: true },
        })
      }),
    ).then((made) => made.map(({ id }) => id))
  const programs = { create: { programId: program.id } }
  const competences = { create: { trainingTypeId: type.id } }
  const convoys: Convoy[] = []
  for (let index = 0; index < count; index++)
    convoys.push({
      unitIds: await several('unit', index, (code) => ({ code, baseSiteId, funding: 'apbd', programs })),
      instructorIds: await several('instructor', index, () => ({ baseSiteId, competences })),
      kitIds: await several('kit', index, (code) => ({ code, baseSiteId, trainingTypeId: type.id })),
    })
  return { programId: program.id, siteId: site.id, organizationId: organization.id, convoys }
}

/** Inserts requests that wait in the queue; answers their ids. */
export async function makeQueued(fleet: BenchFleet, count: number): Promise<number[]> {
  const now = new Date()
  const rows = await database().visitRequest.createManyAndReturn({
    data: Array.from({ length: count }, () => ({
      organizationId: fleet.organizationId,
      siteId: fleet.siteId,
      programId: fleet.programId,
      windowStart: new Date('2030-01-01'),
      windowEnd: new Date('2039-12-31'),
      participants: 16,
      contactName: 'Bench',
      contactPhone: '+628120000000',
      status: 'queued' as const,
      submittedAt: now,
      queuedAt: now,
      submissionKey: randomUUID(),
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The form that schedules a request with a convoy from a day on. */
export function scheduleInput(requestId: number, convoy: Convoy, firstDay: string): ScheduleInput {
  return {
    ...convoy,
    firstDay,
    requestId,
    confirmed: true,
    readinessWaiver: '',
    outsideWindow: true,
    submissionKey: randomUUID(),
  }
}

/** The bench fills decades: each visit is scheduled a month before it begins, by a clock of its own. */
export function monthBefore(day: Day): Date {
  return instantAt(addDays(day, -30))
}
