import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormArea } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { MessageTable } from '#components/messages/message-table.tsx'
import { ElsewhereNotice } from '#components/registrations/elsewhere-notice.tsx'
import { ParticipantFacts } from '#components/registrations/participant-facts.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findParticipant } from '#lib/registrations/office-person-queries.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { withdraw } from './actions.ts'

export const metadata: Metadata = { title: 'Peserta' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  ubah: 'Data peserta sudah disimpan.',
  seated: 'Sudah terdaftar dan mendapat kursi. Beri tahu nomor tiketnya, atau cetak tiketnya.',
  waitlisted: 'Sudah masuk daftar tunggu. Beri tahu nomor tiketnya, atau cetak lembarnya.',
  withdraw: 'Pendaftaran sudah dibatalkan. Kursinya langsung diteruskan ke orang berikutnya, bila ada.',
}

export default async function ParticipantPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/peserta/${id}`
  const batalkan = { id: 'batalkan', action: withdraw, path, submit: 'Batalkan pendaftaran' } as const
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage title="Peserta" forms={[batalkan]} />
  const person = (await findParticipant(viewer, id)) ?? notFound()
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: `/petugas/kunjungan/${person.bookingId}`, label: `${person.program}, ${person.site}` },
          { href: `/petugas/kunjungan/${person.bookingId}/peserta`, label: 'Peserta' },
        ]}
      />
      <PageHeader
        title={
          <bdi className="wrap-anywhere">
            {person.emptied ? 'Data peserta ini sudah dihapus' : person.name}
          </bdi>
        }
        lead={dateRange(person.firstDay, person.lastDay)}
        actions={
          person.emptied ? null : (
            <>
              {person.can.change ? (
                <ButtonLink variant="secondary" href={`${path}/ubah`}>
                  Ubah data
                </ButtonLink>
              ) : null}
              <ButtonLink variant="quiet" href={person.ticketPath}>
                Tiket untuk dicetak
              </ButtonLink>
            </>
          )
        }
      />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      <ElsewhereNotice visits={person.elsewhere} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_26rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="Data peserta">
            <ParticipantFacts person={person} />
          </Card>
          {person.messages.length > 0 ? (
            <Card title="Pesan">
              <MessageTable caption="Pesan kepada peserta ini" rows={person.messages} />
            </Card>
          ) : null}
        </div>
        <div className="flex flex-col gap-4">
          <OfferedForm
            {...batalkan}
            offered={person.can.withdraw}
            fold="Batalkan pendaftaran…"
            hidden={{ registrationId: id }}
            variant="danger"
          >
            <FormArea
              name="reason"
              label="Alasan"
              hint="Peserta membacanya. Kursinya langsung diteruskan ke orang berikutnya."
              rows={3}
            />
          </OfferedForm>
          <Card title="Riwayat">
            <Timeline entries={person.history} linkPeople />
          </Card>
        </div>
      </div>
    </Page>
  )
}
