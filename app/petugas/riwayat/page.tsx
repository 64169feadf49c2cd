import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilterForm } from '#components/history/filter-form.tsx'
import { HistoryList } from '#components/history/history-list.tsx'
import { oddWords } from '#components/history/odd-words.ts'
import { ACTIONS } from '#components/history/words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { findHistoryChoices } from '#lib/history/choice-queries.ts'
import type { HistoryFilter, Place } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { historyHref, historyQuery, keepKnown, readHistory } from '#lib/history/schema.ts'
import type { SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Riwayat' }

export default async function HistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const read = readHistory(await searchParams)
  const viewer = await staffAt(historyHref(read.filter, read.before))
  if (!viewer) return null
  const choices = (await findHistoryChoices(viewer)) ?? notFound()
  const { filter, before, odd } = keepKnown(read, ACTIONS, choices)
  const { entries, next } = (await findHistory(viewer, filter, before)) ?? notFound()
  const lost = oddWords(odd, 'sebelum')
  return (
    <Page width="wide">
      <PageHeader
        title="Riwayat"
        lead="Siapa melakukan apa, kapan, dan mengapa. Yang terbaru berdiri paling atas; semua jam dalam WIB."
        actions={
          <ButtonLink variant="secondary" href={`/petugas/riwayat.csv${historyQuery(filter)}`} download>
            Unduh CSV
          </ButtonLink>
        }
      />
      <FilterForm filter={filter} odd={odd} choices={choices} />
      {lost ? <Notice tone="warning">{lost}</Notice> : null}
      {entries.length > 0 ? (
        <HistoryList entries={entries} />
      ) : (
        <NothingHere filter={filter} before={before} />
      )}
      <Ways filter={filter} before={before} next={next} />
    </Page>
  )
}

interface WaysProps {
  filter: HistoryFilter
  before: Place | null
  next: Place | null
}

/** On to what is older, and back to the newest. */
function Ways({ filter, before, next }: WaysProps) {
  if (!before && !next) return null
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3">
      {before ? (
        <ButtonLink variant="secondary" href={historyHref(filter)}>
          Ke yang terbaru
        </ButtonLink>
      ) : (
        <span />
      )}
      {next ? (
        <ButtonLink variant="secondary" href={historyHref(filter, next)} rel="next">
          Yang lebih lama
        </ButtonLink>
      ) : null}
    </nav>
  )
}

function NothingHere({ filter, before }: Omit<WaysProps, 'next'>) {
  if (before) return <EmptyState title="Tidak ada yang lebih lama dari ini" />
  if (Object.values(filter).some((value) => value !== null))
    return (
      <EmptyState
        title="Tidak ada riwayat yang cocok"
        action={
          <ButtonLink variant="secondary" href={historyHref({})}>
            Lihat semua riwayat
          </ButtonLink>
        }
      >
        Longgarkan saringannya, atau hapus.
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada riwayat">
      Setiap tindakan pemohon dan petugas tercatat di sini begitu terjadi.
    </EmptyState>
  )
}
