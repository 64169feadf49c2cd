import { attachPaper } from '#lib/attachments/commands.ts'
import { database } from '#lib/database/client.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import { createRequestLink } from '#lib/requests/link-steps.ts'
import type { Cast, PersonName } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet, createUnit } from '#tests/support/fleet.ts'
import { offeredRequest } from '#tests/support/offers.ts'
import { letterFile, pdf } from '#tests/support/papers.ts'
import { accepted, requestInput, submittedRequest } from '#tests/support/visits.ts'

export type Fields = Record<string, string | number | number[] | File>

export interface Row {
  may: readonly PersonName[]
  /** A fresh target that belongs to the cast's member, and the form that would change it. */
  form: (cast: Cast, person: PersonName) => Promise<Fields>
}

export const PLANNERS = ['scheduler', 'admin'] as const

export const MEMBER = ['member'] as const

export const text = 'Jalan terputus banjir'

/** As lib/web/link.ts names it, which only the app can import. */
export const LINK_FIELD = 'kunci'

export const own = ({ queued: { member, organizationId } }: Cast) => ({ member, organizationId })

export const submitted = async (cast: Cast): Promise<Fields> => {
  const { requestId } = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  return { requestId, remark: text, despite: text }
}

/** The form of a new wish, as its fields are named. */
export function wishFields({ siteId, organizationId, fleet }: Cast['queued']): Fields {
  const { site, ...wish } = requestInput({ organizationId, siteId, fleet }, {}, new Date())
  return { ...wish, site }
}

export async function returned(cast: Cast): Promise<Fields> {
  const request = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const { requestId } = request
  const staff = cast.viewers.scheduler
  accepted(await returnRequest(staff, { requestId, remark: text }, new Date()))
  return { ...wishFields(request), requestId }
}

/** An offer of the cast's member that is open still, with the key of its request's link. */
export async function offered(cast: Cast): Promise<Fields> {
  const now = new Date()
  const made = await offeredRequest(await createFleet(), [await soonDay(20)], { ...own(cast), now })
  const { requestId, offerId, bookingIds } = made
  const token = await createRequestLink(database(), requestId, now)
  return { requestId, offerId, bookingId: bookingIds[0] ?? 0, reason: text, [LINK_FIELD]: token }
}

export const paperFile = () => new File([pdf()], 'surat.pdf')

/** A request of the member's with a letter. */
export async function filed(cast: Cast): Promise<Fields> {
  const { requestId, member } = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const paper = { requestId, kind: 'letter' as const, file: letterFile() }
  const { attachmentId } = accepted(await attachPaper(member, paper, new Date()))
  return { requestId, attachmentId }
}

export const toFile = async (cast: Cast): Promise<Fields> => ({
  ...(await submitted(cast)),
  kind: 'letter',
  file: paperFile(),
})

export const toList = async (cast: Cast): Promise<Fields> => ({
  ...(await submitted(cast)),
  list: 'Siti; ; Cihideung',
})

export const freshUnit = async () => (await createUnit([])).id

/** What a form sends: nothing where a field is empty, and no field at all for an empty list. */
export function typed(input: Record<string, unknown>): Fields {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value ?? ''])) as Fields
}

/** As typed; of several lines, each is one of a list. */
export const typedLines = (input: Record<string, unknown>): Fields =>
  typed(
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]),
    ),
  )
