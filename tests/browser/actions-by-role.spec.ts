import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { attachPaper } from '#lib/attachments/commands.ts'
import { confirmVisit, startVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { findSeenText } from '#lib/messages/template-queries.ts'
import { pickedText } from '#lib/offers/picked-date.ts'
import type { WantedProgram } from '#lib/programs/schema.ts'
import { returnRequest, submitRequest } from '#lib/requests/commands.ts'
import { createRequestLink, findRequestToken } from '#lib/requests/link-steps.ts'
import { mergeRequest } from '#lib/requests/merge-commands.ts'
import { surveySeen } from '#lib/requests/survey.ts'
import { addDays, dayAt, toDateColumn } from '#lib/time/days.ts'
import { clock } from '#lib/time/words.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { expect, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE, type PersonName } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createDraft, goodAnswers } from '#tests/support/drafts.ts'
import {
  createFleet,
  createInstructor,
  createKit,
  createTrainingType,
  createUnit,
} from '#tests/support/fleet.ts'
import { issueInput, letterheadInput } from '#tests/support/letters.ts'
import { createMessage, createWhatsapp } from '#tests/support/messages.ts'
import { offeredRequest, offerInput } from '#tests/support/offers.ts'
import {
  accountToken,
  createUnverified,
  factsInput,
  invited,
  newSiteInput,
} from '#tests/support/organizations.ts'
import { paperInput } from '#tests/support/paper-input.ts'
import { letterFile, pdf } from '#tests/support/papers.ts'
import { createOrganization, createSite, DESA } from '#tests/support/places.ts'
import { callAction, findBuiltActions, findWrittenActions } from '#tests/support/server-actions.ts'
import {
  blackoutInput,
  dueInput,
  instructorInput,
  kitInput,
  newInstructorInput,
  newKitInput,
  newProgramInput,
  newUnitInput,
  offerDaysInput,
  programInput,
  travelInput,
  unitInput,
} from '#tests/support/setup.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createMember } from '#tests/support/viewers.ts'
import {
  accepted,
  queuedRequest,
  requestInput,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
  type TestVisit,
} from '#tests/support/visits.ts'

type Fields = Record<string, string | number | number[] | File>

interface Row {
  may: readonly PersonName[]
  /** A fresh target that belongs to the cast's member, and the form that would change it. */
  form: (cast: Cast, person: PersonName) => Promise<Fields>
}

const PLANNERS = ['scheduler', 'admin'] as const
const MEMBER = ['member'] as const
const OTHER = ['otherMember'] as const
const text = 'Jalan terputus banjir'

/** As lib/web/link.ts names it, which only the app can import. */
const LINK_FIELD = 'kunci'

const DAY = 86_400_000
const daysAgo = (count: number) => new Date(Date.now() - count * DAY)

const own = ({ queued: { member, organizationId } }: Cast) => ({ member, organizationId })

const submitted = async (cast: Cast): Promise<Fields> => {
  const { requestId } = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  return { requestId, remark: text, despite: text }
}

/** The form of a new wish, as its fields are named. */
function wishFields({ siteId, organizationId, fleet }: Cast['queued']): Fields {
  const { site, ...wish } = requestInput({ organizationId, siteId, fleet }, {}, new Date())
  return { ...wish, site }
}

/** The first working day to come. */
async function toSurvey(fields: Fields): Promise<Fields> {
  const { holidays } = await findCalendar(database())
  const day = nextTrainingDay(addDays(dayAt(new Date()), 1), { onSaturdays: false }, holidays)
  return { ...fields, day, surveyNote: '', seen: '' }
}

/** A request whose place is surveyed today. */
async function surveyed(cast: Cast): Promise<Fields> {
  const fields = await submitted(cast)
  const today = dayAt(new Date())
  const { id } = await database().survey.create({
    data: { visitRequestId: fields.requestId as number, day: toDateColumn(today), changedAt: new Date() },
  })
  return { ...fields, seen: surveySeen({ id, day: today, note: '' }), result: text, powerVa: 900 }
}

/** Two requests of one organization for the same. */
async function toMerge(cast: Cast): Promise<Fields> {
  const first = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const form = requestInput(first, {}, new Date())
  const second = accepted(await submitRequest(cast.viewers.member, form, new Date()))
  return { requestId: second.requestId, intoId: first.requestId }
}

async function returned(cast: Cast): Promise<Fields> {
  const request = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const { requestId } = request
  const staff = cast.viewers.scheduler
  accepted(await returnRequest(staff, { requestId, remark: text }, new Date()))
  return { ...wishFields(request), requestId }
}

/** A visit whose last day has passed, taken through some steps. */
async function visit(cast: Cast, steps: 'none' | 'confirmed' | 'running'): Promise<[TestVisit, Fields]> {
  const options = { ...own(cast), now: daysAgo(30) }
  const made = await scheduledVisit(await createFleet(), { firstDay: await soonDay(-25) }, options)
  const { bookingId, staff } = made
  let sequence = 0
  if (steps !== 'none') {
    accepted(await confirmVisit(staff, { bookingId, sequence, readinessWaiver: '' }, daysAgo(29)))
    sequence += 1
  }
  if (steps === 'running') {
    accepted(await startVisit(staff, { bookingId, sequence }, daysAgo(10)))
    sequence += 1
  }
  return [made, { bookingId, sequence, reason: text, readinessWaiver: '' }]
}

const step = (steps: 'none' | 'confirmed' | 'running') => async (cast: Cast) => (await visit(cast, steps))[1]

async function toSchedule(cast: Cast): Promise<Fields> {
  const request = await queuedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const {
    confirmed: _,
    outsideWindow: __,
    ...input
  } = scheduleInput(request, {
    firstDay: await soonDay(20),
  })
  return input
}

async function toMove(cast: Cast): Promise<Fields> {
  const [made, fields] = await visit(cast, 'none')
  const { unitIds, instructorIds, kitIds } = made.input
  return { ...fields, unitIds, instructorIds, kitIds, firstDay: await soonDay(20) }
}

/** A visit that this person has moved. */
async function toUndo(cast: Cast, person: PersonName): Promise<Fields> {
  const options = { ...own(cast), now: new Date() }
  const { bookingId, input } = await scheduledVisit(
    await createFleet(),
    { firstDay: await soonDay(20) },
    options,
  )
  const { unitIds, instructorIds, kitIds } = input
  const target = { firstDay: await soonDay(40), unitIds, instructorIds, kitIds }
  const move = { bookingId, sequence: 0, ...target, reason: text }
  accepted(await moveVisit(cast.viewers[person], move, new Date()))
  return { bookingId, sequence: 1 }
}

const DRAFT = 'app/ajukan/[token]/actions.ts'
const BY_LINK = 'app/permohonan/[token]/actions.ts'
const CONTACT = { contactPhone: '081234567890', contactEmail: '', note: '' }

/** The token of a draft that belongs to the member's account and lacks nothing. */
async function memberDraft({ queued }: Cast, days = 90): Promise<string> {
  const answers = goodAnswers(queued.fleet, { organizationId: String(queued.organizationId) }, new Date())
  return (await createDraft(answers, { accountId: queued.member.accountId, now: new Date(), days })).token
}

async function withLink(form: Fields): Promise<Fields> {
  return { ...form, kunci: (await findRequestToken(database(), Number(form.requestId))) as string }
}

/** An offer of the cast's member that is open still, with the key of its request's link. */
async function offered(cast: Cast): Promise<Fields> {
  const now = new Date()
  const made = await offeredRequest(await createFleet(), [await soonDay(20)], { ...own(cast), now })
  const { requestId, offerId, bookingIds } = made
  const token = await createRequestLink(database(), requestId, now)
  return { requestId, offerId, bookingId: bookingIds[0] ?? 0, reason: text, [LINK_FIELD]: token }
}

async function toOffer(cast: Cast): Promise<Fields> {
  const now = new Date()
  const request = await queuedRequest(await createFleet(), { ...own(cast), now })
  const { dates, outsideWindow: _, ...input } = offerInput(request, [await soonDay(20)], {}, now)
  return { ...input, dates: dates.map(pickedText).join() }
}

const OFFER = 'app/pemohon/permohonan/[id]/tawaran/actions.ts'
const OFFER_BY_LINK = 'app/permohonan/[token]/tawaran/actions.ts'
/** What an RT of the other member's desa asks for. */
async function toCountersign(): Promise<Fields> {
  const { id: organizationId } = await createOrganization({ kind: 'rt_rw' })
  const { requestId } = await submittedRequest(await createFleet(), { organizationId, now: new Date() })
  return { requestId, remark: text }
}

const paperFile = () => new File([pdf()], 'surat.pdf')

/** A request of the member's with a letter. */
async function filed(cast: Cast): Promise<Fields> {
  const { requestId, member } = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  const paper = { requestId, kind: 'letter' as const, file: letterFile() }
  const { attachmentId } = accepted(await attachPaper(member, paper, new Date()))
  return { requestId, attachmentId }
}

const toFile = async (cast: Cast): Promise<Fields> => ({
  ...(await submitted(cast)),
  kind: 'letter',
  file: paperFile(),
})

const toList = async (cast: Cast): Promise<Fields> => ({
  ...(await submitted(cast)),
  list: 'Siti; ; Cihideung',
})

const REQUESTER = 'app/pemohon/permohonan/[id]/actions.ts'
const DECISIONS = 'app/petugas/permohonan/[id]/actions.ts'
const BOARD = 'app/petugas/papan/actions.ts'
const STEPS = 'app/petugas/kunjungan/[id]/actions.ts'

const JUDGEMENT = 'app/petugas/organisasi/[id]/actions.ts'
const OWN = 'app/pemohon/organisasi/[id]/actions.ts'
const TEXT = 'app/petugas/pesan/templat/[nama]/actions.ts'

/** Which text a form changes, as its page shows it now. */
async function freshText() {
  const which = { name: 'submit', channel: 'mail' } as const
  return { ...which, seen: await findSeenText(database(), which.name, which.channel) }
}

const INSTRUCTOR = 'app/petugas/instruktur/[id]/actions.ts'
const KIT = 'app/petugas/perangkat/[id]/actions.ts'

const freshUnit = async () => (await createUnit([])).id
const freshKit = async () => (await createKit((await createTrainingType()).id)).id

async function archived(id: number): Promise<number> {
  await database().resource.update({ where: { id }, data: { archivedAt: new Date() } })
  return id
}

/** What a form sends: nothing where a field is empty, and no field at all for an empty list. */
function typed(input: Record<string, unknown>): Fields {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value ?? ''])) as Fields
}

