import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConvoySearch } from '#app/petugas/convoy-search.tsx'
import { AnsweredForm } from '#components/forms/action-form.tsx'
import { FormArea } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { addressOf, pickedIn } from '#lib/bookings/picked.ts'
import { type BookingInFull, findBooking } from '#lib/bookings/queries.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { move } from './actions.ts'
import { NotMovable } from './not-movable.tsx'

export const metadata: Metadata = { title: 'Pindahkan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function MovePage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const query = await searchParams
  const picked = pickedIn(query)
  const here = `/petugas/kunjungan/${id}/pindahkan`
  const form = {
    id: 'pindahkan',
    action: move,
    path: here + addressOf(picked),
    submit: 'Pindahkan kunjungan',
  }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage forms={[form]} />
  const visit = (await findBooking(viewer, id)) ?? notFound()
  if (!visit.can.move)
    return (
      <NotMovable visit={visit}>
        <AnsweredForm {...form} />
      </NotMovable>
    )
  // Where another day was picked, whoever suits it is chosen anew.
  const first = picked.firstDay ? picked : { ...heldBy(visit), ...picked }
  const asked = { picked: first, month: one(query.bulan), today: dayAt(new Date()) }
  const standing = {
    bookingId: id,
    firstDay: visit.firstDay,
    trainingDays: visit.sessions.length,
    resourceIds: visit.convoy.map((resource) => resource.id),
  }
  const window = { start: visit.firstDay, end: visit.lastDay }
  const search = (await findSearch(viewer, visit.requestId, asked, window, standing)) ?? notFound()
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/kunjungan', label: 'Kunjungan' },
          { href: `/petugas/kunjungan/${id}`, label: `${visit.program}, ${visit.site}` },
        ]}
      />
      <PageHeader
        title="Pindahkan kunjungan"
        lead={`Sekarang ${dateRange(visit.firstDay, visit.lastDay)} dengan ${visit.convoy.map(({ name }) => name).join(', ')}. Rombongannya sendiri terhitung bebas di bawah ini.`}
      />
      <ConvoySearch
        search={search}
        picked={picked}
        shown={one(query.pilihan)}
        title="Rombongan dan hari yang baru"
        form={{
          ...form,
          hidden: { bookingId: id, sequence: visit.sequence },
          problemTitle: 'Belum dapat dipindahkan',
        }}
      >
        <FormArea name="reason" label="Alasan pemindahan" hint="Pemohon dan warga membacanya." rows={3} />
      </ConvoySearch>
    </Page>
  )
}

/** What the visit has now, as the form's first answer. */
function heldBy({ firstDay, convoy }: BookingInFull) {
  const idsOf = (wanted: string) => convoy.filter(({ kind }) => kind === wanted).map(({ id }) => String(id))
  return {
    firstDay,
    unitIds: idsOf('unit'),
    instructorIds: idsOf('instructor'),
    kitIds: idsOf('kit'),
  }
}
