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

async function resource(kind: 'unit' | 'instructor' | 'kit', name: string): Promise<number> {
  const { id } = await database().resource.create({ data: { kind, name }, select: { id: true } })
  return id
}

/** Set-up and teardown that let a visit's claims touch those of one that starts the day after it ends. */
export const TOUCHING = { setupMinutes: 0, teardownMinutes: 24 * 60 - 420 }

/** Makes a program, a site, an organization and `count` convoys of unit, instructor and kit that can teach it. */
export async function makeFleet(
  count: number,
  times = { setupMinutes: 60, teardownMinutes: 60 },
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
      needsFlatParking: false,
      needsToilets: false,
    },
  })
  const convoys: Convoy[] = []
  for (let index = 0; index < count; index++) {
    const name = `Bench ${mark}-${index}`
    const unitId = await resource('unit', name)
    const unit = { resourceId: unitId, code: name, baseSiteId: site.id, funding: 'apbd' as const }
    await db.unit.create({ data: { ...unit, programs: { create: { programId: program.id } } } })
    const instructorId = await resource('instructor', name)
    await db.instructor.create({
      data: { resourceId: instructorId, competences: { create: { trainingTypeId: type.id } } },
    })
    const kitId = await resource('kit', name)
    await db.kit.create({ data: { resourceId: kitId, code: name, trainingTypeId: type.id } })
    convoys.push({ unitIds: [unitId], instructorIds: [instructorId], kitIds: [kitId] })
  }
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
