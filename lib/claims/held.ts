import type { Holder } from './claim.ts'
import type { Stop } from './travel.ts'

/** A stop in the chain of a resource, and who it is for. */
export interface HeldStop extends Stop {
  holder: Holder
}
