import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { mayDecide, seenBy } from '#lib/requests/permissions.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { areaName, isOpen, OPEN_FOR_COUNTERSIGN } from './countersignature.ts'

const paperInBrief = {
  ...{ id: true, kind: true, name: true, mime: true, size: true, pages: true, uploadedAt: true },
} as const

/** The countersignatures that a person can give: those asked of the areas whose desa they speak for. */
async function askedOf(viewer: Viewer): Promise<Prisma.CountersignatureWhereInput | null> {
  if (viewer.kind !== 'organization') return null
  const desa = await database().organization.findMany({
    where: { id: { in: viewer.organizationIds }, kind: 'desa', verifiedAt: { not: null }, archivedAt: null },
    select: { areaCode: true },
  })
  return desa.length > 0 ? { areaCode: { in: desa.map(({ areaCode }) => areaCode) } } : null
}

const asked = {
  visitRequestId: true,
  status: true,
  askedAt: true,
  answeredAt: true,
  remark: true,
  visitRequest: {
    select: {
      status: true,
      participants: true,
      windowStart: true,
      windowEnd: true,
      note: true,
      organization: { select: { name: true } },
      program: { select: { name: true } },
      site: { select: { name: true, address: true, area: { select: { name: true } } } },
    },
  },
} satisfies Prisma.CountersignatureSelect

function toAsked({ visitRequest, ...own }: Prisma.CountersignatureGetPayload<{ select: typeof asked }>) {
  const { organization, program, site, windowStart, windowEnd, status: requestStatus, ...wish } = visitRequest
  return {
    ...own,
    ...wish,
    requestStatus,
    windowStart: fromDateColumn(windowStart),
    windowEnd: fromDateColumn(windowEnd),
    organization: organization.name,
    program: program.name,
    site: site.name,
    address: site.address,
    area: site.area.name,
    can: {
      sign: isOpen(own.status) && OPEN_FOR_COUNTERSIGN.includes(requestStatus),
      refuse: own.status === 'asked' && OPEN_FOR_COUNTERSIGN.includes(requestStatus),
    },
  }
}

/** What waits for a desa's signature, the oldest first. */
export async function findAskedCountersigns(viewer: Viewer) {
  const where = await askedOf(viewer)
  if (!where) return []
  const rows = await database().countersignature.findMany({
    where: { ...where, status: 'asked', visitRequest: { status: { in: [...OPEN_FOR_COUNTERSIGN] } } },
    select: asked,
    orderBy: [{ askedAt: 'asc' }, { visitRequestId: 'asc' }],
    take: 50,
  })
  return rows.map(toAsked)
}

const LETTER = { kind: 'letter', removedAt: null } as const

/** One request as its desa sees it, with the letter to be signed; null for everybody else. */
export async function findAskedCountersign(viewer: Viewer, visitRequestId: number) {
  const where = await askedOf(viewer)
  if (!where) return null
  const row = await database().countersignature.findFirst({
    where: { ...where, visitRequestId },
    select: asked,
  })
  if (!row) return null
  const letters = await database().attachment.findMany({
    where: { visitRequestId, ...LETTER },
    select: paperInBrief,
    orderBy: { id: 'asc' },
  })
  return { ...toAsked(row), letters }
}

/** The file of the letter that a desa is asked to sign; null for everybody else, and for other papers. */
export async function findAskedLetter(viewer: Viewer, visitRequestId: number, attachmentId: number) {
  const countersign = await askedOf(viewer)
  if (!countersign) return null
  return database().attachment.findFirst({
    where: { id: attachmentId, visitRequestId, ...LETTER, visitRequest: { countersign } },
    select: { ...paperInBrief, bytes: { select: { bytes: true } } },
  })
}

/** How the countersignature of a request stands, for who may see the request; null where none is asked. */
export async function findCountersign(viewer: Viewer, visitRequestId: number) {
  const row = await database().countersignature.findFirst({
    where: { visitRequestId, visitRequest: seenBy(viewer) },
    select: {
      ...{ status: true, askedAt: true, answeredAt: true, actorName: true, remark: true },
      areaCode: true,
      area: { select: { kind: true, name: true } },
      visitRequest: { select: { status: true } },
    },
  })
  if (!row) return null
  const { area, areaCode, visitRequest, actorName, ...own } = row
  const signers = await database().organization.count({
    where: { areaCode, kind: 'desa', verifiedAt: { not: null }, archivedAt: null, memberships: { some: {} } },
  })
  const open = isOpen(own.status) && OPEN_FOR_COUNTERSIGN.includes(visitRequest.status)
  return {
    ...own,
    // Who of the office waived it is for the office.
    by: viewer.kind === 'staff' || own.status !== 'waived' ? actorName : 'Disnaker',
    area: areaName(area),
    /** Whether anybody can sign at all. */
    reachable: signers > 0,
    can: { waive: open && mayDecide(viewer) },
  }
}

export type AskedCountersign = Awaited<ReturnType<typeof findAskedCountersigns>>[number]
export type CountersignOfRequest = NonNullable<Awaited<ReturnType<typeof findCountersign>>>
