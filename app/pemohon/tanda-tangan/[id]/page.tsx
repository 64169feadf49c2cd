import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperList } from '#components/attachments/paper-list.tsx'
import { COUNTERSIGN_STATUS } from '#components/countersignatures/words.ts'
import { FormArea } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { type AskedCountersign, findAskedCountersign } from '#lib/countersignatures/queries.ts'
import { dateRange, moment } from '#lib/time/words.ts'
import { idIn, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { refuse, sign } from './actions.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Tanda tangan desa' }

function formsOf(id: number) {
  const path = `/pemohon/tanda-tangan/${id}`
  return [
    { id: 'tanda-tangan', action: sign, path, submit: 'Tanda tangani permohonan ini' },
    { id: 'tolak', action: refuse, path, submit: 'Jangan tanda tangani' },
  ] as const
}

export default async function CountersignPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await memberAt(`/pemohon/tanda-tangan/${id}`)
  if (!viewer) return <KeptPage title="Tanda tangan desa" forms={formsOf(id)} />
  const asked = (await findAskedCountersign(viewer, id)) ?? notFound()
  const [signing, refusing] = formsOf(id)
  const answered = (await searchParams).dijawab && asked.status !== 'asked'
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: '/pemohon', label: 'Permohonan' }]} />
      <PageHeader title={`${asked.organization} meminta tanda tangan Anda`} lead={leadOf(asked)} />
      {answered ? (
        <Notice tone="success" role="status">
          Jawaban Anda sudah dicatat: {COUNTERSIGN_STATUS[asked.status].toLowerCase()}.
        </Notice>
      ) : null}
      <Card title="Yang diminta">
        <DescriptionList
          items={[
            { term: 'Pemohon', detail: asked.organization },
            { term: 'Program', detail: asked.program },
            { term: 'Lokasi', detail: [asked.site, asked.address, asked.area].filter(Boolean).join(', ') },
            { term: 'Rentang tanggal', detail: dateRange(asked.windowStart, asked.windowEnd) },
            { term: 'Peserta', detail: `${asked.participants} orang` },
            { term: 'Keterangan', detail: asked.note },
          ]}
        />
      </Card>
      {asked.letters.length > 0 ? (
        <Card title="Surat yang ditandatangani">
          <PaperList papers={asked.letters} path={`/pemohon/tanda-tangan/${id}`} />
        </Card>
      ) : null}
      <Card title="Jawaban desa">
        <div className="flex flex-col gap-3">
          <Standing asked={asked} />
          <OfferedForm {...signing} offered={asked.can.sign} hidden={{ requestId: id }} />
          <OfferedForm
            {...refusing}
            offered={asked.can.refuse}
            fold="Tidak menandatangani…"
            hidden={{ requestId: id }}
            variant="danger"
          >
            <FormArea name="remark" label="Alasan" hint="Pemohon dan petugas membaca alasan ini." />
          </OfferedForm>
        </div>
      </Card>
    </Page>
  )
}

function leadOf({ can }: AskedCountersign): string | undefined {
  return can.sign ? 'Permohonan RT/RW diketahui desa atau kelurahannya sebelum masuk antrean.' : undefined
}

function Standing({ asked: { status, answeredAt, remark, can } }: { asked: AskedCountersign }) {
  if (status === 'asked' && can.sign) return null
  return (
    <div>
      <p className="font-semibold">{COUNTERSIGN_STATUS[status]}</p>
      {answeredAt ? <p className="text-ink-soft">{moment(answeredAt)}</p> : null}
      {remark ? <p className="mt-2 whitespace-pre-line border-marigold border-l-4 pl-3">{remark}</p> : null}
    </div>
  )
}
