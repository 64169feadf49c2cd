import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TextFilter } from '#components/history/filter-fields.tsx'
import { MessageTable } from '#components/messages/message-table.tsx'
import { VIEW } from '#components/messages/words.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { countMessages, findMessages, isMessageView } from '#lib/messages/queries.ts'
import { MESSAGE_VIEWS, type MessageView } from '#lib/messages/schema.ts'
import { one, pageIn, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Pesan' }

interface Place {
  view: MessageView | null
  search?: string
  page?: number
}

const hrefOf = ({ view, search = '', page = 1 }: Place) => {
  const query = new URLSearchParams({
    ...(view && { lihat: view }),
    ...(search && { cari: search }),
    ...(page > 1 && { hal: String(page) }),
  }).toString()
  return `/petugas/pesan${query && `?${query}`}`
}

export default async function MessagesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const asked = one(params.lihat)
  const view = isMessageView(asked) ? asked : null
  const search = one(params.cari).trim().slice(0, 80)
  const page = pageIn(params.hal)
  const viewer = await staffAt(hrefOf({ view, search, page }))
  if (!viewer) return null
  const [found, counts] = await Promise.all([
    findMessages(viewer, { view, search, page }),
    countMessages(viewer),
  ])
  const { rows, count, pages } = found ?? notFound()
  return (
    <Page width="wide">
      <PageHeader
        title="Pesan"
        lead="Semua yang kantor kirim kepada pemohon, lewat surel dan WhatsApp."
        actions={
          <ButtonLink variant="secondary" href="/petugas/pesan/templat">
            Teks pesan
          </ButtonLink>
        }
      />
      <FilterLinks
        label="Saring menurut keadaan"
        links={[
          { href: hrefOf({ view: null, search }), label: 'Semua', current: view === null },
          ...MESSAGE_VIEWS.map((known) => ({
            href: hrefOf({ view: known, search }),
            label: VIEW[known],
            current: known === view,
            count: counts?.[known],
          })),
        ]}
      />
      <form action="/petugas/pesan" className="flex flex-wrap items-end gap-3">
        {view ? <input type="hidden" name="lihat" value={view} /> : null}
        <div className="min-w-0 grow sm:max-w-xl">
          <TextFilter
            name="cari"
            label="Cari nama, surel, telepon, hal, atau nomor permohonan"
            value={search}
            error={undefined}
            maxLength={80}
          />
        </div>
        <Button type="submit" variant="secondary">
          Cari
        </Button>
      </form>
      {rows.length > 0 ? (
        <MessageTable caption={view ? `Pesan: ${VIEW[view]}` : 'Semua pesan'} rows={rows} />
      ) : (
        <EmptyState
          title={count > 0 ? 'Halaman ini kosong' : 'Tidak ada pesan di sini'}
          {...((view || search || count > 0) && {
            action: (
              <ButtonLink variant="secondary" href={hrefOf({ view: null })}>
                Lihat semua pesan
              </ButtonLink>
            ),
          })}
        />
      )}
      <Pager
        page={Math.min(page, pages)}
        pages={pages}
        hrefOf={(other) => hrefOf({ view, search, page: other })}
      />
    </Page>
  )
}
