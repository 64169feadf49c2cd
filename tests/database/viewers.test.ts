import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { EVERYTHING } from '#lib/history/history.ts'
import { ALL } from '#lib/inbox/inbox.ts'
import { addDays, dayAt, instantAt, monthOf } from '#lib/time/days.ts'
import { type Cast, createCast, PEOPLE, type PersonName } from '#tests/support/cast.ts'
import { offerInput } from '#tests/support/offers.ts'
import { paperInput } from '#tests/support/paper-input.ts'
import { letterFile } from '#tests/support/papers.ts'
import { outlineKecamatan } from '#tests/support/places.ts'
import { registerInput } from '#tests/support/registrations.ts'
import { blackoutInput } from '#tests/support/setup.ts'
import { changingNothing } from '#tests/support/state.ts'
import { requestInput, scheduleInput } from '#tests/support/visits.ts'

interface Row {
  may: readonly PersonName[]
  /** Whether who holds the secret link of the returned request may, too. */
  link?: true
  /** What is asked for, after the viewer. */
  with: (cast: Cast) => unknown[]
}

const STAFF = ['viewer', 'instructor', 'scheduler', 'admin'] as const
const PLANNERS = ['scheduler', 'admin'] as const
const MEMBERS = ['member', 'otherMember'] as const
const OWNER = ['member'] as const
/** Of the desa that is asked to countersign. */
const OTHER = ['otherMember'] as const

const now = new Date()
const today = dayAt(now)
const span = { from: today, to: '2099-12-31' }
const filter = { day: null, type: null, kecamatan: null, view: 'agenda' }
const remark = 'Lampirkan daftar peserta'

const window = { start: today, end: today }
const asked = { picked: {}, month: '', today }
const step = ({ visit }: Cast) => ({ bookingId: visit.bookingId, sequence: 0, reason: remark })
const onSubmitted = ({ submitted }: Cast) => [{ requestId: submitted.requestId, remark }, now]

const onOffered = ({ offered }: Cast) => [
  {
    requestId: offered.requestId,
    offerId: offered.offerId,
    bookingId: offered.bookingIds[0],
    reason: remark,
  },
  now,
]
const text = { name: 'submit', channel: 'mail', seen: '0' }
const toCountersign = ({ countersign }: Cast) => [{ requestId: countersign.requestId, remark }, now]

const onKit = ({ visit }: Cast) => [{ resourceId: visit.fleet.kits[0]?.id, seen: '0' }, now]

const onOrganization = ({ submitted: { organizationId, siteId, member } }: Cast) => [
  { organizationId, siteId, accountId: member.accountId, reason: remark, email: 'x@uji.test' },
  now,
]

