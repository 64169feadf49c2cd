// Schedules visits as fast as it can, until it is killed. Each line of the log is on disk before the next deed:
// "try" before a form is sent, "done" once the command has answered.
import { randomUUID } from 'node:crypto'
import { fsyncSync, openSync, writeSync } from 'node:fs'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import { database } from '#lib/database/client.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { queuedRequest, scheduleInput } from '#tests/support/visits.ts'

const log = openSync(process.argv[2] as string, 'a')
const staff = await createStaffViewer()

function write(line: object): void {
  writeSync(log, `${JSON.stringify(line)}\n`)
  fsyncSync(log)
}

/** Every form is sent twice at once, as by an impatient finger. */
async function schedule(input: ScheduleInput): Promise<void> {
  write({ try: input, staff })
  const [first] = await Promise.all([scheduleVisit(staff, input, NOW), scheduleVisit(staff, input, NOW)])
  write({ done: input.submissionKey, bookingId: first.ok ? first.value.bookingId : null })
}

/** As many more requests like one that waits in the queue. */
async function copies(requestId: number, count: number): Promise<number[]> {
  const { id: _, ...like } = await database().visitRequest.findUniqueOrThrow({ where: { id: requestId } })
  const data = Array.from({ length: count }, () => ({ ...like, selfCheck: {}, submissionKey: randomUUID() }))
  const made = await database().visitRequest.createManyAndReturn({ data, select: { id: true } })
  return made.map(({ id }) => id)
}

async function fillDiary(): Promise<void> {
  for (;;) {
    const fleet = await createFleet({ program: { trainingDays: 1 } })
    const { requestId } = await queuedRequest(fleet, { staff })
    const waiting = await copies(requestId, 200)
    for (let day = 2; waiting.length > 0; day += 3) {
      const firstDay = inDays(day)
      // Two requests reach for the same convoy on the same day: one gets it.
      const pair = waiting.splice(0, 2).map((id) => scheduleInput({ requestId: id, fleet }, { firstDay }))
      await Promise.all(pair.map(schedule))
    }
  }
}

await Promise.all([fillDiary(), fillDiary(), fillDiary()])
