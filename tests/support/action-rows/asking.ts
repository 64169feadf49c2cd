import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import { withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { createRequestLink, findRequestToken } from '#lib/requests/link-steps.ts'
import { type Cast, PEOPLE } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createDraft, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createOrganization } from '#tests/support/places.ts'
import { registered, registerFields, registerInput, visitFor } from '#tests/support/registrations.ts'
import { accepted, submittedRequest } from '#tests/support/visits.ts'

import {
  type Fields,
  filed,
  LINK_FIELD,
  MEMBER,
  offered,
  PLANNERS,
  type Row,
  returned,
  submitted,
  text,
  toFile,
  toList,
} from './row.ts'

const OTHER = ['otherMember'] as const

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

const OFFER = 'app/pemohon/permohonan/[id]/tawaran/actions.ts'

const OFFER_BY_LINK = 'app/permohonan/[token]/tawaran/actions.ts'

/** What an RT of the other member's desa asks for. */
async function toCountersign(): Promise<Fields> {
  const { id: organizationId } = await createOrganization({ kind: 'rt_rw' })
  const { requestId } = await submittedRequest(await createFleet(), { organizationId, now: new Date() })
  return { requestId, remark: text }
}

const REQUESTER = 'app/pemohon/permohonan/[id]/actions.ts'

const TICKET = 'app/tiket/[token]/actions.ts'

/** A seat that was passed on and is not accepted yet, with the key of its ticket. */
async function passedOn(): Promise<Fields> {
  const now = new Date()
  const visit = await visitFor(1, { firstDay: await soonDay(40) }, now)
  const first = await registered(visit, {}, now)
  const next = await registered(visit, {}, now)
  accepted(await withdrawSeat(first.ticket, { registrationId: first.id, reason: '' }, now))
  return { registrationId: next.id, reason: '', [LINK_FIELD]: next.token }
}

/** A list for a visit of the member's. */
async function toEnter({ visit: { requestId } }: Cast): Promise<Fields> {
  const list = `Warga ${randomUUID()}; ; luar; SMA; bekerja`
  const token = await createRequestLink(database(), requestId, new Date())
  return { requestId, list, consent: 'on', submissionKey: randomUUID(), [LINK_FIELD]: token }
}

/** Actions of who asks: drafts, requests, offers, papers and lists. */
export const ASKING: Record<string, Row> = {
  'app/(public)/kunjungan/[id]/daftar/actions.ts registerAction': {
    may: PEOPLE,
    form: async ({ visit }) => ({
      ...registerFields(registerInput(visit)),
    }),
  },
  'app/pemohon/permohonan/[id]/rombongan/actions.ts enterGroup': { may: MEMBER, form: toEnter },
  'app/permohonan/[token]/rombongan/actions.ts enterGroupByLink': { may: PEOPLE, form: toEnter },
  [`${TICKET} acceptAction`]: { may: PEOPLE, form: passedOn },
  [`${TICKET} withdrawAction`]: { may: PEOPLE, form: passedOn },
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
  'app/pemohon/tanda-tangan/[id]/actions.ts sign': { may: OTHER, form: toCountersign },
  'app/pemohon/tanda-tangan/[id]/actions.ts refuse': { may: OTHER, form: toCountersign },
  'app/petugas/permohonan/[id]/tanda-tangan/actions.ts waive': { may: PLANNERS, form: toCountersign },
  'app/pemohon/permohonan/[id]/peserta/actions.ts replaceList': { may: MEMBER, form: toList },
  'app/pemohon/permohonan/[id]/berkas/actions.ts attach': { may: MEMBER, form: toFile },
  'app/pemohon/permohonan/[id]/berkas/actions.ts detach': { may: MEMBER, form: filed },
}
