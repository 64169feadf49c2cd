import { z } from 'zod'
import { DEFAULT_TRAVEL, type TravelRule } from './travel.ts'

const travelRule = z.object({
  roadFactor: z.number().min(1).max(5),
  speedKmh: z.number().min(5).max(120),
  restsAtBaseHours: z
    .number()
    .min(0)
    .max(24 * 30),
})

/** Reads the setting `travel`; null where the office has never changed it. */
export function toTravelRule(value: unknown): TravelRule {
  return value ? travelRule.parse(value) : DEFAULT_TRAVEL
}
