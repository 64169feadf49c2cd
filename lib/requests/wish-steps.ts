import { isDeepStrictEqual } from 'node:util'
import { findCalendar } from '#lib/calendar/queries.ts'
import type { Database } from '#lib/database/client.ts'
import type { Prisma, Site, VisitRequest } from '#lib/database/generated/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { Point } from '#lib/sites/point.ts'
import type { SelfCheck } from '#lib/sites/self-check.ts'
import { SITE_KIND_OF } from '#lib/sites/site.ts'
import { fromDateColumn, toDateColumn } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import { SOURCES_OF, type Source } from './asker.ts'
import { sitesOf } from './permissions.ts'
import type { SubmitRefusal } from './request.ts'
import { NEW_SITE, type RequestInput } from './schema.ts'

/** What only some forms ask for; left alone where it is left out. */
export interface WishExtras {
  source?: Source | undefined
  musrenbangYear?: number | null | undefined
  musrenbangRank?: number | null | undefined
  csrGifts?: ('unit' | 'money' | 'consumables' | 'place')[] | undefined
  csrNote?: string | undefined
  contactEmail?: string | null | undefined
  selfCheck?: SelfCheck | undefined
  /** Where a new place stands; else it is put at the centre of its area. */
  sitePoint?: Point | null | undefined
}

export type Wish = Omit<RequestInput, 'submissionKey'> & WishExtras

/**
 * Checks a wish against the database, and answers the columns of the request. Makes the new place, where one is
 * wanted, so it runs inside the command's transaction and refuses before it writes.
 */
export async function settleWish(tx: Database, wish: Wish) {
  const refusal = await judgeProgram(tx, wish)
  if (refusal) return refuse(refusal)
  const site = await settleSite(tx, wish)
  if (!site.ok) return site
  return done({
    organizationId: wish.organizationId,
    siteId: site.value,
    programId: wish.programId,
    audience: wish.audience,
    windowStart: toDateColumn(wish.windowStart),
    windowEnd: toDateColumn(wish.windowEnd),
    participants: wish.participants,
    contactName: wish.contactName,
    contactPhone: wish.contactPhone,
    note: wish.note,
    ...extrasOf(wish),
  })
}

function extrasOf({ source, musrenbangYear, musrenbangRank, csrGifts, csrNote, ...wish }: Wish) {
  return {
    ...(source && {
      source,
      musrenbangYear: musrenbangYear ?? null,
      musrenbangRank: musrenbangRank ?? null,
      csrGifts: csrGifts ?? [],
      csrNote: csrNote ?? '',
    }),
    ...(wish.contactEmail !== undefined && { contactEmail: wish.contactEmail }),
    ...(wish.selfCheck && { selfCheck: wish.selfCheck as Prisma.InputJsonObject }),
  }
}

/** Whether a stored request says what a form says; a place that the form made new is known by its words. */
export function isSameWish(stored: VisitRequest & { site: Site }, wish: Wish): boolean {
  const { site, windowStart, windowEnd } = stored
  const samePlace =
    wish.site === NEW_SITE
      ? site.name === wish.siteName && site.address === wish.siteAddress && site.areaCode === wish.siteArea
      : site.id === wish.site
  return (
    samePlace &&
    wish.windowStart === fromDateColumn(windowStart) &&
    wish.windowEnd === fromDateColumn(windowEnd) &&
    SAME.every((name) => wish[name] === stored[name]) &&
    Object.entries(extrasOf(wish)).every(([name, value]) =>
      isDeepStrictEqual(stored[name as keyof VisitRequest], value),
    )
  )
}

const SAME = [
  'organizationId',
  'programId',
  'participants',
  'audience',
  'contactName',
  'contactPhone',
  'note',
] as const

async function judgeProgram(tx: Database, wish: Wish): Promise<SubmitRefusal | null> {
  const carried = { some: { unit: { state: { not: 'retired' as const }, resource: { archivedAt: null } } } }
  const programs = await tx.program.findMany({
    where: { archivedAt: null, OR: [{ id: wish.programId }, { unitPrograms: carried }] },
    select: {
      id: true,
      name: true,
      seatsMax: true,
      trainingDays: true,
      onSaturdays: true,
      _count: { select: { unitPrograms: { where: carried.some } } },
    },
    orderBy: { id: 'asc' },
  })
  const program = programs.find(({ id }) => id === wish.programId)
  if (!program) return { kind: 'unknownProgram' }
  if (program._count.unitPrograms === 0) {
    const instead = programs.filter((one) => one._count.unitPrograms > 0).map(({ name }) => name)
    return { kind: 'noCarrier', program: program.name, instead }
  }
  if (wish.participants > program.seatsMax) return { kind: 'tooManyParticipants', seats: program.seatsMax }
  const { holidays } = await findCalendar(tx)
  const lastDay = trainingDays(wish.windowStart, program.trainingDays, program, holidays).at(-1) as string
  return lastDay > wish.windowEnd
    ? { kind: 'windowTooShort', trainingDays: program.trainingDays, lastDay }
    : null
}

async function settleSite(tx: Database, wish: Wish): Promise<Result<number, SubmitRefusal>> {
  const organization = await tx.organization.findUnique({
    where: { id: wish.organizationId, archivedAt: null },
    select: { id: true, areaCode: true, kind: true, demo: true },
  })
  if (!organization) return refuse({ kind: 'unknownOrganization' })
  if (wish.source && !SOURCES_OF[organization.kind].includes(wish.source))
    return refuse({ kind: 'unfitSource' })
  if (wish.site !== NEW_SITE) {
    const known = await tx.site.findFirst({
      where: { id: wish.site, ...sitesOf(organization) },
      select: { id: true },
    })
    return known ? done(known.id) : refuse({ kind: 'unknownSite' })
  }
  const area = await tx.area.findUnique({
    where: { code: wish.siteArea, kind: { in: ['desa', 'kelurahan'] } },
    select: { latitude: true, longitude: true },
  })
  if (!area) return refuse({ kind: 'unknownArea' })
  const created = await tx.site.create({
    data: {
      kind: SITE_KIND_OF[organization.kind],
      name: wish.siteName,
      address: wish.siteAddress,
      areaCode: wish.siteArea,
      organizationId: organization.id,
      ...area,
      ...(wish.sitePoint && { ...wish.sitePoint, pointApproximate: false }),
      demo: organization.demo,
    },
    select: { id: true },
  })
  return done(created.id)
}
