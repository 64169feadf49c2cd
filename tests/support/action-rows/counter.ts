import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { pickedText } from '#lib/offers/picked-date.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import { mergeRequest } from '#lib/requests/merge-commands.ts'
import { surveySeen } from '#lib/requests/survey.ts'
import { addDays, dayAt, toDateColumn } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'
import type { Cast } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { issueInput } from '#tests/support/letters.ts'
import { offerInput } from '#tests/support/offers.ts'
import { paperInput } from '#tests/support/paper-input.ts'
import { accepted, queuedRequest, requestInput, submittedRequest } from '#tests/support/visits.ts'

import {
  type Fields,
  filed,
  offered,
  own,
  PLANNERS,
  type Row,
  returned,
  submitted,
  text,
  toFile,
  toList,
  typed,
  typedLines,
} from './row.ts'

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

async function toOffer(cast: Cast): Promise<Fields> {
  const now = new Date()
  const request = await queuedRequest(await createFleet(), { ...own(cast), now })
  const { dates, outsideWindow: _, ...input } = offerInput(request, [await soonDay(20)], {}, now)
  return { ...input, dates: dates.map(pickedText).join() }
}

const DECISIONS = 'app/petugas/permohonan/[id]/actions.ts'

async function toAnswer(cast: Cast): Promise<Fields> {
  const { requestId } = await returned(cast)
  return typedLines({ ...(await issueInput(cast.viewers.scheduler as StaffViewer, Number(requestId))) })
}

/** Actions of the request counter. */
export const COUNTER: Record<string, Row> = {
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
  'app/petugas/permohonan/[id]/peserta/actions.ts replaceList': { may: PLANNERS, form: toList },
  'app/petugas/permohonan/[id]/berkas/actions.ts attach': { may: PLANNERS, form: toFile },
  'app/petugas/permohonan/[id]/berkas/actions.ts detach': { may: PLANNERS, form: filed },
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
  'app/petugas/permohonan/[id]/surat/actions.ts issueLetterAction': { may: PLANNERS, form: toAnswer },
}
