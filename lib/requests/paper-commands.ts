import { Forbidden } from '#lib/accounts/forbidden.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { storePaper } from '#lib/attachments/store-steps.ts'
import { type Database, database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { toDateColumn } from '#lib/time/days.ts'
import { judge } from '#lib/uploads/judging.ts'
import type { Judged, SentFile, UploadRefusal } from '#lib/uploads/upload.ts'
import { isOffice } from './asker.ts'
import { settleAsker } from './asker-steps.ts'
import { verifyRequest } from './commands.ts'
import { createRequest } from './create-steps.ts'
import { findRequestToken } from './link-steps.ts'
import type { PaperInput } from './paper-schema.ts'
import { mayDecide, sitesOf } from './permissions.ts'
import type { SubmitRefusal } from './request.ts'
import { NEW_SITE } from './schema.ts'

export type PaperRefusal = SubmitRefusal | { kind: 'scan'; why: UploadRefusal }

interface Entered {
  requestId: number
  /** Of the request's secret link, to be handed over; null where it was taken back since. */
  token: string | null
  /** Whether it waits in the queue already; an RT's first needs the signature of its desa. */
  verified: boolean
}

/** Carries a refusal out of a transaction that has written something already, so that nothing of it stays. */
class Refused extends Error {
  readonly reason: PaperRefusal
  constructor(reason: PaperRefusal) {
    super('refused')
    this.reason = reason
  }
}

/** Enters a letter that came on paper, as staff read it. The same form sent twice makes one request. */
export async function enterPaper(
  viewer: Viewer,
  { scan, verified, ...input }: PaperInput & { scan: SentFile | null },
  now: Date,
): Promise<Result<Entered, PaperRefusal>> {
  if (!mayDecide(viewer)) throw new Forbidden('enter a letter')
  const judged = scan ? await judge(scan) : null
  if (judged && !judged.ok) return refuse({ kind: 'scan', why: judged.reason })
  const file = scan && judged ? { scan, judged: judged.value } : null
  try {
    const made = await database().$transaction((tx) => enter(tx, viewer, input, file, now))
    const passed =
      verified && (await verifyRequest(viewer, { requestId: made.requestId, despite: READ }, now)).ok
    return done({ ...made, verified: passed })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason)
    throw error
  }
}

const READ = 'Diperiksa dari surat di kertas saat dimasukkan'

async function enter(
  tx: Database,
  viewer: Viewer,
  input: Omit<PaperInput, 'verified'>,
  file: { scan: SentFile; judged: Judged } | null,
  now: Date,
): Promise<{ requestId: number; token: string | null }> {
  const { submissionKey } = input
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submissionKey}, 0))::text`
  const before = await tx.visitRequest.findUnique({ where: { submissionKey }, select: { id: true } })
  if (before) return { requestId: before.id, token: await findRequestToken(tx, before.id) }
  const made = await createRequest(
    tx,
    await wishOf(tx, input),
    { by: viewer, channel: 'paper', submissionKey },
    now,
  )
  if (!made.ok) throw new Refused(made.reason)
  const { requestId: visitRequestId } = made.value
  const { letterNumber: number, letterDated, letterSubject: subject } = input
  await tx.paperLetter.create({
    data: { visitRequestId, number, dated: toDateColumn(letterDated), subject },
    select: { visitRequestId: true },
  })
  if (file) {
    const paper = {
      kind: 'letter' as const,
      file: file.scan,
      judged: file.judged,
      accountId: accountOf(viewer),
    }
    await storePaper(tx, { visitRequestId }, paper, now)
  }
  return made.value
}

/** The wish of a letter: its organization and its place are known ones where they are there by name. */
async function wishOf(tx: Database, input: Omit<PaperInput, 'verified'>) {
  const { organizationKind: kind, organizationName, organizationArea, siteName, ...wish } = input
  const name = isOffice(kind) ? '' : organizationName
  const organizationId = await settleAsker(tx, { kind, name, nib: null, areaCode: organizationArea })
  if (organizationId === null) throw new Refused({ kind: 'unknownArea' })
  const known = await tx.site.findFirst({
    where: {
      ...sitesOf({ id: organizationId, areaCode: organizationArea }),
      name: { equals: siteName, mode: 'insensitive' },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return {
    ...wish,
    organizationId,
    site: known?.id ?? (NEW_SITE as typeof NEW_SITE),
    siteName,
    siteAddress: '',
    siteArea: wish.siteArea || organizationArea,
  }
}
