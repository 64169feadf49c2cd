import { z } from 'zod'
import { DEFAULT_TRAVEL, type TravelRule } from '#lib/claims/travel.ts'
import { type Letterhead, NO_LETTERHEAD } from '#lib/letters/letterhead.ts'
import { DEFAULT_DUE_TIMES, DUE_BOUNDS, DUE_STEPS, type DueTimes } from '#lib/requests/due.ts'
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '#lib/time/office-hours.ts'

const span = z.object({ start: z.int().min(0), end: z.int().max(1440) })

const officeHours: z.ZodType<OfficeHours> = z.object({
  ordinary: span,
  friday: span,
  ramadan: span,
  ramadanFriday: span,
  ramadans: z.array(z.object({ first: z.iso.date(), last: z.iso.date() })),
})

/** Least and most working days in which an offer is to be answered. */
export const OFFER_BOUNDS = { min: 1, max: 60 }

/** Least and most days before a visit in which too few people are to be decided on. */
export const GO_NO_GO_BOUNDS = { min: 1, max: 30 }

/** Least and most of each part of the travel setting. */
export const TRAVEL_BOUNDS = {
  roadFactor: { min: 1, max: 3 },
  speedKmh: { min: 5, max: 120 },
  restsAtBaseHours: { min: 0, max: 720 },
} as const satisfies Record<keyof TravelRule, { min: number; max: number }>

const part = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max)

const travel: z.ZodType<TravelRule> = z.object({
  roadFactor: part(TRAVEL_BOUNDS.roadFactor),
  speedKmh: part(TRAVEL_BOUNDS.speedKmh),
  restsAtBaseHours: part(TRAVEL_BOUNDS.restsAtBaseHours),
})

const dueTime = z.int().min(DUE_BOUNDS.min).max(DUE_BOUNDS.max)

/** A status that is newer than what was stored has its standard time. */
const dueTimes: z.ZodType<DueTimes> = z
  .partialRecord(z.enum(DUE_STEPS), dueTime)
  .transform((stored) => ({ ...DEFAULT_DUE_TIMES, ...stored }))
const letterhead: z.ZodType<Letterhead> = z.object({
  officeLines: z.array(z.string()),
  address: z.string(),
  contact: z.string(),
  city: z.string(),
  signatoryTitle: z.string(),
  signatoryName: z.string(),
  signatoryRank: z.string(),
  signatoryNip: z.string(),
  numberFormat: z.string(),
  numberCode: z.string(),
  numberDigits: z.int(),
  numberYear: z.int(),
  numberUsed: z.int(),
  copies: z.array(z.string()),
})

/** Every setting of the office by name: its shape, and what holds until somebody sets it. */
const SETTINGS = {
  officeHours: { shape: officeHours, standard: DEFAULT_OFFICE_HOURS },
  travel: { shape: travel, standard: DEFAULT_TRAVEL },
  dueTimes: { shape: dueTimes, standard: DEFAULT_DUE_TIMES },
  letterhead: { shape: letterhead, standard: NO_LETTERHEAD },
  /** Days after which a message keeps neither its text nor its receiver. */
  messageDays: { shape: z.int().min(30).max(3650), standard: 180 },
  /** Days after a visit until the names of its participants go. */
  participantDays: { shape: z.int().min(30).max(3650), standard: 730 },
  /** Hours in which somebody must accept a seat that was passed on. */
  seatHours: { shape: z.int().min(2).max(168), standard: 24 },
  /** So many days before a visit it is to be decided on where too few people come. */
  goNoGoDays: { shape: z.int().min(GO_NO_GO_BOUNDS.min).max(GO_NO_GO_BOUNDS.max), standard: 3 },
  /** Working days of the office in which an offer is to be answered. */
  offerDays: { shape: z.int().min(OFFER_BOUNDS.min).max(OFFER_BOUNDS.max), standard: 5 },
}

export type SettingName = keyof typeof SETTINGS
export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name]['standard']

/** Reads a setting as a query brought it along from the table; what no one has set is as it is by standard. */
export function readSetting<Name extends SettingName>(name: Name, stored: unknown): SettingValue<Name> {
  const { shape, standard } = SETTINGS[name]
  return (stored === null || stored === undefined ? standard : shape.parse(stored)) as SettingValue<Name>
}

/** The one action that changes a setting: by it the history is asked who did so last. */
export const TRAVEL_SUBJECT = { action: 'changeTravelSetting' }
export const DUE_SUBJECT = { action: 'changeDueTimes' }
export const OFFER_SUBJECT = { action: 'changeOfferDays' }
export const GO_NO_GO_SUBJECT = { action: 'changeGoNoGoDays' }

/** Every action that changes a setting; their page shows what was done by each. */
export const SETTING_ACTIONS = {
  actions: [TRAVEL_SUBJECT, DUE_SUBJECT, OFFER_SUBJECT, GO_NO_GO_SUBJECT].map(({ action }) => action),
}

/** As TRAVEL_SUBJECT, for what stands on letters. */
export const LETTERHEAD_SUBJECT = { action: 'changeLetterhead' }
