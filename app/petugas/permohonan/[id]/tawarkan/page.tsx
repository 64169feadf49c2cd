import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ConvoySearch } from '#app/petugas/convoy-search.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { PickForm } from '#components/offers/pick-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { pickedIn } from '#lib/bookings/picked.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { findOfferForm } from '#lib/offers/form-queries.ts'
import { MOST_DATES } from '#lib/offers/offer.ts'
import { dateOf, dateParameters, datesIn, offerAddress } from '#lib/offers/offer-address.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { answersForm, staffAt } from '#lib/web/session.ts'
import { AlreadyDecided } from '../jadwalkan/already-decided.tsx'
import { offer } from './actions.ts'
import { chosenIn, OfferBasket } from './offer-basket.tsx'

export const metadata: Metadata = { title: 'Tawarkan tanggal' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export default async function OfferPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const query = await searchParams
  const dates = datesIn(query)
  const here = `/petugas/permohonan/${id}/tawarkan`
  const form = { id: 'tawarkan', action: offer, path: here + offerAddress(dates), submit: 'Kirim tawaran' }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage forms={[form]} />
  const request = (await findRequest(viewer, id)) ?? notFound()
  if (request.status !== 'queued' && !(await answersForm())) return <AlreadyDecided request={request} />
  const added = query.tambah ? dateOf(typed(query)) : null
  if (added) redirect(`${here}${offerAddress([...dates, added])}#${form.id}`)
  const today = dayAt(new Date())
  const picked = { ...pickedIn(query), ...(query.tambah ? typed(query) : {}) }
  const asked = { picked, month: one(query.bulan), today }
  const window = { start: request.windowStart, end: request.windowEnd }
  const search = (await findSearch(viewer, id, asked, window)) ?? notFound()
  const usual = (await findOfferForm(viewer, id, today)) ?? notFound()
  const chosen = chosenIn(dates, search, usual.unsuitable)
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/permohonan', label: 'Permohonan' },
          { href: `/petugas/permohonan/${id}`, label: request.organization },
        ]}
      />
      <PageHeader
        title={`Tawarkan tanggal ${request.program}`}
        lead={`${request.site}, ${request.area}. Diminta ${dateRange(request.windowStart, request.windowEnd)}, ${search.program.trainingDays} hari pelatihan, ${request.participants} peserta.`}
      />
      <Unsuitable spans={usual.unsuitable} />
      <OfferBasket
        form={{ ...form, hidden: { requestId: id, submissionKey: randomUUID() } }}
        chosen={chosen}
        usualAnswer={usual.usualAnswer}
      />
      {query.tambah ? (
        <Notice tone="warning" role="alert" title="Tanggal belum ditambahkan">
          Pilih hari pertama dari daftar atau kalender di bawah, lalu tambahkan lagi.
        </Notice>
      ) : null}
      {dates.length < MOST_DATES ? (
        <ConvoySearch
          search={search}
          picked={picked}
          shown={one(query.pilihan)}
          title={dates.length > 0 ? 'Tambah tanggal lain' : 'Tambah tanggal'}
          as={PickForm}
          kept={dateParameters(dates)}
          form={{ id: 'pilih', action: offer, path: form.path, submit: 'Tambahkan ke tawaran' }}
        >
          {null}
        </ConvoySearch>
      ) : null}
    </Page>
  )
}

/** What the form says that adds a date; its fields are named as those of the forms that an action answers. */
function typed(query: Awaited<SearchParams>) {
  const names = ['firstDay', 'trainingDays', 'unitIds', 'instructorIds', 'kitIds']
  return Object.fromEntries(
    names.flatMap((name) => {
      const texts = [query[name] ?? []].flat().filter((text) => text !== '')
      return texts.length > 0 ? [[name, texts.length > 1 ? texts : (texts[0] as string)]] : []
    }),
  )
}

function Unsuitable({ spans }: { spans: { firstDay: string; lastDay: string; reason: string }[] }) {
  if (spans.length === 0) return null
  return (
    <Notice title="Hari yang tidak cocok bagi pemohon">
      <ul>
        {spans.map(({ firstDay, lastDay, reason }) => (
          <li key={`${firstDay} ${lastDay} ${reason}`}>
            {dateRange(firstDay, lastDay)}
            {reason ? `: ${reason}` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
