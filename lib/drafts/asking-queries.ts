import { findCalendar } from '#lib/calendar/queries.ts'
import type { Database } from '#lib/database/client.ts'
import { textOf, type Values } from '#lib/forms/form.ts'
import { needsSelect } from '#lib/programs/queries.ts'
import { ASKER_KINDS, type AskerKind } from '#lib/requests/asker.ts'
import { dayAt } from '#lib/time/days.ts'
import type { AskedProgram, Asking } from './asking.ts'

/** An id as it was answered; 0 for anything else, which no row has. */
export function idIn(answers: Values, name: string): number {
  const text = textOf(answers, name)
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}

/** What the answers of a draft are judged by. One query after the other: they may run in a transaction. */
export async function findAsking(
  db: Database,
  { accountId, answers }: { accountId: string | null; answers: Values },
  now: Date,
): Promise<Asking> {
  const { holidays } = await findCalendar(db)
  return {
    today: dayAt(now),
    holidays,
    member: accountId !== null,
    kind: await findKind(db, accountId, answers),
    program: await findAskedProgram(db, idIn(answers, 'programId')),
  }
}

async function findKind(db: Database, accountId: string | null, answers: Values): Promise<AskerKind | null> {
  const typed = textOf(answers, 'organizationKind') as AskerKind
  if (accountId === null) return ASKER_KINDS.includes(typed) ? typed : null
  const organization = await db.organization.findFirst({
    where: { id: idIn(answers, 'organizationId'), archivedAt: null, memberships: { some: { accountId } } },
    select: { kind: true },
  })
  return organization?.kind ?? null
}

async function findAskedProgram(db: Database, id: number): Promise<AskedProgram | null> {
  const program = await db.program.findUnique({
    where: { id, archivedAt: null },
    select: {
      ...{ id: true, name: true, trainingDays: true, seatsMax: true, onSaturdays: true },
      ...needsSelect,
    },
  })
  if (!program) return null
  const carrier = await db.unitProgram.findFirst({
    where: { programId: id, unit: { state: { not: 'retired' }, resource: { archivedAt: null } } },
    select: { unitId: true },
  })
  return { ...program, carried: carrier !== null }
}
