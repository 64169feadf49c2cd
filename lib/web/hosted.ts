import { tokenOf } from '#lib/accounts/secret-steps.ts'
import type { Hosted } from '#lib/registrations/group-queries.ts'
import { one } from './params.ts'

/** Whom a host has entered, each with the path of the ticket that it hands out. */
export function withTickets({ people }: Pick<Hosted, 'people'>) {
  return people.map(({ nonce, ...person }) => ({ ...person, ticket: `/tiket/${tokenOf('ticket', nonce)}` }))
}

/** What the address says of a list that was entered just now. */
export function groupNews(done: Record<string, string | string[] | undefined>) {
  const [seated, waiting] = [one(done.kursi), one(done.tunggu)]
  return /^\d{1,3}$/.test(seated) && /^\d{1,3}$/.test(waiting) ? { seated, waiting } : null
}
