// Schedules visits as fast as it can, until it is killed. Each line of the log is on disk before the next deed:
// "try" before a form is sent, "done" once the command has answered.
import { fsyncSync, openSync, writeSync } from 'node:fs'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import type { Day } from '#lib/time/days.ts'
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

async function fillDiary(): Promise<void> {
  for (;;) {
    const fleet = await createFleet({ program: { trainingDays: 1 } })
    for (let day = 2; day < 300; day += 3) {
      const [one, other] = await Promise.all([
        queuedRequest(fleet, { staff }),
        queuedRequest(fleet, { staff }),
      ])
      const firstDay: Day = inDays(day)
      // Two requests reach for the same convoy on the same day: one gets it.
      await Promise.all([one, other].map((request) => schedule(scheduleInput(request, { firstDay }))))
    }
  }
}

await Promise.all([fillDiary(), fillDiary()])
