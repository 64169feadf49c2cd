import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { toFeed } from '#lib/schedule/feed.ts'
import { readVisitId } from '#lib/schedule/schema.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { calendarResponse } from '#lib/web/calendar-response.ts'

/** One visit's training days, to put into a calendar. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = readVisitId((await params).id)
  const visit = id && (await findVisit(PUBLIC, id))
  if (!visit) return new Response('Kunjungan ini tidak ada.\n', { status: 404 })
  const name = `${visit.program} di ${visit.site.name}`
  return calendarResponse(`kunjungan-${id}.ics`, toFeed(name, [visit], env.publicUrl))
}
