/**
 * What becomes of a visit. An `offered` one is only where a visit first stood before it was moved; a `proposed` one
 * is a date of an offer that nobody has answered yet.
 */
type Ending =
  | 'completed'
  | 'interrupted'
  | 'running'
  | 'confirmed'
  | 'tentative'
  | 'cancelled'
  | 'offered'
  | 'proposed'

export interface Leg {
  /** Days since the leg before it ended. */
  gap: number
  /** Slug of the program; or out of service for so many days. */
  program: string | { maintenance: number }
  host: string
  ending: Ending
  /** Legs of one request, one after the other: broken off and made up for, cancelled and set anew, moved. */
  request?: string
}

const leg = (gap: number, program: string, host: string, ending: Ending, request?: string): Leg => ({
  gap,
  program,
  host,
  ending,
  ...(request && { request }),
})
const maintenance = (gap: number, days: number): Leg => ({
  gap,
  program: { maintenance: days },
  host: '',
  ending: 'completed',
})

/** The launch's two units over seven months. The running leg is the one that `today` falls into. */
export const ITINERARIES: Record<string, Leg[]> = {
  'MTU-01': [
    leg(0, 'listrik-8', 'kenanga', 'cancelled', 'flood'),
    leg(6, 'las-8', 'sejahtera', 'completed'),
    leg(5, 'listrik-8', 'teratai', 'completed'),
    leg(4, 'las-8', 'cempaka', 'completed'),
    maintenance(1, 4),
    leg(3, 'listrik-8', 'kenanga', 'completed', 'flood'),
    leg(7, 'las-8', 'dahlia', 'interrupted', 'storm'),
    leg(9, 'listrik-8', 'seruni', 'completed'),
    leg(6, 'las-8', 'maju', 'running'),
    leg(4, 'listrik-8', 'melati', 'confirmed'),
    leg(14, 'las-8', 'dahlia', 'confirmed', 'storm'),
    maintenance(1, 3),
    leg(2, 'las-30', 'gemilang', 'tentative'),
    leg(13, 'listrik-8', 'bersatu', 'tentative'),
  ],
  'MTU-02': [
    leg(0, 'boga-8', 'seruni', 'completed'),
    leg(5, 'cukur-8', 'mawar', 'completed'),
    leg(4, 'ac-8', 'bersatu', 'completed'),
    leg(8, 'mua-8', 'bakti', 'completed'),
    leg(3, 'boga-8', 'flamboyan', 'completed'),
    leg(10, 'ac-8', 'maju', 'completed'),
    leg(4, 'cukur-8', 'melati', 'completed'),
    leg(5, 'boga-8', 'teratai', 'running'),
    leg(6, 'mua-8', 'cempaka', 'confirmed', 'earlier'),
    leg(3, 'cukur-8', 'asri', 'tentative'),
    leg(13, 'boga-8', 'anggrek', 'confirmed'),
    leg(4, 'ac-20', 'usaha', 'tentative'),
    leg(5, 'cukur-8', 'dahlia', 'tentative'),
    leg(8, 'boga-8', 'kenanga', 'tentative'),
    leg(3, 'mua-8', 'cempaka', 'offered', 'earlier'),
    leg(3, 'mua-8', 'mawar', 'cancelled'),
    leg(4, 'cukur-8', 'bakti', 'proposed', 'choice'),
    leg(6, 'cukur-8', 'bakti', 'proposed', 'choice'),
  ],
}

/** How many training days before `today` a running visit began. */
export const RUNNING_FOR: Record<string, number> = { 'MTU-01': 5, 'MTU-02': 2 }
