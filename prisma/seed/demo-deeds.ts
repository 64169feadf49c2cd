import { createHash } from 'node:crypto'
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
import type { Database } from '#lib/database/client.ts'
import {
  declineRequest,
  returnRequest,
  submitRequest,
  verifyRequest,
  withdrawRequest,
} from '#lib/requests/commands.ts'
import type { Result } from '#lib/result.ts'
import { toDateColumn } from '#lib/time/days.ts'
import type { DemoHost } from './demo-organizations.ts'
import type { Deed, Story } from './demo-stories.ts'

const REASONS = {
  move: 'Pemohon meminta tanggal lebih awal karena aula dipakai.',
  cancel: 'Jalan menuju lokasi terendam banjir; unit tidak dapat masuk.',
  interrupt: 'Atap tenda rusak karena angin kencang; pelatihan diulang di lain waktu.',
  waiver: 'Lokasi sudah ditinjau; listrik dan air dari genset dan tangki unit.',
}

export interface DemoContext {
  db: Database
  scheduler: StaffViewer
  hosts: Map<string, DemoHost>
  /** Ids of the programs by slug. */
  programs: Map<string, number>
}

/** A UUID that is the same whenever the demo data is made. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(`jadwal demo ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Tells stories by giving the real commands, all deeds in the order of their instants. A command writes one entry
 * of history about its request, so the entries say how far a story was told before the process was killed.
 */
export async function tellStories(context: DemoContext, stories: Story[]): Promise<void> {
  const rows = await context.db.visitRequest.findMany({
    where: { submissionKey: { in: stories.map(({ key }) => uuidOf(key)) } },
    select: { submissionKey: true, _count: { select: { history: true } } },
  })
  const told = new Map(rows.map((row) => [row.submissionKey, row._count.history]))
  const deeds = stories.flatMap((story) =>
    story.deeds.slice(told.get(uuidOf(story.key)) ?? 0).map((deed) => ({ story, deed })),
  )
  for (const { story, deed } of deeds.toSorted((a, b) => a.deed.at.getTime() - b.deed.at.getTime())) {
    const result = await give(context, story, deed, deed.at)
    if (!result.ok) throw new Error(`demo story "${story.key}", ${deed.do}: ${JSON.stringify(result.reason)}`)
  }
  for (const story of stories.filter(({ deeds }) => deeds.length === 0)) await draft(context, story)
}

async function give(
  context: DemoContext,
  story: Story,
  deed: Deed,
  at: Date,
): Promise<Result<unknown, unknown>> {
  const { scheduler, hosts } = context
  const member = (hosts.get(story.host) as DemoHost).viewer
  if (deed.do === 'submit') return submit(context, story, at)
  const requestId = await findRequestId(context, story)
  switch (deed.do) {
    case 'verify':
      return verifyRequest(scheduler, { requestId }, at)
    case 'return':
      return returnRequest(scheduler, { requestId, remark: deed.remark }, at)
    case 'decline':
      return declineRequest(scheduler, { requestId, remark: deed.remark }, at)
    case 'withdraw':
      return withdrawRequest(member, { requestId }, at)
    case 'schedule': {
      const { unitId, instructorIds, kitIds, firstDay } = deed.slot
      const form = {
        requestId,
        unitId,
        instructorIds,
        kitIds,
        firstDay,
        confirmed: false,
        readinessWaiver: '',
      }
      const submissionKey = uuidOf(`${story.key} ${firstDay}`)
      return scheduleVisit(scheduler, { ...form, outsideWindow: false, submissionKey }, at)
    }
    default:
      return change(context, requestId, deed, at)
  }
}

async function change(
  { db, scheduler }: DemoContext,
  visitRequestId: number,
  deed: Deed,
  at: Date,
): Promise<Result<unknown, unknown>> {
  const { id: bookingId, sequence } = await db.booking.findFirstOrThrow({
    where: { visitRequestId },
    orderBy: { id: 'desc' },
    select: { id: true, sequence: true },
  })
  const seen = { bookingId, sequence }
  switch (deed.do) {
    case 'move': {
      const { unitId, instructorIds, kitIds, firstDay } = deed.slot
      return moveVisit(
        scheduler,
        { ...seen, unitId, instructorIds, kitIds, firstDay, reason: REASONS.move },
        at,
      )
    }
    case 'confirm': {
      const answer = await confirmVisit(scheduler, { ...seen, readinessWaiver: '' }, at)
      const unready = !answer.ok && answer.reason.kind === 'siteNotReady'
      return unready ? confirmVisit(scheduler, { ...seen, readinessWaiver: REASONS.waiver }, at) : answer
    }
    case 'start':
      return startVisit(scheduler, seen, at)
    case 'complete':
      return completeVisit(scheduler, seen, at)
    case 'cancel':
      return cancelVisit(scheduler, { ...seen, reason: REASONS.cancel }, at)
    case 'interrupt':
      return interruptVisit(scheduler, { ...seen, reason: REASONS.interrupt }, at)
    default:
      throw new Error(`${deed.do} changes no visit`)
  }
}

function wishOf(
  { hosts, programs }: DemoContext,
  { host, program, windowStart, windowEnd, note, key }: Story,
) {
  const { kind, organizationId, siteId } = hosts.get(host) as DemoHost
  return {
    siteId,
    wish: {
      organizationId,
      programId: programs.get(program) as number,
      participants: 12 + (uuidOf(key).charCodeAt(0) % 5),
      audience: kind === 'company' || kind === 'union' ? ('closed' as const) : ('open' as const),
      contactName: 'Narahubung Contoh',
      contactPhone: '+6281200000000',
      note,
      submissionKey: uuidOf(key),
    },
    window: { windowStart, windowEnd },
  }
}

async function submit(context: DemoContext, story: Story, at: Date): Promise<Result<unknown, unknown>> {
  const { siteId, wish, window } = wishOf(context, story)
  const { viewer, kind } = context.hosts.get(story.host) as DemoHost
  const form = { ...wish, ...window, site: siteId, siteName: '', siteAddress: '', siteArea: '' }
  const result = await submitRequest(viewer, form, at)
  const { source } = story
  // The form has no source yet. Only villages and kecamatan take part in a Musrenbang.
  const fits = source?.source === 'csr' || kind === 'desa' || kind === 'kecamatan'
  if (result.ok && source && fits)
    await context.db.visitRequest.update({
      where: { id: result.value.requestId },
      data: {
        source: source.source,
        ...(source.source === 'musrenbang' && {
          musrenbangYear: at.getUTCFullYear(),
          musrenbangRank: source.rank,
        }),
      },
      select: { id: true },
    })
  return result
}

/** A request that was begun and not sent; there is no command for it yet. */
async function draft(context: DemoContext, story: Story): Promise<void> {
  const { siteId, wish, window } = wishOf(context, story)
  const { viewer } = context.hosts.get(story.host) as DemoHost
  await context.db.visitRequest.createMany({
    data: {
      ...wish,
      siteId,
      windowStart: toDateColumn(window.windowStart),
      windowEnd: toDateColumn(window.windowEnd),
      status: 'draft',
      createdAt: story.draftedAt,
      createdBy: viewer.accountId,
      demo: true,
    },
    skipDuplicates: true,
  })
}

async function findRequestId({ db }: DemoContext, { key }: Story): Promise<number> {
  const where = { submissionKey: uuidOf(key) }
  return (await db.visitRequest.findUniqueOrThrow({ where, select: { id: true } })).id
}
