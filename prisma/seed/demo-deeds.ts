import { declineRequest, returnRequest, verifyRequest, withdrawRequest } from '#lib/requests/commands.ts'
import type { Result } from '#lib/result.ts'
import type { DemoHost } from './demo-organizations.ts'
import { type DemoContext, draft, findRequestId, submit, tickAll, uuidOf } from './demo-requests.ts'
import type { Deed, Story } from './demo-stories.ts'
import { change, offer, schedule } from './demo-visits.ts'

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
      await tickAll(context, requestId, at)
      return verifyRequest(scheduler, { requestId, despite: '' }, at)
    case 'return':
      return returnRequest(scheduler, { requestId, remark: deed.remark }, at)
    case 'decline':
      return declineRequest(scheduler, { requestId, remark: deed.remark }, at)
    case 'withdraw':
      return withdrawRequest(member, { requestId }, at)
    case 'schedule':
      return schedule(context, story, requestId, deed.slot, at)
    case 'offer':
      return offer(context, story, requestId, deed, at)
    default:
      return change(context, requestId, deed, at)
  }
}
