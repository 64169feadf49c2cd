import type { RegisterRefusal } from './registration.ts'

/** Why what is known of somebody was not changed. */
export type ChangeRefusal =
  | { kind: 'unknown' }
  /** They gave the seat up, or the visit takes nobody any more. */
  | { kind: 'over' }
  | { kind: 'changedMeanwhile' }
  /** Who registered without help is reached by it. */
  | { kind: 'phoneNeeded' }
  | Extract<RegisterRefusal, { kind: 'unfit' | 'oddNik' | 'unknownArea' | 'already' }>
