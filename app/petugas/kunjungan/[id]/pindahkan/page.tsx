import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConvoyFields } from '#components/bookings/convoy-fields.tsx'
import { StartPicker } from '#components/bookings/start-picker.tsx'
import { ActionForm, AnsweredForm, KeptForm } from '#components/forms/action-form.tsx'
import { FormArea } from '#components/forms/fields.tsx'
import { Card } from '#components/ui/card.tsx'
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
  if (!viewer)
    return (
      <Page width="narrow">
        <KeptForm {...form} />
      </Page>
    )
  const visit = (await findBooking(viewer, id)) ?? notFound()
  if (!visit.can.move)
    return (
      <NotMovable visit={visit}>
        <AnsweredForm {...form} />
      </NotMovable>
    )
  const asked = { picked: { ...heldBy(visit), ...picked }, month: one(query.bulan), today: dayAt(new Date()) }
  const window = { start: visit.firstDay, end: visit.lastDay }
  const search = (await findSearch(viewer, visit.requestId, asked, window, id)) ?? notFound()
  const { request } = search
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
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem]">
        <StartPicker
          {...search.picker}
          window={{ first: request.windowStart, last: request.windowEnd }}
          hrefOf={(day, unitId) =>
            `${addressOf({ ...picked, firstDay: day, unitId: String(unitId) })}#pindahkan`
          }
          monthHref={(month) => `${addressOf(picked)}&bulan=${month}`}
        />
        <Card title="Rombongan dan hari yang baru" className="lg:sticky lg:top-4">
          <ActionForm
            {...form}
            hidden={{ bookingId: id, sequence: visit.sequence }}
            values={search.values}
            problemTitle="Belum dapat dipindahkan"
          >
            <ConvoyFields {...search} />
            <FormArea name="reason" label="Alasan pemindahan" hint="Pemohon dan warga membacanya." rows={3} />
          </ActionForm>
        </Card>
      </div>
    </Page>
  )
}

/** What the visit has now, as the form's first answer. */
function heldBy({ firstDay, convoy }: BookingInFull) {
  const idsOf = (wanted: string) => convoy.filter(({ kind }) => kind === wanted).map(({ id }) => String(id))
  return {
    firstDay,
    unitId: idsOf('unit'),
    instructorIds: idsOf('instructor'),
    kitIds: idsOf('kit'),
  }
}
