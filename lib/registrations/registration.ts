import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day } from '#lib/time/days.ts'
import type { NikOddity } from './nik.ts'

export type RegistrationStatus = 'seated' | 'waitlisted' | 'withdrawn' | 'lapsed'

/** Who entered somebody: themselves, their host's list, or the office. */
export type RegistrationChannel = 'self' | 'host' | 'office'

/** Those who have a seat or wait for one. */
export const LIVE = ['seated', 'waitlisted'] as const satisfies readonly RegistrationStatus[]

export const isLive = (status: RegistrationStatus) => status === 'seated' || status === 'waitlisted'

/** From least to most. */
export const EDUCATIONS = ['none', 'sd', 'smp', 'sma', 'smk', 'diploma', 'sarjana'] as const
export type Education = (typeof EDUCATIONS)[number]

export const WORK_STATES = ['working', 'contract_ending', 'laid_off', 'seeking', 'own_business'] as const
export type WorkState = (typeof WORK_STATES)[number]

export const NIK_RULES = ['none', 'optional', 'required'] as const
export type NikRule = (typeof NIK_RULES)[number]

/** Who may register for a program; null or empty narrows nothing. Ages in years. */
export interface Eligibility {
  asksNik: NikRule
  minAge: number | null
  maxAge: number | null
  minEducation: Education | null
  workStates: WorkState[]
  residentsOnly: boolean
}

/** What of a program's rules somebody does not fulfil, by the field that says so. */
export type Unfit =
  | { field: 'nik'; rule: 'nik' }
  | { field: 'birthYear'; rule: 'birthYear' }
  | { field: 'birthYear'; rule: 'tooYoung'; age: number }
  | { field: 'birthYear'; rule: 'tooOld'; age: number }
  | { field: 'education'; rule: 'education'; least: Education }
  | { field: 'workState'; rule: 'workState'; allowed: WorkState[] }
  | { field: 'areaCode'; rule: 'resident' }

/** Why somebody was not registered. */
export type RegisterRefusal =
  | { kind: 'unknown' }
  | { kind: 'robot' }
  | { kind: 'tooMany'; seconds: number }
  /** No more registrations are taken; `begun`: its first session has. */
  | { kind: 'closed'; status: BookingStatus; begun: boolean }
  /** The visit is not as the person saw it. */
  | { kind: 'changed'; sequence: number; firstDay: Day; lastDay: Day; site: string }
  | { kind: 'code'; given: boolean }
  | { kind: 'unfit'; unfit: Unfit[] }
  | { kind: 'oddNik'; oddities: NikOddity[] }
  | { kind: 'unknownArea' }
  /** The same person is on the list; nobody is told more than that. */
  | { kind: 'already'; by: 'nik' | 'person' }

/** What a registration came to. */
export interface Registered {
  id: number
  status: 'seated' | 'waitlisted'
  place: number
}

/** Why a seat was neither accepted nor given up. */
export type SeatRefusal =
  | { kind: 'unknown' }
  /** Of a seat that was passed on: its time is over. */
  | { kind: 'overdue'; acceptBy: Date | null }
  | { kind: 'gone'; status: 'withdrawn' | 'lapsed' }
  | { kind: 'waiting' }
  | { kind: 'over'; status: BookingStatus }

const HOUR_MS = 3_600_000

/** So long before its beginning a visit should know who comes. */
const SETTLED_HOURS = 12
/** Shorter than this nobody can be asked to answer. */
const LEAST_HOURS = 2

/**
 * Until when somebody must accept a seat that is passed on at an instant: so many hours, but not into the last twelve
 * before the visit begins. Null where that leaves no time to answer: then the seat is the person's at once.
 */
export function acceptBy(now: Date, begins: Date, hours: number): Date | null {
  const latest = begins.getTime() - SETTLED_HOURS * HOUR_MS
  const until = Math.min(now.getTime() + hours * HOUR_MS, latest)
  return until >= now.getTime() + LEAST_HOURS * HOUR_MS ? new Date(until) : null
}

/** What of a program's rules a person does not fulfil on a visit's first day. Ages are those reached within its year. */
export function findUnfit(
  rules: Eligibility,
  person: {
    nik: string | null
    birthYear: number | null
    education: Education
    workState: WorkState
    areaCode: string | null
  },
  firstDay: Day,
): Unfit[] {
  const unfit: Unfit[] = []
  if (rules.asksNik === 'required' && !person.nik) unfit.push({ field: 'nik', rule: 'nik' })
  if (asksAge(rules)) {
    const age = person.birthYear === null ? null : Number(firstDay.slice(0, 4)) - person.birthYear
    if (age === null) unfit.push({ field: 'birthYear', rule: 'birthYear' })
    else if (rules.minAge !== null && age < rules.minAge)
      unfit.push({ field: 'birthYear', rule: 'tooYoung', age: rules.minAge })
    else if (rules.maxAge !== null && age > rules.maxAge)
      unfit.push({ field: 'birthYear', rule: 'tooOld', age: rules.maxAge })
  }
  if (rules.minEducation !== null && levelOf(person.education) < levelOf(rules.minEducation))
    unfit.push({ field: 'education', rule: 'education', least: rules.minEducation })
  if (rules.workStates.length > 0 && !rules.workStates.includes(person.workState))
    unfit.push({ field: 'workState', rule: 'workState', allowed: rules.workStates })
  if (rules.residentsOnly && person.areaCode === null) unfit.push({ field: 'areaCode', rule: 'resident' })
  return unfit
}

/** Whether the form must ask for the year of birth. */
export function asksAge({ minAge, maxAge }: Pick<Eligibility, 'minAge' | 'maxAge'>): boolean {
  return minAge !== null || maxAge !== null
}

/** SMA and SMK are one level. */
function levelOf(education: Education): number {
  return EDUCATIONS.indexOf(education === 'smk' ? 'sma' : education)
}
