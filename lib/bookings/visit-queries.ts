import { Prisma } from '#lib/database/generated/client.ts'

/** Bookings that are visits: not the dates that are, or were, only offered to a requester. */
export const IS_VISIT = { offerId: null } as const

/** The same in SQL, for a table or an alias of it. */
export const isVisit = (table: 'b' | 'bookings') => Prisma.raw(`${table}.offer_id IS NULL`)
