import { randomUUID } from 'node:crypto'
import { confirmVisit, startVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import { expect, test } from '#tests/support/browser.ts'
import { type Cast, createCast, PEOPLE, type PersonName } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { callAction, findBuiltActions, findWrittenActions } from '#tests/support/server-actions.ts'
import { changingNothing } from '#tests/support/state.ts'
import {
  accepted,
  queuedRequest,
  requestInput,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
  type TestVisit,
} from '#tests/support/visits.ts'

type Fields = Record<string, string | number | number[]>

interface Row {
  may: readonly PersonName[]
  /** A fresh target that belongs to the cast's member, and the form that would change it. */
  form: (cast: Cast, person: PersonName) => Promise<Fields>
}

const PLANNERS = ['scheduler', 'admin'] as const
const MEMBER = ['member'] as const
const text = 'Jalan terputus banjir'

const DAY = 86_400_000
const daysAgo = (count: number) => new Date(Date.now() - count * DAY)

const own = ({ queued: { member, organizationId } }: Cast) => ({ member, organizationId })

const submitted = async (cast: Cast): Promise<Fields> => {
  const { requestId } = await submittedRequest(await createFleet(), { ...own(cast), now: new Date() })
  return { requestId, remark: text }
}

/** The form of a new wish, as its fields are named. */
function wishFields({ siteId, organizationId, fleet }: Cast['queued']): Fields {
  const { site, ...wish } = requestInput({ organizationId, siteId, fleet }, {}, new Date())
  return { ...wish, site }
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

const REQUESTER = 'app/pemohon/permohonan/[id]/actions.ts'
const DECISIONS = 'app/petugas/permohonan/[id]/actions.ts'
const BOARD = 'app/petugas/papan/actions.ts'
const STEPS = 'app/petugas/kunjungan/[id]/actions.ts'

/** Who may do what: every server action has its row. */
const TABLE: Record<string, Row> = {
  'app/pemohon/ajukan/actions.ts askAction': {
    may: MEMBER,
    form: async ({ queued }) => ({ ...wishFields(queued), submissionKey: randomUUID() }),
  },
  [`${REQUESTER} reviseAction`]: { may: MEMBER, form: returned },
  [`${REQUESTER} withdrawAction`]: { may: MEMBER, form: submitted },
  [`${DECISIONS} verify`]: { may: PLANNERS, form: submitted },
  [`${DECISIONS} giveBack`]: { may: PLANNERS, form: submitted },
  [`${DECISIONS} decline`]: { may: PLANNERS, form: submitted },
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
  /"field":"organizationId","message":/,
  /"message":"Surel atau kata sandi tidak cocok/,
]

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
      for (const person of PEOPLE.filter((one) => !may.includes(one))) {
        const answer = await changingNothing(() => callAction(app.url, action, fields, cast.cookies[person]))
        expect(answer.goTo, person).toBeNull()
        const words = REFUSED.filter((pattern) => pattern.test(answer.text))
        expect(words, `${person} is told why: ${answer.text}`).toHaveLength(1)
      }
      for (const person of may) {
        const answer = await callAction(app.url, action, await form(cast, person), cast.cookies[person])
        expect(answer.goTo, `${person}: ${answer.text.slice(0, 2000)}`).toMatch(/^\/(pemohon|petugas)\//)
      }
    })
})
