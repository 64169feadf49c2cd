import { z } from 'zod'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { claimBlackout } from '#lib/claims/blackout-steps.ts'
import { lockResources } from '#lib/claims/commands.ts'
import type { Database } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { changeGoNoGoDays } from '#lib/settings/commands.ts'
import { GO_NO_GO_SUBJECT } from '#lib/settings/setting.ts'
import { addDays, type Day, instantAt, toDateColumn } from '#lib/time/days.ts'
import { tellStories } from './demo-deeds.ts'
import { findPlanFacts } from './demo-fleet.ts'
import { seedDemoLetters } from './demo-letters.ts'
import { seedDemoOrganizations } from './demo-organizations.ts'
import { type Outage, planDemo, planLeave } from './demo-plan.ts'
import { seatDemoPeople } from './demo-seats.ts'
import { hashDemoPassword, seedDemoStaff } from './demo-staff.ts'
import { visitStories, wishStories } from './demo-stories.ts'

const SETTING = 'demoData'
const mark = z.object({ today: z.iso.date(), complete: z.boolean() })

async function readMark(db: Database) {
  const row = await db.setting.findUnique({ where: { name: SETTING } })
  return row ? mark.parse(row.value) : null
}

/** True where demo data was made to the end. */
export async function hasDemo(db: Database): Promise<boolean> {
  return (await readMark(db))?.complete ?? false
}

/**
 * Makes the demo data around a day, on top of the facts; `db` is the app's own client. Where it was killed halfway,
 * the next call goes on around the day on which it began.
 */
export async function seedDemo(db: PrismaClient, day: Day): Promise<void> {
  const today = (await readMark(db))?.today ?? day
  await writeMark(db, { today, complete: false })
  const password = await hashDemoPassword()
  const scheduler = await seedDemoStaff(db, password)
  const hosts = await seedDemoOrganizations(db, password, instantAt(addDays(today, -120), 600))
  const facts = await findPlanFacts(db, today)
  const { fleets, busy } = facts
  const { slots, outages } = planDemo(facts)
  const teachers = fleets.get('cukur-8')?.instructorIds ?? []
  await seedOutages(db, outages, 'maintenance', 'Perawatan berkala (demo)')
  await seedOutages(db, planLeave(busy, teachers.slice(0, 1), addDays(today, 6), 5), 'leave', 'Cuti (demo)')
  await seedOutages(
    db,
    planLeave(busy, teachers.slice(1), addDays(today, 20), 3),
    'workshop',
    'Lokakarya (demo)',
  )
  const programs = new Map([...fleets].map(([slug, { program }]) => [slug, program.id]))
  const stories = [...visitStories(slots, today), ...wishStories(today)]
  const possible = stories.filter(({ program }) => (fleets.get(program)?.unitIds.length ?? 0) > 0)
  await tellStories({ db, scheduler, hosts, programs, today }, possible)
  await seatDemoPeople(db, today)
  await decideEarly(db, scheduler, instantAt(addDays(today, -120), 600))
  await seedDemoLetters(db, scheduler, instantAt(addDays(today, -120), 600))
  await forgetOldNotices(db, instantAt(addDays(today, -3)))
  await writeMark(db, { today, complete: true })
}

/** What the stories owe to people long before anybody looks was told long ago. */
async function forgetOldNotices(db: Database, before: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM owed_notices USING history h JOIN visit_requests r ON r.id = h.visit_request_id
    WHERE history_id = h.id AND h.at < ${before} AND r.demo`
  await db.$executeRaw`
    DELETE FROM owed_notices USING history h JOIN registrations r ON r.id = h.registration_id
    WHERE history_id = h.id AND h.at < ${before} AND r.demo`
}

/** So that the visit to which too few people come is asked about from the first look on. */
async function decideEarly(db: Database, scheduler: StaffViewer, at: Date): Promise<void> {
  const seen = await findSeen(db, GO_NO_GO_SUBJECT)
  await changeGoNoGoDays(scheduler, { goNoGoDays: 14, seen }, at)
}

async function writeMark(db: Database, value: z.output<typeof mark>): Promise<void> {
  const where = { name: SETTING }
  await db.setting.upsert({ where, create: { ...where, value }, update: { value }, select: { name: true } })
}

async function seedOutages(
  db: PrismaClient,
  outages: Outage[],
  kind: 'maintenance' | 'leave' | 'workshop',
  reason: string,
): Promise<void> {
  for (const { resourceId, firstDay, lastDay } of outages) {
    const days = { firstDay: toDateColumn(firstDay), lastDay: toDateColumn(lastDay) }
    await db.$transaction(async (tx) => {
      await lockResources(tx, [resourceId])
      const what = { resourceId, kind, ...days, demo: true }
      if (await tx.blackout.findFirst({ where: what, select: { id: true } })) return
      const { id: blackoutId } = await tx.blackout.create({ data: { ...what, reason }, select: { id: true } })
      await claimBlackout(tx, { resourceId, blackoutId, firstDay, lastDay })
    })
  }
}
