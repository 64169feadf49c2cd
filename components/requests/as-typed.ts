import type { Values } from '#lib/forms/form.ts'
import type { Day } from '#lib/time/days.ts'

interface Asked {
  programId: number
  siteId: number
  windowStart: Day
  windowEnd: Day
  participants: number
  audience: 'open' | 'closed'
  contactName: string
  contactPhone: string
  note: string
}

/** A request as the form that revises it would hold it. */
export function asTyped({ programId, siteId, participants, ...request }: Asked): Values {
  const { windowStart, windowEnd, audience, contactName, contactPhone, note } = request
  return {
    programId: String(programId),
    site: String(siteId),
    participants: String(participants),
    ...{ windowStart, windowEnd, audience, contactName, contactPhone, note },
  }
}
