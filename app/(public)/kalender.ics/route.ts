import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { toFeed } from '#lib/schedule/feed.ts'
import { findNarrowingNames } from '#lib/schedule/name-queries.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { findFeed } from '#lib/schedule/visit-queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { calendarResponse } from '#lib/web/calendar-response.ts'

/** The schedule as a calendar to subscribe to, under the filters of the page. */
export async function GET(request: Request): Promise<Response> {
  const today = dayAt(new Date())
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, odd } = readFilter(query, today)
  if (odd.length > 0)
    return new Response(`Tidak dikenal di alamat ini: ${odd.join(', ')}.\n`, { status: 400 })
  const month = query.bulan ? filter.month : null
  const visits = await findFeed(PUBLIC, { ...filter, month }, today)
  const { type, area } = await findNarrowingNames(PUBLIC, filter)
  // Who follows several tells them apart by their names.
  const name = ['Jadwal MTU', type, area ?? 'Kabupaten Bekasi'].filter(Boolean).join(', ')
  return calendarResponse('jadwal-mtu.ics', toFeed(name, visits, env.publicUrl))
}
