import { z } from 'zod'
import { seen } from '#lib/fleet/schema.ts'
import { decimalNumber, wholeNumber } from '#lib/forms/parts.ts'
import { DUE_BOUNDS, type DueStep } from '#lib/requests/due.ts'
import { GO_NO_GO_BOUNDS, OFFER_BOUNDS, TRAVEL_BOUNDS } from './setting.ts'

export const travelForm = z.object({
  roadFactor: decimalNumber(TRAVEL_BOUNDS.roadFactor),
  speedKmh: wholeNumber(TRAVEL_BOUNDS.speedKmh),
  restsAtBaseHours: wholeNumber(TRAVEL_BOUNDS.restsAtBaseHours),
  seen,
})

export type TravelInput = z.output<typeof travelForm>

const dueTime = wholeNumber(DUE_BOUNDS)

const dueTimes = {
  submitted: dueTime,
  needs_revision: dueTime,
  queued: dueTime,
  offered: dueTime,
  survey: dueTime,
} satisfies Record<DueStep, typeof dueTime>

export const dueForm = z.object({ ...dueTimes, seen })

export type DueInput = z.output<typeof dueForm>

export const offerDaysForm = z.object({ offerDays: wholeNumber(OFFER_BOUNDS), seen })

export type OfferDaysInput = z.output<typeof offerDaysForm>

export const goNoGoForm = z.object({ goNoGoDays: wholeNumber(GO_NO_GO_BOUNDS), seen })

export type GoNoGoInput = z.output<typeof goNoGoForm>
