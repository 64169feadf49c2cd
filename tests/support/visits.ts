import { randomUUID } from 'node:crypto'
import type { OrganizationViewer, StaffViewer } from '#lib/accounts/viewer.ts'
import { confirmVisit, startVisit } from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import { submitRequest, verifyRequest } from '#lib/requests/commands.ts'
import type { RequestInput } from '#lib/requests/schema.ts'
import type { Result } from '#lib/result.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { NOW, nineOn } from './clock.ts'
import type { TestFleet } from './fleet.ts'
import { createOrganization, createSite } from './places.ts'
import { createMember, createStaffViewer } from './viewers.ts'

/** Why a request may pass whose checklist nobody has ticked. */
export const despite = 'Diperiksa lewat telepon'

/** The value of a command that must not be refused. */
export function accepted<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

/** The reason of a command that must be refused. */
export function refused<Refusal>(result: Result<unknown, Refusal>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.reason
}

export interface TestRequest {
  requestId: number
  organizationId: number
  siteId: number
  member: OrganizationViewer
  fleet: TestFleet
}

/** The form of a request as its organization would send it: any day of the next year, for ten people. */
export function requestInput(
  wanted: { organizationId: number; siteId: number; fleet: TestFleet },
  changes: Partial<RequestInput> = {},
  now = NOW,
): RequestInput {
  const today = dayAt(now)
  return {
    organizationId: wanted.organizationId,
    site: wanted.siteId,
    siteName: '',
    siteAddress: '',
    siteArea: '',
    programId: wanted.fleet.program.id,
    windowStart: addDays(today, 1),
    windowEnd: addDays(today, 365),
    participants: 10,
    audience: 'open',
    contactName: 'Ibu Uji',
    contactPhone: '+6281234567890',
    note: '',
    submissionKey: randomUUID(),
    ...changes,
  }
}

/** A request that its organization has sent. */
export async function submittedRequest(
  fleet: TestFleet,
  { input = {}, site = {}, now = NOW, ...asked }: RequestOptions = {},
): Promise<TestRequest> {
  const organizationId = asked.organizationId ?? (await createOrganization()).id
  const { id: siteId } = await createSite({ organizationId, ...site })
  const member = asked.member ?? (await createMember(organizationId))
  const form = requestInput({ organizationId, siteId, fleet }, input, now)
  const { requestId } = accepted(await submitRequest(member, form, now))
  return { requestId, organizationId, siteId, member, fleet }
}

interface RequestOptions {
  input?: Partial<RequestInput>
  site?: Parameters<typeof createSite>[0]
  now?: Date
  /** Who asks; a new organization with one member unless told. */
  organizationId?: number
  member?: OrganizationViewer
}

/** A request that waits in the queue. */
export async function queuedRequest(
  fleet: TestFleet,
  options: RequestOptions & { staff?: StaffViewer } = {},
): Promise<TestRequest> {
  const request = await submittedRequest(fleet, options)
  const staff = options.staff ?? (await createStaffViewer())
  accepted(await verifyRequest(staff, { requestId: request.requestId, despite }, options.now ?? NOW))
  return request
}

/** The form that schedules a request with the first resources of its fleet. */
export function scheduleInput(
  { requestId, fleet }: Pick<TestRequest, 'requestId' | 'fleet'>,
  changes: Partial<ScheduleInput> & { firstDay: Day },
): ScheduleInput {
  const { unitsNeeded, instructorsNeeded, kitsNeeded } = fleet.program
  return {
    requestId,
    unitIds: fleet.units.slice(0, unitsNeeded).map(({ id }) => id),
    instructorIds: fleet.instructors.slice(0, instructorsNeeded).map(({ id }) => id),
    kitIds: fleet.kits.slice(0, kitsNeeded).map(({ id }) => id),
    confirmed: false,
    readinessWaiver: '',
    outsideWindow: false,
    submissionKey: randomUUID(),
    ...changes,
  }
}

export interface TestVisit extends TestRequest {
  bookingId: number
  staff: StaffViewer
  input: ScheduleInput
}

/** A visit, tentative unless `changes` say that it is confirmed. */
export async function scheduledVisit(
  fleet: TestFleet,
  changes: Partial<ScheduleInput> & { firstDay: Day },
  options: RequestOptions = {},
): Promise<TestVisit> {
  const staff = await createStaffViewer()
  const request = await queuedRequest(fleet, { ...options, staff })
  const input = scheduleInput(request, changes)
  const { bookingId } = accepted(await scheduleVisit(staff, input, options.now ?? NOW))
  return { ...request, bookingId, staff, input }
}

/** A visit whose convoy has arrived on its first day. */
export async function runningVisit(fleet: TestFleet, firstDay: Day): Promise<TestVisit> {
  const visit = await scheduledVisit(fleet, { firstDay })
  const { bookingId, staff } = visit
  accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
  accepted(await startVisit(staff, { bookingId, sequence: 1 }, nineOn(firstDay)))
  return visit
}
