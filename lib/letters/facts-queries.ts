import { IS_VISIT } from '#lib/bookings/visit-queries.ts'
import type { Database } from '#lib/database/client.ts'
import { REMARK_FIELDS, REMARK_LABELS, readRemarks } from '#lib/requests/remark.ts'
import { dayAt, fromDateColumn } from '#lib/time/days.ts'
import type { LetterFacts } from './composing.ts'
import { ANSWERS, type LetterKind } from './letter.ts'

/** Deeds by which a request got the answer that a letter of a kind tells of. */
const DECISIONS: Record<LetterKind, string[]> = {
  accepted: ['schedule', 'accept', 'move', 'undo'],
  returned: ['return'],
  declined: ['decline'],
}

/** The decision on a request that a letter would answer now; null: there is none. */
export async function findDecision(db: Database, requestId: number) {
  const request = await db.visitRequest.findUnique({ where: { id: requestId }, select: { status: true } })
  const kind = ANSWERS[request?.status ?? '']
  if (!kind) return null
  const entry = await db.historyEntry.findFirst({
    where: { visitRequestId: requestId, action: { in: DECISIONS[kind] } },
    orderBy: { id: 'desc' },
    select: { id: true, at: true },
  })
  return entry && { kind, decisionId: entry.id, at: entry.at }
}

const areaWords = ({ kind, name }: { kind: string; name: string }) => {
  const word = kind === 'regency' ? 'Kabupaten' : `${kind[0]?.toUpperCase()}${kind.slice(1)}`
  return name.startsWith(`${word} `) ? name : `${word} ${name}`
}

/** What a letter about a request tells of; the queries of one transaction go one after the other. */
export async function findLetterFacts(
  db: Database,
  requestId: number,
  kind: LetterKind,
): Promise<(LetterFacts & { organizationKind: string }) | null> {
  const where = { id: requestId }
  const request = await db.visitRequest.findUnique({
    where,
    select: {
      id: true,
      participants: true,
      submittedAt: true,
      remark: true,
      demo: true,
      siteId: true,
      organizationId: true,
      programId: true,
    },
  })
  if (!request) return null
  const organization = await db.organization.findUniqueOrThrow({
    where: { id: request.organizationId },
    select: { kind: true, name: true },
  })
  const remarks = kind === 'returned' ? await findRemarkLines(db, requestId) : []
  const booking = kind === 'accepted' ? await findVisit(db, requestId) : null
  const { siteId, programId } = booking ?? request
  const site = await db.site.findUniqueOrThrow({
    where: { id: siteId },
    select: { name: true, address: true, areaCode: true },
  })
  const area = await db.area.findUniqueOrThrow({ where: { code: site.areaCode } })
  const program = await db.program.findUniqueOrThrow({ where: { id: programId }, select: { name: true } })
  return {
    requestId,
    kind,
    organization: organization.name,
    organizationKind: organization.kind,
    submittedOn: request.submittedAt && dayAt(request.submittedAt),
    program: program.name,
    place: [site.name, site.address, areaWords(area)].filter(Boolean).join(', '),
    participants: booking?.seats ?? request.participants,
    sessions: booking?.sessions ?? [],
    remark: [request.remark ?? '', ...remarks].filter(Boolean).join('\n'),
    demo: request.demo,
  }
}

/** What is to be put right in each part, a line each. */
async function findRemarkLines(db: Database, visitRequestId: number): Promise<string[]> {
  const rows = await db.requestRemark.findMany({ where: { visitRequestId } })
  const remarks = readRemarks(rows)
  return REMARK_FIELDS.flatMap((field) =>
    remarks[field] ? [`${REMARK_LABELS[field]}: ${remarks[field]}`] : [],
  )
}

async function findVisit(db: Database, visitRequestId: number) {
  const booking = await db.booking.findFirst({
    where: { ...IS_VISIT, visitRequestId, status: { notIn: ['cancelled', 'interrupted'] } },
    orderBy: { id: 'desc' },
    select: { id: true, siteId: true, programId: true, seats: true },
  })
  if (!booking) return null
  const sessions = await db.session.findMany({ where: { bookingId: booking.id }, orderBy: { day: 'asc' } })
  return { ...booking, sessions: sessions.map((one) => ({ ...one, day: fromDateColumn(one.day) })) }
}
