import {
  cancelVisit,
  completeVisit,
  confirmVisit,
  interruptVisit,
  startVisit,
} from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { offerDates } from '#lib/offers/offer-commands.ts'
import type { Result } from '#lib/result.ts'
import type { Day } from '#lib/time/days.ts'
import type { Slot } from './demo-plan.ts'
import { type DemoContext, uuidOf } from './demo-requests.ts'
import { seatBeforeStart } from './demo-seats.ts'
import type { Deed, Story } from './demo-stories.ts'

const REASONS = {
  move: 'Pemohon meminta tanggal lebih awal karena aula dipakai.',
  cancel: 'Jalan menuju lokasi terendam banjir; unit tidak dapat masuk.',
  interrupt: 'Atap tenda rusak karena angin kencang; pelatihan diulang di lain waktu.',
  waiver: 'Lokasi sudah ditinjau; listrik dan air dari genset dan tangki unit.',
}

export async function schedule(
  { scheduler }: DemoContext,
  { key }: Story,
  requestId: number,
  { unitId, instructorIds, kitIds, firstDay }: Slot,
  at: Date,
): Promise<Result<unknown, unknown>> {
  const convoy = { unitIds: [unitId], instructorIds, kitIds }
  const form = { requestId, ...convoy, firstDay, confirmed: false, readinessWaiver: '' }
  const submissionKey = uuidOf(`${key} ${firstDay}`)
  return scheduleVisit(scheduler, { ...form, outsideWindow: false, submissionKey }, at)
}

export async function offer(
  { scheduler }: DemoContext,
  { key }: Story,
  requestId: number,
  { slots, answerBy }: { slots: Slot[]; answerBy: Day },
  at: Date,
): Promise<Result<unknown, unknown>> {
  const dates = slots.map(({ firstDay, unitId, instructorIds, kitIds }) => ({
    firstDay,
    unitIds: [unitId],
    instructorIds,
    kitIds,
  }))
  const form = { requestId, dates, answerBy, note: '', outsideWindow: false }
  return offerDates(scheduler, { ...form, submissionKey: uuidOf(`${key} offer`) }, at)
}

/** Gives a command about the latest visit of a request. */
export async function change(
  { db, scheduler, today }: DemoContext,
  visitRequestId: number,
  deed: Deed,
  at: Date,
): Promise<Result<unknown, unknown>> {
  const { id: bookingId, sequence } = await db.booking.findFirstOrThrow({
    where: { visitRequestId },
    orderBy: { id: 'desc' },
    select: { id: true, sequence: true },
  })
  const seen = { bookingId, sequence }
  switch (deed.do) {
    case 'move': {
      const { unitId, instructorIds, kitIds, firstDay } = deed.slot
      return moveVisit(
        scheduler,
        { ...seen, unitIds: [unitId], instructorIds, kitIds, firstDay, reason: REASONS.move },
        at,
      )
    }
    case 'confirm': {
      const answer = await confirmVisit(scheduler, { ...seen, readinessWaiver: '' }, at)
      const unready = !answer.ok && answer.reason.kind === 'siteNotReady'
      return unready ? confirmVisit(scheduler, { ...seen, readinessWaiver: REASONS.waiver }, at) : answer
    }
    case 'start':
      await seatBeforeStart(db, bookingId, today)
      return startVisit(scheduler, seen, at)
    case 'complete':
      return completeVisit(scheduler, seen, at)
    case 'cancel':
      return cancelVisit(scheduler, { ...seen, reason: REASONS.cancel }, at)
    case 'interrupt':
      return interruptVisit(scheduler, { ...seen, reason: REASONS.interrupt }, at)
    default:
      throw new Error(`${deed.do} changes no visit`)
  }
}
