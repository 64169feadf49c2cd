import { randomUUID } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import {
  cancelVisit,
  completeVisit,
  confirmVisit,
  interruptVisit,
  startVisit,
} from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { confirmForm, moveForm, reasonForm, scheduleForm, stepForm } from '#lib/bookings/schema.ts'
import { parseForm, typedIn } from '#lib/forms/form.ts'
import { declineRequest, returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { remarkForm, requestStep } from '#lib/requests/schema.ts'
import type { Result } from '#lib/result.ts'
import { NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { queuedRequest, scheduledVisit, submittedRequest } from '#tests/support/visits.ts'

type Form = Record<string, string | string[]>

interface StaffForm {
  schema: z.ZodObject
  command: (viewer: StaffViewer, input: never, now: Date) => Promise<Result<unknown, unknown>>
  of: 'submitted' | 'queued' | 'visit'
}

const FORMS: Record<string, StaffForm> = {
  verify: { schema: requestStep, command: verifyRequest, of: 'submitted' },
  return: { schema: remarkForm, command: returnRequest, of: 'submitted' },
  decline: { schema: remarkForm, command: declineRequest, of: 'queued' },
  schedule: { schema: scheduleForm, command: scheduleVisit, of: 'queued' },
  move: { schema: moveForm, command: moveVisit, of: 'visit' },
  confirm: { schema: confirmForm, command: confirmVisit, of: 'visit' },
  start: { schema: stepForm, command: startVisit, of: 'visit' },
  complete: { schema: stepForm, command: completeVisit, of: 'visit' },
  cancel: { schema: reasonForm, command: cancelVisit, of: 'visit' },
  interrupt: { schema: reasonForm, command: interruptVisit, of: 'visit' },
}

/** A request, or a visit, and a form that would be accepted for it. */
async function prepare(of: StaffForm['of'], staff: StaffViewer): Promise<Form> {
  const fleet = await createFleet()
  const convoy = {
    unitIds: String(fleet.units[0]?.id),
    instructorIds: fleet.instructors.map(({ id }) => String(id)),
    kitIds: fleet.kits.map(({ id }) => String(id)),
    firstDay: '2026-08-12',
    reason: 'Diminta oleh pemohon.',
    remark: 'Surat belum lengkap.',
    confirmed: 'confirmed',
    readinessWaiver: '',
    submissionKey: randomUUID(),
    sequence: '0',
  }
  if (of === 'visit') {
    const { bookingId } = await scheduledVisit(fleet, { firstDay: '2026-08-10' })
    return { ...convoy, bookingId: String(bookingId) }
  }
  const { requestId } = await (of === 'queued' ? queuedRequest(fleet, { staff }) : submittedRequest(fleet))
  return { ...convoy, requestId: String(requestId) }
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1',
    '2',
    '1e3',
    '2147483647',
    '2147483648',
    TODAY,
    '2026-08-16',
    '2026-02-30',
    '2199-12-31',
  ),
)

test.for(Object.entries(FORMS))(
  'whatever a form says, it is accepted, or changes nothing and says why: %s',
  async ([, { schema, command, of }]) => {
    const staff = await createStaffViewer()
    const fields = Object.keys(schema.shape)
    const anyForm = fc.dictionary(
      fc.constantFrom(...fields),
      fc.oneof(text, fc.array(text, { maxLength: 3 })),
    )
    let base = await prepare(of, staff)
    await fc.assert(
      fc.asyncProperty(anyForm, async (changes) => {
        const data = new FormData()
        for (const [name, value] of Object.entries({ ...base, ...changes }))
          for (const one of [value].flat()) data.append(name, one)
        const parsed = parseForm(schema, typedIn(data))
        if (!parsed.success) {
          expect(parsed.error.issues[0]?.message).toBeTruthy()
          return
        }
        let answer: Result<unknown, unknown> | undefined
        const give = async () => {
          answer = await command(staff, parsed.data as never, NOW)
        }
        await changingNothing(give).catch((error: Error) => {
          if (!answer?.ok) throw error
        })
        if (answer?.ok) base = await prepare(of, staff)
        else expect(answer?.reason).toHaveProperty('kind')
      }),
      { numRuns: 40 },
    )
  },
)
