import { z } from 'zod'
import { seen } from '#lib/fleet/schema.ts'
import { decimalNumber, wholeNumber } from '#lib/forms/parts.ts'
import { TRAVEL_BOUNDS } from './setting.ts'

export const travelForm = z.object({
  roadFactor: decimalNumber(TRAVEL_BOUNDS.roadFactor),
  speedKmh: wholeNumber(TRAVEL_BOUNDS.speedKmh),
  restsAtBaseHours: wholeNumber(TRAVEL_BOUNDS.restsAtBaseHours),
  seen,
})

export type TravelInput = z.output<typeof travelForm>
