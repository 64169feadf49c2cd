import { notFound } from 'next/navigation'
import { EXPORT_TITLES, exportCells } from '#components/history/export-words.ts'
import { ACTIONS } from '#components/history/words.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { findHistoryChoices } from '#lib/history/choice-queries.ts'
import { csvLine } from '#lib/history/csv.ts'
import type { HistoryFilter, Place } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { historyQuery, keepKnown, readHistory } from '#lib/history/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { csvResponse } from '#lib/web/csv-response.ts'
import { staffAt } from '#lib/web/session.ts'

type Batch = Awaited<ReturnType<typeof findHistory>>

/** So many entries are in memory at a time. */
const BATCH = 500

/**
 * The history as a table to keep, under the filters of the page. An odd address is refused: under half of a
 * filter it would hold what nobody asked for.
 */
export async function GET(request: Request): Promise<Response> {
  const read = readHistory(Object.fromEntries([...new URL(request.url).searchParams].toReversed()))
  const viewer = (await staffAt(`/petugas/riwayat.csv${historyQuery(read.filter)}`)) ?? notFound()
  const choices = (await findHistoryChoices(viewer)) ?? notFound()
  const { filter, odd } = keepKnown(read, ACTIONS, choices)
  const names = Object.keys(odd)
  if (names.length > 0)
    return new Response(`Tidak dikenal di alamat ini: ${names.join(', ')}.\n`, { status: 400 })
  return csvResponse(`riwayat-mtu-${dayAt(new Date())}.csv`, pieces(viewer, filter))
}

async function* pieces(viewer: Viewer, filter: HistoryFilter): AsyncIterableIterator<string> {
  yield csvLine(EXPORT_TITLES)
  let before: Place | null = null
  do {
    const batch: Batch = await findHistory(viewer, filter, before, BATCH)
    yield batch?.entries.map((entry) => csvLine(exportCells(entry))).join('') ?? ''
    before = batch?.next ?? null
  } while (before)
}