/** Who learns something from each query, and who gets something done by each command. */
const TABLE: Record<string, Row> = {
  'lib/accounts/queries.ts findOwnOrganizations': { may: MEMBERS, with: () => [] },
  'lib/attachments/commands.ts attachPaper': {
    may: [...PLANNERS, ...OWNER],
    link: true,
    with: ({ returned }) => [{ requestId: returned.requestId, kind: 'letter', file: letterFile() }, now],
  },
  'lib/attachments/commands.ts detachPaper': {
    may: [...PLANNERS, ...OWNER],
    link: true,
    with: ({ returned, paperId }) => [{ requestId: returned.requestId, attachmentId: paperId }, now],
  },
  'lib/attachments/queries.ts findPaper': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned, paperId }) => [returned.requestId, paperId],
  },
  'lib/attachments/queries.ts findPapers': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned }) => [returned.requestId],
  },
  'lib/candidates/commands.ts replaceCandidates': {
    may: [...PLANNERS, ...OWNER],
    link: true,
    with: ({ returned }) => [{ requestId: returned.requestId, list: 'Siti; ; Cihideung', file: null }, now],
  },
  'lib/candidates/queries.ts findCandidates': {
    may: [...PLANNERS, ...OWNER],
    link: true,
    with: ({ returned }) => [returned.requestId],
  },
  'lib/board/answer-queries.ts findDropAnswers': {
    may: PLANNERS,
    with: ({ queued }) => [
      { rows: 'unit', range: 'month', day: today },
      { kind: 'request', id: queued.requestId, fromRow: null, trainingDays: null },
      today,
    ],
  },
  'lib/board/news-queries.ts findVisitNews': { may: STAFF, with: ({ visit }) => [visit.bookingId] },
  'lib/blackouts/commands.ts liftBlackout': { may: PLANNERS, with: ({ idle }) => [idle, now] },
  'lib/blackouts/commands.ts placeBlackout': {
    may: PLANNERS,
    with: ({ idle }) => [blackoutInput(idle.unitId, { firstDay: today, lastDay: today }), now],
  },
  'lib/blackouts/queries.ts findBlackouts': { may: STAFF, with: ({ idle }) => [idle.unitId, today] },
  'lib/board/queries.ts findBoard': {
    may: STAFF,
    with: () => [{ rows: 'unit', range: 'month', day: today, page: 1 }, today],
  },
  'lib/bookings/agenda-queries.ts findAgenda': { may: STAFF, with: () => [today] },
  'lib/bookings/commands.ts cancelVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/commands.ts completeVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/commands.ts confirmVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/commands.ts interruptVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/commands.ts startVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/keep-commands.ts keepVisit': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/merge-commands.ts mergeVisits': {
    may: PLANNERS,
    with: (cast) => [{ ...step(cast), targetId: 999_999 }, now],
  },
  'lib/bookings/move-commands.ts moveVisit': {
    may: PLANNERS,
    with: (cast) => [{ ...scheduleInput(cast.queued, { firstDay: today }), ...step(cast) }, now],
  },
  'lib/bookings/undo-commands.ts undoMove': { may: PLANNERS, with: (cast) => [step(cast), now] },
  'lib/bookings/queries.ts findBooking': { may: STAFF, with: ({ visit }) => [visit.bookingId] },
  'lib/bookings/queries.ts findBookings': { may: STAFF, with: () => [{ from: today }] },
  'lib/bookings/schedule-commands.ts scheduleVisit': {
    may: PLANNERS,
    with: ({ queued }) => [scheduleInput(queued, { firstDay: today }), now],
  },
  'lib/bookings/search-queries.ts findSearch': {
    may: PLANNERS,
    with: ({ queued }) => [queued.requestId, asked, window],
  },
  'lib/bookings/start-queries.ts findOpenStarts': {
    may: PLANNERS,
    with: ({ queued }) => [queued.requestId, { from: today, to: today }],
  },
  'lib/calendar/queries.ts findHolidays': { may: PEOPLE, with: () => [] },
  'lib/drafts/commands.ts openOwnDraft': {
    may: OWNER,
    with: ({ links }) => [{ draftId: links.memberDraftId }],
  },
  'lib/drafts/queries.ts findOwnDrafts': { may: OWNER, with: () => [now] },
  'lib/countersignatures/commands.ts refuseToSign': { may: OTHER, with: toCountersign },
  'lib/countersignatures/commands.ts signRequest': { may: OTHER, with: toCountersign },
  'lib/countersignatures/commands.ts waiveCountersign': { may: PLANNERS, with: toCountersign },
  'lib/countersignatures/queries.ts findAskedCountersign': {
    may: OTHER,
    with: ({ countersign }) => [countersign.requestId],
  },
  'lib/countersignatures/queries.ts findAskedLetter': {
    may: OTHER,
    with: ({ countersign, countersignPaperId }) => [countersign.requestId, countersignPaperId],
  },
  'lib/countersignatures/queries.ts findAskedCountersigns': { may: OTHER, with: () => [] },
  'lib/countersignatures/queries.ts findCountersign': {
    may: STAFF,
    with: ({ countersign }) => [countersign.requestId],
  },
  'lib/fleet/archive-commands.ts archiveResource': { may: PLANNERS, with: onKit },
  'lib/fleet/archive-commands.ts restoreResource': { may: PLANNERS, with: onKit },
  'lib/fleet/choice-queries.ts findFleetChoices': { may: PLANNERS, with: () => [] },
  'lib/history/choice-queries.ts findHistoryChoices': { may: STAFF, with: () => [] },
  'lib/history/queries.ts findHistory': { may: STAFF, with: () => [EVERYTHING] },
  'lib/history/subject-queries.ts findEntriesOf': { may: STAFF, with: () => [{ action: 'submit' }] },
  'lib/inbox/commands.ts dropView': { may: PLANNERS, with: () => [{ viewId: 999_999 }, now] },
  'lib/inbox/commands.ts saveView': { may: PLANNERS, with: () => [{ name: 'Uji', query: 'lewat=1' }, now] },
  'lib/inbox/view-queries.ts findSavedViews': { may: ['scheduler'], with: () => [] },
  'lib/inbox/choice-queries.ts findInboxChoices': { may: STAFF, with: () => [] },
  'lib/inbox/queries.ts countOverdue': { may: STAFF, with: () => ['2099-12-31'] },
  'lib/inbox/queries.ts findDue': { may: STAFF, with: ({ submitted }) => [submitted.requestId, today] },
  'lib/inbox/queries.ts findInbox': { may: STAFF, with: () => [ALL, 1, today] },
  'lib/instructors/commands.ts addInstructor': { may: PLANNERS, with: () => [{}, now] },
  'lib/instructors/commands.ts changeInstructor': { may: PLANNERS, with: () => [{}, now] },
  'lib/instructors/queries.ts findInstructor': {
    may: STAFF,
    with: ({ visit }) => [visit.fleet.instructors[0]?.id],
  },
  'lib/instructors/queries.ts findInstructors': { may: STAFF, with: () => [] },
  'lib/kits/commands.ts addKit': { may: PLANNERS, with: () => [{}, now] },
  'lib/kits/commands.ts changeKit': { may: PLANNERS, with: () => [{}, now] },
  'lib/kits/queries.ts findKit': { may: STAFF, with: ({ visit }) => [visit.fleet.kits[0]?.id] },
  'lib/kits/queries.ts findKits': { may: STAFF, with: () => [] },
  'lib/letters/commands.ts issueLetter': {
    may: PLANNERS,
    with: ({ returned }) => [{ requestId: returned.requestId, decisionId: '0' }, now],
  },
  'lib/letters/letterhead-commands.ts changeLetterhead': { may: PLANNERS, with: () => [{}, now] },
  'lib/letters/letterhead-queries.ts findLetterhead': { may: STAFF, with: () => [now] },
  'lib/letters/queries.ts findLetter': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned, letter }) => [returned.requestId, letter.letterId],
  },
  'lib/letters/queries.ts findLetterDraft': { may: PLANNERS, with: ({ returned }) => [returned.requestId] },
  'lib/letters/queries.ts findLetters': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned }) => [returned.requestId],
  },
  'lib/offers/answer-commands.ts acceptOffer': { may: OWNER, with: onOffered },
  'lib/offers/answer-commands.ts declineOffer': { may: OWNER, with: onOffered },
  'lib/offers/commands.ts withdrawOffer': { may: PLANNERS, with: onOffered },
  'lib/offers/form-queries.ts findOfferForm': {
    may: PLANNERS,
    with: ({ queued }) => [queued.requestId, today],
  },
  'lib/offers/offer-commands.ts offerDates': {
    may: PLANNERS,
    with: ({ queued }) => [offerInput(queued, [today], {}, now), now],
  },
  'lib/offers/queries.ts findOffer': {
    may: [...OWNER, ...STAFF],
    with: ({ offered }) => [offered.requestId, now],
  },
  'lib/organizations/facts-commands.ts changeOrganization': { may: OWNER, with: onOrganization },
  'lib/organizations/join-commands.ts acceptInvitation': {
    may: [],
    with: ({ tokens }) => [{ token: tokens.invitation }, now],
  },
  'lib/organizations/judgement-commands.ts mergeOrganization': { may: PLANNERS, with: onOrganization },
  'lib/organizations/judgement-commands.ts refuseOrganization': { may: PLANNERS, with: onOrganization },
  'lib/organizations/judgement-commands.ts verifyOrganization': { may: PLANNERS, with: onOrganization },
  'lib/organizations/member-commands.ts inviteMember': { may: OWNER, with: onOrganization },
  'lib/organizations/member-commands.ts removeMember': { may: OWNER, with: onOrganization },
  'lib/organizations/member-commands.ts revokeInvitation': { may: OWNER, with: onOrganization },
  'lib/organizations/queries.ts countUnverified': { may: STAFF, with: () => [] },
  'lib/organizations/queries.ts findAsked': {
    may: [...STAFF, ...OWNER],
    with: ({ submitted }) => [submitted.organizationId],
  },
  'lib/organizations/queries.ts findOrganization': {
    may: [...STAFF, ...OWNER],
    with: ({ submitted }) => [submitted.organizationId, now],
  },
  'lib/organizations/queries.ts findOrganizations': { may: STAFF, with: () => [null, '', 1] },
  'lib/organizations/queries.ts findOwn': { may: MEMBERS, with: () => [] },
  'lib/organizations/site-commands.ts addSite': { may: OWNER, with: onOrganization },
  'lib/organizations/site-commands.ts archiveSite': { may: OWNER, with: onOrganization },
  'lib/organizations/site-commands.ts changeSite': { may: OWNER, with: onOrganization },
  'lib/messages/commands.ts markMessageSent': {
    may: PLANNERS,
    with: ({ messages }) => [{ id: messages.whatsapp }, now],
  },
  'lib/messages/commands.ts resendMessage': {
    may: PLANNERS,
    with: ({ messages }) => [{ id: messages.failed }, now],
  },
  'lib/messages/queries.ts countFailedMessages': { may: PLANNERS, with: () => [] },
  'lib/messages/queries.ts countMessages': { may: PLANNERS, with: () => [] },
  'lib/messages/queries.ts findMessage': { may: PLANNERS, with: ({ messages }) => [messages.failed] },
  'lib/messages/queries.ts findMessages': {
    may: PLANNERS,
    with: () => [{ view: null, search: '', page: 1 }],
  },
  'lib/messages/template-commands.ts changeTemplate': {
    may: PLANNERS,
    with: () => [{ ...text, subject: 'Hal', body: 'Isi {tautan}' }, now],
  },
  'lib/messages/template-commands.ts restoreTemplate': { may: PLANNERS, with: () => [text, now] },
  'lib/messages/template-queries.ts findTemplate': { may: PLANNERS, with: () => ['submit'] },
  'lib/messages/template-queries.ts findTemplates': { may: PLANNERS, with: () => [] },
  'lib/programs/commands.ts addProgram': { may: PLANNERS, with: () => [{}, now] },
  'lib/programs/commands.ts changeProgram': { may: PLANNERS, with: () => [{}, now] },
  'lib/programs/program-queries.ts findProgram': {
    may: STAFF,
    with: ({ visit }) => [visit.fleet.program.id],
  },
  'lib/programs/program-queries.ts findPrograms': { may: STAFF, with: () => [] },
  'lib/requests/checklist-commands.ts saveChecklist': { may: PLANNERS, with: onSubmitted },
  'lib/requests/checklist-queries.ts findChecklist': {
    may: STAFF,
    with: ({ submitted }) => [submitted.requestId],
  },
  'lib/requests/commands.ts declineRequest': { may: PLANNERS, with: onSubmitted },
  'lib/requests/commands.ts resubmitRequest': {
    may: OWNER,
    link: true,
    with: ({ returned }) => [{ ...requestInput(returned, {}, now), requestId: returned.requestId }, now],
  },
  'lib/requests/commands.ts returnRequest': { may: PLANNERS, with: onSubmitted },
  'lib/requests/commands.ts submitRequest': {
    may: OWNER,
    with: ({ submitted }) => [requestInput(submitted, {}, now), now],
  },
  'lib/requests/commands.ts verifyRequest': { may: PLANNERS, with: onSubmitted },
  'lib/requests/commands.ts withdrawRequest': { may: OWNER, with: onSubmitted },
  'lib/requests/form-queries.ts findRequestChoices': { may: MEMBERS, link: true, with: () => [] },
  'lib/requests/double-queries.ts findDoubles': {
    may: STAFF,
    with: ({ submitted }) => [submitted.requestId],
  },
  'lib/registrations/commands.ts registerSelf': {
    may: PEOPLE,
    with: ({ visit }) => [registerInput(visit), now, ''],
  },
  'lib/registrations/go-no-go-queries.ts findShortVisits': { may: PLANNERS, with: () => [now] },
  'lib/registrations/go-no-go-queries.ts findShortVisit': {
    may: PLANNERS,
    with: ({ visit }) => [visit.bookingId, instantAt(addDays(visit.input.firstDay, -1))],
  },
  'lib/registrations/go-no-go-queries.ts findMergeTargets': {
    may: PLANNERS,
    with: ({ visit }) => [visit.bookingId, now],
  },
  'lib/registrations/office-commands.ts registerByOffice': {
    may: PLANNERS,
    with: ({ visit }) => [registerInput(visit), now],
  },
  'lib/registrations/office-commands.ts changeRegistration': {
    may: PLANNERS,
    with: ({ seat, visit }) => [{ ...registerInput(visit), ...seat, seen: '' }, now],
  },
  'lib/registrations/office-queries.ts findParticipants': {
    may: STAFF,
    with: ({ visit }) => [visit.bookingId, now],
  },
  'lib/registrations/office-person-queries.ts findParticipant': {
    may: PLANNERS,
    with: ({ seat }) => [seat.registrationId],
  },
  'lib/messages/queries.ts findMessagesOf': {
    may: PLANNERS,
    with: ({ seat }) => [seat.registrationId],
  },
  'lib/registrations/group-commands.ts registerGroup': {
    may: [...PLANNERS, ...OWNER],
    with: ({ visit }) => [
      {
        requestId: visit.requestId,
        list: 'Siti; ; luar; SMA; bekerja',
        file: null,
        submissionKey: randomUUID(),
      },
      now,
    ],
  },
  'lib/registrations/group-queries.ts findHosted': {
    may: [...PLANNERS, ...OWNER],
    with: ({ visit }) => [visit.requestId, now],
  },
  'lib/registrations/group-queries.ts findHostedVisit': {
    may: [...PLANNERS, ...OWNER],
    with: ({ visit }) => [visit.requestId],
  },
  'lib/registrations/queries.ts findRegistering': {
    may: PEOPLE,
    with: ({ visit }) => [visit.bookingId, now],
  },
  'lib/registrations/ticket-queries.ts findTicket': {
    may: PLANNERS,
    with: ({ seat }) => [seat.registrationId, now],
  },
  'lib/registrations/seat-commands.ts acceptSeat': { may: PLANNERS, with: ({ seat }) => [seat, now] },
  'lib/registrations/seat-commands.ts withdrawSeat': {
    may: PLANNERS,
    with: ({ seat }) => [{ ...seat, reason: remark }, now],
  },
  'lib/requests/apart-commands.ts tellApart': {
    may: PLANNERS,
    with: ({ submitted, queued }) => [
      { requestId: submitted.requestId, otherId: queued.requestId, again: false },
      now,
    ],
  },
  'lib/requests/link-commands.ts showRequestLink': {
    may: PLANNERS,
    with: ({ paperRequestId }) => [{ requestId: paperRequestId }, now],
  },
  'lib/requests/merge-commands.ts mergeRequest': {
    may: PLANNERS,
    with: ({ submitted, queued }) => [{ requestId: submitted.requestId, intoId: queued.requestId }, now],
  },
  'lib/requests/merge-commands.ts unmergeRequest': { may: PLANNERS, with: onSubmitted },
  'lib/requests/survey-commands.ts cancelSurvey': { may: PLANNERS, with: onSubmitted },
  'lib/requests/survey-commands.ts planSurvey': { may: PLANNERS, with: onSubmitted },
  'lib/requests/survey-commands.ts recordSurvey': { may: PLANNERS, with: onSubmitted },
  'lib/requests/survey-queries.ts findSurveys': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned }) => [returned.requestId],
  },
  'lib/requests/paper-commands.ts enterPaper': {
    may: PLANNERS,
    with: ({ queued }) => [{ ...paperInput(queued.fleet), scan: null }, now],
  },
  'lib/requests/paper-queries.ts findPaperChoices': { may: PLANNERS, with: () => [] },
  'lib/requests/paper-queries.ts findPaperLetter': {
    may: STAFF,
    with: ({ paperRequestId }) => [paperRequestId],
  },
  'lib/requests/queries.ts countRequests': { may: [...STAFF, ...OWNER], link: true, with: () => [] },
  'lib/requests/queries.ts findRequest': {
    may: [...STAFF, ...OWNER],
    link: true,
    with: ({ returned }) => [returned.requestId],
  },
  'lib/requests/queries.ts findRequests': { may: [...STAFF, ...OWNER], link: true, with: () => [null] },
  'lib/areas/queries.ts findCentres': { may: PEOPLE, with: () => [] },
  'lib/areas/queries.ts findKecamatan': { may: PEOPLE, with: () => ['32.16.01'] },
  'lib/areas/queries.ts findOutlines': { may: PEOPLE, with: () => [] },
  'lib/schedule/queries.ts findSchedule': {
    may: PEOPLE,
    with: ({ visit }) => [{ ...filter, month: monthOf(visit.input.firstDay) }],
  },
  'lib/schedule/name-queries.ts findNarrowingNames': { may: PEOPLE, with: () => [{ type: 'las' }] },
  'lib/schedule/coming-queries.ts findComing': { may: PEOPLE, with: () => [today] },
  'lib/schedule/visit-queries.ts findFeed': { may: PEOPLE, with: () => [{ ...filter, month: null }, today] },
  'lib/schedule/visit-queries.ts findVisit': { may: PEOPLE, with: ({ visit }) => [visit.bookingId] },
  'lib/bookings/unfit-queries.ts findUnfitUnits': { may: PLANNERS, with: ({ queued }) => [queued.requestId] },
  'lib/settings/commands.ts changeDueTimes': { may: PLANNERS, with: () => [{}, now] },
  'lib/settings/commands.ts changeGoNoGoDays': { may: PLANNERS, with: () => [{}, now] },
  'lib/settings/commands.ts changeOfferDays': { may: PLANNERS, with: () => [{}, now] },
  'lib/settings/commands.ts changeTravelSetting': { may: PLANNERS, with: () => [{}, now] },
  'lib/settings/queries.ts findDueTimes': { may: STAFF, with: () => [] },
  'lib/settings/queries.ts findGoNoGoDays': { may: STAFF, with: () => [] },
  'lib/settings/queries.ts findOfferDays': { may: STAFF, with: () => [] },
  'lib/settings/queries.ts findTravelSetting': { may: STAFF, with: () => [] },
  'lib/units/commands.ts addUnit': { may: PLANNERS, with: () => [{}, now] },
  'lib/units/commands.ts changeUnit': { may: PLANNERS, with: () => [{}, now] },
  'lib/units/queries.ts findUnits': { may: STAFF, with: () => [] },
  'lib/units/queries.ts findUnitStays': {
    may: STAFF,
    with: ({ queued }) => [queued.fleet.units.map(({ id }) => id), span],
  },
  'lib/units/unit-queries.ts findUnit': { may: STAFF, with: ({ idle }) => [idle.unitId] },
}

