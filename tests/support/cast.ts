import type { SignInViewer } from '#lib/accounts/viewer.ts'
import { attachPaper } from '#lib/attachments/commands.ts'
import { findDraftPapers } from '#lib/attachments/queries.ts'
import { database } from '#lib/database/client.ts'
import { saveLetter } from '#lib/drafts/letter-commands.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import { createRequestLink, findRequestToken } from '#lib/requests/link-steps.ts'
import { enterPaper } from '#lib/requests/paper-commands.ts'
import { createBlackout } from './blackouts.ts'
import { soonDay } from './clock.ts'
import { createDraft, goodAnswers } from './drafts.ts'
import { createFleet } from './fleet.ts'
import { issuedLetter, setLetterhead } from './letters.ts'
import { createMessage, createWhatsapp } from './messages.ts'
import { offeredRequest, type TestOffer } from './offers.ts'
import { accountToken, invited } from './organizations.ts'
import { paperInput } from './paper-input.ts'
import { letterFile } from './papers.ts'
import { createOrganization } from './places.ts'
import { registered } from './registrations.ts'
import { cookiesOf } from './sign-in.ts'
import { asked, following } from './subscriptions.ts'
import { createMember, createStaffViewer } from './viewers.ts'
import {
  accepted,
  queuedRequest,
  scheduledVisit,
  submittedRequest,
  type TestRequest,
  type TestVisit,
} from './visits.ts'

export const PEOPLE = [
  'nobody',
  'member',
  'otherMember',
  'viewer',
  'instructor',
  'scheduler',
  'admin',
] as const

export type PersonName = (typeof PEOPLE)[number]

/** One person of every role, and a request in each status that belongs to `member` alone. */
export interface Cast {
  viewers: Record<PersonName, SignInViewer>
  /** Cookie headers. */
  cookies: Record<PersonName, string>
  submitted: TestRequest
  returned: TestRequest
  queued: TestRequest
  /** Answers the returned request, whose secret link has this token. */
  letter: { letterId: number; token: string }
  /** Tokens of links that were mailed: to an invited stranger, and to confirm an address and set a password. */
  tokens: { invitation: string; email: string; password: string; follow: string; stop: string }
  /** The token of the returned request's secret link, and those of a draft of nobody's account and of `member`'s. */
  links: {
    request: string
    /** Of the request that the visit came of. */
    visit: string
    draft: string
    memberDraft: string
    memberDraftId: number
    memberDraftPaperId: number
  }
  /** With the returned one. */
  paperId: number
  /** Came on paper. */
  paperRequestId: number
  /** A request of nobody here, that waits for the signature of the other member's desa. */
  countersign: TestRequest
  countersignPaperId: number
  visit: TestVisit
  /** On the list of the visit; the ticket's secret link has this token. */
  seat: { registrationId: number; token: string }
  /** Its secret link has this token. */
  offered: TestOffer & { token: string }
  /** The second unit of its fleet, with a time out of service. */
  idle: { unitId: number; blackoutId: number }
  /** A mail that failed, and a WhatsApp message to be sent by hand. */
  messages: { failed: number; whatsapp: number }
}

export async function createCast(): Promise<Cast> {
  const now = new Date()
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  const visit = await scheduledVisit(fleet, { firstDay: await soonDay(14), confirmed: true }, { now })
  const { member, organizationId, staff: scheduler } = visit
  const seat = await registered(visit, {}, now)
  const own = { now, organizationId, member }
  const submitted = await submittedRequest(fleet, own)
  const returned = await submittedRequest(fleet, own)
  const remark = 'Lampirkan daftar peserta'
  accepted(await returnRequest(scheduler, { requestId: returned.requestId, remark }, now))
  await setLetterhead(scheduler, {}, now)
  const letter = {
    letterId: await issuedLetter(scheduler, returned.requestId, now),
    token: await createRequestLink(database(), returned.requestId, now),
  }
  const paper = { requestId: returned.requestId, kind: 'letter' as const, file: letterFile() }
  const { attachmentId: paperId } = accepted(await attachPaper(member, paper, now))
  const queued = await queuedRequest(fleet, { ...own, staff: scheduler })
  const open = await offeredRequest(fleet, [await soonDay(60)], { ...own, staff: scheduler })
  const offered = { ...open, token: await createRequestLink(database(), open.requestId, now) }
  const entered = await enterPaper(scheduler, { ...paperInput(fleet), scan: null }, now)
  const { requestId: paperRequestId } = accepted(entered)
  const rt = await createOrganization({ kind: 'rt_rw' })
  const countersign = await submittedRequest(fleet, { now, organizationId: rt.id })
  const rtLetter = { requestId: countersign.requestId, kind: 'letter' as const, file: letterFile() }
  const { attachmentId: countersignPaperId } = accepted(await attachPaper(countersign.member, rtLetter, now))
  const unitId = fleet.units[1]?.id as number
  const idleDay = await soonDay(400)
  const blackoutId = await createBlackout(unitId, idleDay, idleDay)
  const people = {
    member,
    // Of the desa whose RT asks for its signature.
    otherMember: await createMember((await createOrganization({ kind: 'desa', verifiedAt: now })).id),
    viewer: await createStaffViewer('viewer'),
    instructor: await createStaffViewer('instructor'),
    scheduler,
    admin: await createStaffViewer('admin'),
  }
  await database().savedView.create({
    data: { accountId: scheduler.accountId, name: 'Telat', query: 'lewat=1' },
  })
  const cookies: [string, string][] = [['nobody', '']]
  for (const [name, person] of Object.entries(people)) {
    const pairs = (await cookiesOf(person)).map(({ name: key, value }) => `${key}=${value}`)
    cookies.push([name, pairs.join('; ')])
  }
  const memberDraft = await createDraft({}, { accountId: member.accountId, now })
  accepted(await saveLetter(memberDraft, { typed: { letter: 'now' }, file: letterFile() }, now))
  const [draftPaper] = await findDraftPapers(memberDraft.draftId)
  const links = {
    visit: await createRequestLink(database(), visit.requestId, now),
    request: (await findRequestToken(database(), returned.requestId)) as string,
    draft: (await createDraft(goodAnswers(fleet, {}, now), { now })).token,
    memberDraft: memberDraft.token,
    memberDraftId: memberDraft.draftId,
    memberDraftPaperId: draftPaper?.id as number,
  }
  return {
    viewers: { nobody: { kind: 'public' }, ...people },
    cookies: Object.fromEntries(cookies) as Cast['cookies'],
    submitted,
    returned,
    queued,
    letter,
    tokens: {
      invitation: (await invited(member, organizationId, `undangan-${organizationId}@uji.test`, now)).token,
      email: await accountToken(member.accountId, 'email', now),
      password: await accountToken(member.accountId, 'password', now),
      follow: (await asked({}, now)).confirm,
      stop: (await following({}, now)).stop,
    },
    links,
    paperId,
    paperRequestId,
    countersign,
    countersignPaperId,
    visit,
    seat: { registrationId: seat.id, token: seat.token },
    offered,
    idle: { unitId, blackoutId },
    messages: { failed: await createMessage({ link: '/' }), whatsapp: await createWhatsapp() },
  }
}
