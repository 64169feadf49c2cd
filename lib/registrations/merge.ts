/** Somebody who has a seat, or waits, in a visit that is merged into another. */
export interface Mover {
  id: number
  status: 'seated' | 'waitlisted'
  acceptBy: Date | null
  /** Is on the list of the other visit already. */
  double: boolean
}

export interface Moved {
  id: number
  status: 'seated' | 'waitlisted'
  acceptBy: Date | null
  /** Has the seat only now, and is to accept it. */
  promoted: boolean
}

/**
 * Who gets what in the other visit. Movers come with those first who have seats, each in the order of arrival; so many
 * seats are free there, and as long as one is, nobody waits (law 2). `acceptBy`: until when a new seat must be accepted.
 */
export function planMerge(movers: Mover[], free: number, acceptBy: Date | null): Moved[] {
  return movers
    .filter(({ double }) => !double)
    .map((mover, index) => {
      if (index >= free) return { id: mover.id, status: 'waitlisted', acceptBy: null, promoted: false }
      const promoted = mover.status === 'waitlisted'
      return { id: mover.id, status: 'seated', acceptBy: promoted ? acceptBy : mover.acceptBy, promoted }
    })
}
