import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import { OUTSIDE, type RegisterInput } from '#lib/registrations/schema.ts'
import { inDays, NOW } from './clock.ts'
import { createFleet } from './fleet.ts'
import { nextNumber } from './numbers.ts'
import { accepted, scheduledVisit, type TestVisit } from './visits.ts'

/** A visit with so many seats that is to come. */
export async function visitFor(
  seatsMax: number,
  { firstDay = inDays(30), program = {}, ...input }: VisitOptions = {},
  now = NOW,
): Promise<TestVisit> {
  const fleet = await createFleet({ program: { seatsMin: 1, seatsMax, ...program } })
  return scheduledVisit(fleet, { firstDay }, { input: { participants: 1, ...input }, now })
}

/** Visits of one program on the same days, each with so many seats. */
export async function visitsFor(
  seats: number[],
  { firstDay = inDays(30), program = {}, ...input }: VisitOptions = {},
): Promise<TestVisit[]> {
  const count = seats.length
  const most = { seatsMin: 1, seatsMax: Math.max(...seats), ...program }
  const fleet = await createFleet({ units: count, instructors: count, kits: count, program: most })
  const visits: TestVisit[] = []
  for (const [index, seatsMax] of seats.entries()) {
    const ids = (kind: 'units' | 'instructors' | 'kits') => [fleet[kind][index]?.id as number]
    const convoy = { unitIds: ids('units'), instructorIds: ids('instructors'), kitIds: ids('kits') }
    const visit = await scheduledVisit(
      fleet,
      { firstDay, ...convoy },
      { input: { participants: 1, ...input } },
    )
    await database().booking.update({ where: { id: visit.bookingId }, data: { seats: seatsMax } })
    visits.push(visit)
  }
  return visits
}

type VisitOptions = {
  firstDay?: string
  audience?: 'open' | 'closed'
  program?: NonNullable<NonNullable<Parameters<typeof createFleet>[0]>['program']>
}

/** The form of a resident, another one each time. */
export function registerInput(
  { bookingId }: { bookingId: number },
  changes: Partial<RegisterInput> = {},
): RegisterInput {
  const number = nextNumber()
  return {
    bookingId,
    sequence: 0,
    code: '',
    name: `Warga Uji ${number}`,
    phone: `+628${number.replace('-', '').padStart(9, '1').slice(-11)}`,
    email: null,
    nik: null,
    birthYear: null,
    areaCode: null,
    education: 'sma',
    workState: 'seeking',
    nikIsRight: false,
    consent: true,
    submissionKey: randomUUID(),
    website: '',
    ...changes,
  }
}

/** What the form of a resident sends. */
export function registerFields({ consent: _, nikIsRight: __, ...input }: RegisterInput) {
  const texts = Object.entries(input).map(([name, value]) => [name, String(value ?? '')])
  return {
    ...(Object.fromEntries(texts) as Record<keyof typeof input, string>),
    areaCode: input.areaCode ?? OUTSIDE,
    consent: 'on',
  }
}

/** Somebody on the list of a visit, with what their link opens. */
export async function registered(
  visit: Pick<TestVisit, 'bookingId'>,
  changes: Partial<RegisterInput> = {},
  now = NOW,
) {
  const made = accepted(await registerSelf({ kind: 'public' }, registerInput(visit, changes), now, ''))
  return { ...made, ticket: { kind: 'ticket' as const, registrationId: made.id } }
}

/** The list of a visit in the order of arrival. */
export async function listOf({ bookingId }: { bookingId: number }) {
  return database().registration.findMany({
    where: { bookingId },
    select: { id: true, place: true, status: true, acceptBy: true },
    orderBy: { place: 'asc' },
  })
}
