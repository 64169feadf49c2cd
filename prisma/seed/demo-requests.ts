import { createHash } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { CHECKS } from '#lib/requests/checklist.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import type { Result } from '#lib/result.ts'
import type { Day } from '#lib/time/days.ts'
import { toDateColumn } from '#lib/time/days.ts'
import type { DemoHost } from './demo-organizations.ts'
import type { Story } from './demo-stories.ts'

export interface DemoContext {
  db: Database
  scheduler: StaffViewer
  hosts: Map<string, DemoHost>
  /** Ids of the programs by slug. */
  programs: Map<string, number>
  today: Day
}

/** A UUID that is the same whenever the demo data is made. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(`jadwal demo ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
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

export async function submit(
  context: DemoContext,
  story: Story,
  at: Date,
): Promise<Result<unknown, unknown>> {
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
export async function draft(context: DemoContext, story: Story): Promise<void> {
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
      statusSince: story.draftedAt,
      createdBy: viewer.accountId,
      demo: true,
    },
    skipDuplicates: true,
  })
}

export async function findRequestId({ db }: DemoContext, { key }: Story): Promise<number> {
  const where = { submissionKey: uuidOf(key) }
  return (await db.visitRequest.findUniqueOrThrow({ where, select: { id: true } })).id
}

/** Everything of a letter was found in order; without entries of history, by which told stories are counted. */
export async function tickAll(
  { db, scheduler: { accountId, name: actorName } }: DemoContext,
  visitRequestId: number,
  at: Date,
): Promise<void> {
  await db.requestCheck.createMany({
    data: CHECKS.map((item) => ({ visitRequestId, item, ticked: true, accountId, actorName, at })),
    skipDuplicates: true,
  })
  // What an RT or RW asks for was signed on paper.
  await db.countersignature.updateMany({
    where: { visitRequestId, status: 'asked' },
    data: {
      status: 'waived',
      accountId,
      actorName,
      answeredAt: at,
      remark: 'Tanda tangan desa ada di surat (demo)',
    },
  })
}
