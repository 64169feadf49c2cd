import type { Metadata } from 'next'
import { BOOKING_STATUS } from '#components/bookings/booking-status.tsx'
import { BookingTable } from '#components/bookings/booking-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import { type BookingFilter, findBookings } from '#lib/bookings/queries.ts'
import { type Day, dayAt } from '#lib/time/days.ts'
import { one, pageIn, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Kunjungan' }

const STATUSES = Object.keys(BOOKING_STATUS) as BookingStatus[]

type View = 'lewat' | BookingStatus | null

const hrefOf = (view: View, page = 1) => {
  const query = new URLSearchParams({
    ...(view && (view === 'lewat' ? { lihat: view } : { status: view })),
    ...(page > 1 && { hal: String(page) }),
  }).toString()
  return `/petugas/kunjungan${query && `?${query}`}`
}

const labelOf = (view: View) =>
  view === null ? 'Akan datang' : view === 'lewat' ? 'Sudah lewat' : BOOKING_STATUS[view].word

function filterOf(view: View, today: Day): BookingFilter {
  if (view === null) return { from: today }
  return view === 'lewat' ? { before: today } : { status: view }
}

export default async function VisitsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const status = STATUSES.find((known) => known === one(params.status))
  const view: View = status ?? (one(params.lihat) === 'lewat' ? 'lewat' : null)
  const page = pageIn(params.hal)
  const viewer = await staffAt(hrefOf(view, page))
  if (!viewer) return null
  const today = dayAt(new Date())
  const { rows, count, pages } = await findBookings(viewer, filterOf(view, today), page)
  const views: View[] = [null, 'lewat', ...STATUSES]
  return (
    <Page width="wide">
      <PageHeader
        title="Kunjungan"
        lead="Setiap rombongan: unit, instruktur, dan perangkat di satu lokasi."
      />
      <FilterLinks
        label="Saring kunjungan"
        links={views.map((one) => ({ href: hrefOf(one), label: labelOf(one), current: one === view }))}
      />
      {rows.length > 0 ? (
        <BookingTable caption={`Kunjungan: ${labelOf(view)}`} rows={rows} />
      ) : count > 0 ? (
        <EmptyState
          title="Halaman ini kosong"
          action={<ButtonLink href={hrefOf(view)}>Ke halaman pertama</ButtonLink>}
        >
          Daftarnya lebih pendek dari itu.
        </EmptyState>
      ) : (
        <EmptyState
          title={`Tidak ada kunjungan yang ${labelOf(view).toLowerCase()}`}
          action={<ButtonLink href="/petugas/permohonan?status=queued">Lihat antrean</ButtonLink>}
        >
          Kunjungan dibuat dari permohonan dalam antrean.
        </EmptyState>
      )}
      <Pager page={Math.min(page, pages)} pages={pages} hrefOf={(other) => hrefOf(view, other)} />
    </Page>
  )
}