function typedProgram({ needs: _, onSaturdays: __, ...program }: WantedProgram): Fields {
  const { startMinute, endMinute, ...plain } = program
  return typed({ ...plain, startMinute: clock(startMinute), endMinute: clock(endMinute) })
}

/** As typed; of several lines, each is one of a list. */
const typedLines = (input: Record<string, unknown>): Fields =>
  typed(
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]),
    ),
  )

async function toAnswer(cast: Cast): Promise<Fields> {
  const { requestId } = await returned(cast)
  return typedLines({ ...(await issueInput(cast.viewers.scheduler as StaffViewer, Number(requestId))) })
}

/** Who may do what: every server action has its row. */
const TABLE: Record<string, Row> = {
  'app/ajukan/actions.ts startAction': { may: PEOPLE, form: async () => ({}) },
  [`${DRAFT} saveAction`]: {
    may: MEMBER,
    form: async (cast) => ({
      kunci: await memberDraft(cast),
      langkah: 'kontak',
      contactName: 'Bapak Uji',
      ...CONTACT,
    }),
  },
  [`${DRAFT} sendAction`]: { may: MEMBER, form: async (cast) => ({ kunci: await memberDraft(cast) }) },
  [`${DRAFT} renewAction`]: { may: MEMBER, form: async (cast) => ({ kunci: await memberDraft(cast, -1) }) },
  [`${DRAFT} discardAction`]: { may: MEMBER, form: async (cast) => ({ kunci: await memberDraft(cast) }) },
  'app/pemohon/ajukan/actions.ts openDraftAction': {
    may: MEMBER,
    form: async ({ queued: { member } }) => ({
      draftId: (await createDraft({}, { accountId: member.accountId, now: new Date() })).draftId,
    }),
  },
  [`${BY_LINK} reviseByLink`]: { may: PEOPLE, form: async (cast) => withLink(await returned(cast)) },
  'app/permohonan/[token]/berkas/actions.ts attachByLink': {
    may: PEOPLE,
    form: async (cast) => withLink(await toFile(cast)),
  },
  'app/permohonan/[token]/berkas/actions.ts detachByLink': {
    may: PEOPLE,
    form: async (cast) => withLink(await filed(cast)),
  },
  'app/permohonan/[token]/peserta/actions.ts replaceByLink': {
    may: PEOPLE,
    form: async (cast) => withLink(await toList(cast)),
  },
  [`${BY_LINK} withdrawByLink`]: { may: PEOPLE, form: async (cast) => withLink(await submitted(cast)) },
  [`${REQUESTER} reviseAction`]: { may: MEMBER, form: returned },
  [`${REQUESTER} withdrawAction`]: { may: MEMBER, form: submitted },
  [`${OFFER} acceptAction`]: { may: MEMBER, form: offered },
  [`${OFFER} declineAction`]: { may: MEMBER, form: offered },
  // Who holds the link needs no account.
  [`${OFFER_BY_LINK} acceptByLink`]: { may: PEOPLE, form: offered },
  [`${OFFER_BY_LINK} declineByLink`]: { may: PEOPLE, form: offered },
  [`${DECISIONS} withdrawOffered`]: { may: PLANNERS, form: offered },
  'app/petugas/permohonan/[id]/tawarkan/actions.ts offer': { may: PLANNERS, form: toOffer },
  [`${DECISIONS} verify`]: { may: PLANNERS, form: submitted },
  [`${DECISIONS} check`]: {
    may: PLANNERS,
    form: async (cast) => ({ ...(await submitted(cast)), tick_letter: 'on' }),
  },
  [`${DECISIONS} plan`]: { may: PLANNERS, form: async (cast) => toSurvey(await submitted(cast)) },
  [`${DECISIONS} callOff`]: { may: PLANNERS, form: surveyed },
  [`${DECISIONS} recordResult`]: { may: PLANNERS, form: surveyed },
  [`${DECISIONS} merge`]: { may: PLANNERS, form: toMerge },
  [`${DECISIONS} unmerge`]: {
    may: PLANNERS,
    form: async (cast) => {
      const { requestId = 0, intoId = 0 } = (await toMerge(cast)) as Record<string, number>
      accepted(await mergeRequest(cast.viewers.scheduler, { requestId, intoId }, new Date()))
      return { requestId }
    },
  },
  [`${DECISIONS} apart`]: {
    may: PLANNERS,
    form: async (cast) => {
      const { intoId = 0, requestId = 0 } = await toMerge(cast)
      return { requestId, otherId: intoId }
    },
  },
  [`${DECISIONS} showLink`]: {
    may: PLANNERS,
    form: async ({ paperRequestId }) => ({ requestId: paperRequestId }),
  },
  [`${DECISIONS} giveBack`]: { may: PLANNERS, form: submitted },
  [`${DECISIONS} decline`]: { may: PLANNERS, form: submitted },
  'app/petugas/permohonan/baru/actions.ts enter': {
    may: PLANNERS,
    form: async ({ queued }) => typed({ ...paperInput(queued.fleet), verified: 'on' }),
  },
  'app/pemohon/tanda-tangan/[id]/actions.ts sign': { may: OTHER, form: toCountersign },
  'app/pemohon/tanda-tangan/[id]/actions.ts refuse': { may: OTHER, form: toCountersign },
  'app/petugas/permohonan/[id]/tanda-tangan/actions.ts waive': { may: PLANNERS, form: toCountersign },
  'app/pemohon/permohonan/[id]/peserta/actions.ts replaceList': { may: MEMBER, form: toList },
  'app/petugas/permohonan/[id]/peserta/actions.ts replaceList': { may: PLANNERS, form: toList },
  'app/pemohon/permohonan/[id]/berkas/actions.ts attach': { may: MEMBER, form: toFile },
  'app/pemohon/permohonan/[id]/berkas/actions.ts detach': { may: MEMBER, form: filed },
  'app/petugas/permohonan/[id]/berkas/actions.ts attach': { may: PLANNERS, form: toFile },
  'app/petugas/permohonan/[id]/berkas/actions.ts detach': { may: PLANNERS, form: filed },
  'app/petugas/permohonan/[id]/jadwalkan/actions.ts schedule': { may: PLANNERS, form: toSchedule },
  'app/petugas/kunjungan/[id]/pindahkan/actions.ts move': { may: PLANNERS, form: toMove },
  [`${BOARD} schedule`]: { may: PLANNERS, form: toSchedule },
  [`${BOARD} move`]: { may: PLANNERS, form: toMove },
  [`${BOARD} undo`]: { may: PLANNERS, form: toUndo },
  [`${STEPS} confirm`]: { may: PLANNERS, form: step('none') },
  [`${STEPS} cancel`]: { may: PLANNERS, form: step('none') },
  [`${STEPS} undo`]: { may: PLANNERS, form: toUndo },
  [`${STEPS} start`]: { may: PLANNERS, form: step('confirmed') },
  [`${STEPS} complete`]: { may: PLANNERS, form: step('running') },
  [`${STEPS} interrupt`]: { may: PLANNERS, form: step('running') },
  'app/petugas/tidak-tersedia/actions.ts place': {
    may: PLANNERS,
    form: async () => {
      const day = await soonDay(20)
      return { ...blackoutInput(await freshUnit(), { firstDay: day, lastDay: day }) }
    },
  },
  'app/petugas/tidak-tersedia/actions.ts lift': {
    may: PLANNERS,
    form: async () => {
      const day = await soonDay(20)
      return { blackoutId: await createBlackout(await freshUnit(), day, day) }
    },
  },
  'app/petugas/unit/baru/actions.ts add': { may: PLANNERS, form: async () => typed(await newUnitInput()) },
  'app/petugas/unit/[id]/actions.ts change': {
    may: PLANNERS,
    form: async () => typed(await unitInput(await freshUnit(), { setupMinutes: 45 })),
  },
  'app/petugas/instruktur/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => typed(newInstructorInput()),
  },
  [`${INSTRUCTOR} change`]: {
    may: PLANNERS,
    form: async () => typed(await instructorInput((await createInstructor([])).id, { name: 'Bu Baru' })),
  },
  [`${INSTRUCTOR} archive`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: (await createInstructor([])).id, seen: 0 }),
  },
  [`${INSTRUCTOR} restore`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: await archived((await createInstructor([])).id), seen: 0 }),
  },
  'app/petugas/perangkat/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => typed(newKitInput((await createTrainingType()).id)),
  },
  [`${KIT} change`]: {
    may: PLANNERS,
    form: async () => typed(await kitInput(await freshKit(), { name: 'Mesin baru' })),
  },
  [`${KIT} archive`]: { may: PLANNERS, form: async () => ({ resourceId: await freshKit(), seen: 0 }) },
  [`${KIT} restore`]: {
    may: PLANNERS,
    form: async () => ({ resourceId: await archived(await freshKit()), seen: 0 }),
  },
  'app/petugas/program/baru/actions.ts add': {
    may: PLANNERS,
    form: async () => {
      const { program, trainingTypeId } = await createFleet()
      return typedProgram(await newProgramInput({ programId: program.id, trainingTypeId }))
    },
  },
  'app/petugas/program/[id]/actions.ts change': {
    may: PLANNERS,
    form: async () => {
      const { program } = await createFleet()
      return typedProgram(await programInput(program.id, { setupMinutes: 45 }))
    },
  },
  'app/petugas/pengaturan/actions.ts changeTravel': {
    may: PLANNERS,
    form: async () => {
      const { speedKmh, ...input } = await travelInput()
      return typed({ ...input, speedKmh: speedKmh === 30 ? 40 : 30 })
    },
  },
  'app/petugas/permohonan/actions.ts save': {
    may: PLANNERS,
    form: async () => ({ name: `Uji ${randomUUID().slice(0, 8)}`, query: 'lewat=1' }),
  },
  'app/petugas/permohonan/actions.ts drop': {
    may: PLANNERS,
    form: async ({ viewers }, person) => {
      const { accountId } = viewers[person] as StaffViewer
      const data = { accountId, name: `Uji ${randomUUID().slice(0, 8)}`, query: 'lewat=1' }
      return { viewId: (await database().savedView.create({ data })).id }
    },
  },
  'app/petugas/pengaturan/actions.ts changeOffer': {
    may: PLANNERS,
    form: async () => {
      const { offerDays, ...input } = await offerDaysInput()
      return typed({ ...input, offerDays: offerDays === 6 ? 7 : 6 })
    },
  },
  'app/petugas/pengaturan/actions.ts changeDue': {
    may: PLANNERS,
    form: async () => {
      const { submitted: days, ...input } = await dueInput()
      return typed({ ...input, submitted: days === 5 ? 6 : 5 })
    },
  },
  'app/petugas/pengaturan/surat/actions.ts changeLetterheadAction': {
    may: PLANNERS,
    form: async () => typedLines(await letterheadInput({ city: `Kota ${randomUUID().slice(0, 4)}` })),
  },
  'app/petugas/permohonan/[id]/surat/actions.ts issueLetterAction': { may: PLANNERS, form: toAnswer },
  [`${JUDGEMENT} verifyAction`]: {
    may: PLANNERS,
    form: async () => ({ organizationId: (await createOrganization()).id }),
  },
  [`${JUDGEMENT} refuseAction`]: {
    may: PLANNERS,
    form: async () => ({ organizationId: (await createOrganization()).id, reason: text }),
  },
  [`${JUDGEMENT} mergeAction`]: {
    may: PLANNERS,
    form: async (cast) => ({
      organizationId: (await createOrganization()).id,
      otherId: cast.queued.organizationId,
    }),
  },
  [`${OWN} changeAction`]: {
    may: MEMBER,
    form: async ({ queued }) =>
      typed(await factsInput(queued.organizationId, { address: `Jalan ${randomUUID().slice(0, 4)}` })),
  },
  [`${OWN} inviteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({ organizationId, email: `${randomUUID()}@uji.test` }),
  },
  [`${OWN} revokeAction`]: {
    may: MEMBER,
    form: async ({ queued: { member, organizationId } }) => {
      const email = `${randomUUID()}@uji.test`
      const { invitationId } = await invited(member, organizationId, email, new Date())
      return { organizationId, invitationId }
    },
  },
  [`${OWN} removeAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({
      organizationId,
      accountId: (await createMember(organizationId)).accountId,
    }),
  },
  [`${OWN} addSiteAction`]: {
    may: MEMBER,
    form: async ({ queued }) => typed({ ...newSiteInput(queued.organizationId) }),
  },
  [`${OWN} changeSiteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => {
      const { submissionKey: _, ...input } = newSiteInput(organizationId)
      return typed({ ...input, siteId: (await createSite({ organizationId })).id })
    },
  },
  [`${OWN} archiveSiteAction`]: {
    may: MEMBER,
    form: async ({ queued: { organizationId } }) => ({
      organizationId,
      siteId: (await createSite({ organizationId })).id,
    }),
  },
  'app/petugas/pesan/actions.ts resend': {
    may: PLANNERS,
    form: async () => ({ id: await createMessage() }),
  },
  'app/petugas/pesan/actions.ts markSent': {
    may: PLANNERS,
    form: async () => ({ id: await createWhatsapp() }),
  },
  [`${TEXT} change`]: {
    may: PLANNERS,
    form: async () => ({ ...(await freshText()), subject: text, body: `${text} ${randomUUID()}: {tautan}` }),
  },
  [`${TEXT} restore`]: {
    may: PLANNERS,
    form: async () => {
      const own = { channel: 'mail', subject: text, body: '{tautan}', changedAt: new Date() } as const
      const { seen, ...which } = await freshText()
      await database().messageTemplate.upsert({
        where: { name_channel: { name: which.name, channel: 'mail' } },
        create: { ...own, name: which.name },
        update: own,
      })
      return { ...which, seen }
    },
  },
  'app/(akun)/daftar-pemohon/actions.ts signUpAction': {
    may: PEOPLE,
    form: async () => ({
      ...{ kind: 'desa', name: 'Desa Daftar', nib: '', areaCode: DESA, address: 'Jalan Uji 1' },
      ...{ phone: '0218900000', ownName: 'Ibu Daftar', email: `${randomUUID()}@uji.test` },
      password: 'kata sandi baru',
    }),
  },
  'app/(akun)/undangan/[token]/actions.ts acceptAction': {
    may: MEMBER,
    form: async ({ queued: { member } }) => {
      const host = await createUnverified()
      const account = await database().account.findUniqueOrThrow({ where: { id: member.accountId } })
      const { token } = await invited(host.member, host.organizationId, account.email, new Date())
      return { token }
    },
  },
  'app/(akun)/undangan/[token]/actions.ts joinAction': {
    may: PEOPLE,
    form: async () => {
      const { member, organizationId } = await createUnverified()
      const email = `${randomUUID()}@uji.test`
      const { token } = await invited(member, organizationId, email, new Date())
      return { token, ownName: 'Pak Baru', password: 'kata sandi baru' }
    },
  },
  'app/(akun)/konfirmasi-surel/[token]/actions.ts confirmAction': {
    may: PEOPLE,
    form: async () => {
      const { member } = await createUnverified()
      return { token: await accountToken(member.accountId, 'email', new Date()) }
    },
  },
  'app/(akun)/konfirmasi-surel/actions.ts askConfirmationAction': {
    may: PEOPLE,
    form: async () => ({ email: 'tidak.ada@uji.test' }),
  },
  'app/(akun)/lupa-kata-sandi/actions.ts askPasswordAction': {
    may: PEOPLE,
    form: async () => ({ email: 'tidak.ada@uji.test' }),
  },
  'app/(akun)/kata-sandi/[token]/actions.ts setPasswordAction': {
    may: PEOPLE,
    form: async () => {
      const { member } = await createUnverified()
      const token = await accountToken(member.accountId, 'password', new Date())
      return { token, password: 'kata sandi baru' }
    },
  },
  'app/masuk/actions.ts signInAction': {
    may: [],
    form: async () => ({ email: 'tidak.ada@uji.test', password: 'kata sandi yang salah' }),
  },
}

/** How an action says that it did nothing. */
const REFUSED = [
  /"signedOut":true/,
  /"message":"Akun Anda tidak berhak melakukan ini\. Tidak ada yang berubah\."/,
  /"message":"[^"]*bukan milik Anda/,
  /"message":"Draf ini tidak ada lagi\./,
  /"message":"Undangan ini dikirim ke alamat surel lain/,
  /"message":"Akun petugas tidak dapat menjadi anggota/,
  /"message":"[^"]*bukan bagian dari tawaran kepada Anda/,
  /"message":"Surel atau kata sandi tidak cocok/,
]

// What an app does by itself would look like a change.
test.use({ jobs: false })

test('every server action has a row in the table', () => {
  const names = Object.keys(TABLE).toSorted()
  expect(findWrittenActions().toSorted()).toEqual(names)
  const built = findBuiltActions().map(({ name }) => name)
  expect(built.toSorted()).toEqual(names)
})

test.describe('each role does what it may, and no more', () => {
  let cast: Cast
  // biome-ignore lint/correctness/noEmptyPattern: the app must run before the cast is made
  test.beforeAll(async ({ app: {} }) => {
    cast = await createCast()
  })

  for (const [name, { may, form }] of Object.entries(TABLE))
    test(name, async ({ app }) => {
      const action = findBuiltActions().find((one) => one.name === name)
      if (!action) throw new Error('not built')
      const fields = await form(cast, 'scheduler')
      await changingNothing(async () => {
        for (const person of PEOPLE.filter((one) => !may.includes(one))) {
          const answer = await callAction(app.url, action, fields, cast.cookies[person])
          expect(answer.goTo, person).toBeNull()
          const words = REFUSED.filter((pattern) => pattern.test(answer.text))
          expect(words, `${person} is told why: ${answer.text}`).toHaveLength(1)
        }
      })
      for (const person of may) {
        const answer = await callAction(app.url, action, await form(cast, person), cast.cookies[person])
        expect(answer.goTo, `${person}: ${answer.text.slice(0, 2000)}`).toMatch(
          /^\/(pemohon|petugas|ajukan|permohonan|masuk|lupa-kata-sandi|konfirmasi-surel)[/?]/,
        )
      }
    })
})