/** Every exported query and command that takes a viewer. */
function findTakers(): string[] {
  return globSync('lib/*/*{queries,commands}.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*_?viewer: Viewer/gm)]
      .map(([, name]) => `${file} ${name}`)
      .filter((name) => name !== 'lib/history/commands.ts actorOf'),
  )
}

/** True for an answer that tells nothing and did nothing. */
function isNothing(answer: unknown): boolean {
  if (answer === null || answer instanceof Forbidden) return true
  if (Array.isArray(answer)) return answer.length === 0
  if (answer instanceof Map) return answer.size === 0
  const { ok, reason, count } = answer as { ok?: boolean; reason?: { kind: string }; count?: number }
  const told = ['unknown', 'unknownOrganization', 'otherEmail', 'staffAccount']
  if (ok === false) return told.includes(reason?.kind ?? '')
  return count === 0 || Object.keys(answer as object).length === 0
}

test('every query and command that takes a viewer has a row in the table', () => {
  expect(findTakers().toSorted()).toEqual(Object.keys(TABLE).toSorted())
})

describe('who may not gets nothing', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await createCast()
    await outlineKecamatan()
  })

  test.for(Object.entries(TABLE))('%s', async ([name, row]) => {
    const [file = '', exported = ''] = name.split(' ')
    const room = (await import(/* @vite-ignore */ `#${file}`)) as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >
    const ask = async (viewer: Viewer) => {
      try {
        return await room[exported]?.(viewer, ...row.with(cast))
      } catch (error) {
        if (error instanceof Forbidden) return error
        throw error
      }
    }
    for (const person of PEOPLE.filter((one) => !row.may.includes(one))) {
      const answer = await changingNothing(() => ask(cast.viewers[person]))
      expect(isNothing(answer), `${person} got ${JSON.stringify(answer)}`).toBe(true)
    }
    const { requestId } = cast.returned
    const holder: Viewer = { kind: 'link', requestId, name: 'Ibu Uji' }
    if (!row.link && !row.may.includes('nobody')) {
      const answer = await changingNothing(() => ask(holder))
      expect(isNothing(answer), `the holder of a link got ${JSON.stringify(answer)}`).toBe(true)
    }
    if (file.endsWith('commands.ts')) return
    if (row.link) expect(isNothing(await ask(holder)), 'the holder of a link got nothing').toBe(false)
    for (const person of row.may)
      expect(isNothing(await ask(cast.viewers[person])), `${person} got nothing`).toBe(false)
  })
})
