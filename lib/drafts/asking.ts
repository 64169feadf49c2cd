import type { ProgramNeeds } from '#lib/programs/program.ts'
import type { AskerKind } from '#lib/requests/asker.ts'
import type { Day } from '#lib/time/days.ts'
import type { Holidays } from '#lib/time/working-days.ts'

/** The program that a draft asks for, as long as it is offered. */
export interface AskedProgram extends ProgramNeeds {
  id: number
  name: string
  trainingDays: number
  seatsMax: number
  onSaturdays: boolean
  /** Whether any unit brings it. */
  carried: boolean
}

/** What the answers of a draft are judged by: the day, and what the database knows of what they name. */
export interface Asking {
  today: Day
  holidays: Holidays
  /** Whether it belongs to an account, which asks in the name of its organizations. */
  member: boolean
  /** Of the organization that was picked, or as it was answered; null until then. */
  kind: AskerKind | null
  program: AskedProgram | null
}

/** So many spans of days that do not suit can be told. */
export const MOST_SPANS = 8
