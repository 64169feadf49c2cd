import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Timeline } from '#components/history/timeline.tsx'
import { SaveTicket } from '#components/registrations/save-ticket.tsx'
import { TicketCode } from '#components/registrations/ticket-code.tsx'
import { TicketState } from '#components/registrations/ticket-state.tsx'
import { VisitBrief } from '#components/registrations/visit-brief.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { DemoNotice } from '#components/schedule/schedule-notices.tsx'
import { TrainingDays } from '#components/schedule/training-days.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { Fold } from '#components/ui/fold.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { seatTicketOf } from '#lib/registrations/ticket.ts'
import { findTicket } from '#lib/registrations/ticket-queries.ts'
import { localPhone } from '#lib/requests/phone.ts'
import { LINK_FIELD, shutWords } from '#lib/web/link.ts'
import type { SearchParams } from '#lib/web/params.ts'
import { ticketAddress, ticketAt } from '#lib/web/ticket.ts'
import { acceptAction } from './actions.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Tiket Anda', robots: 'noindex' }

export default async function TicketPage({ params, searchParams }: Props) {
  const { token } = await params
  const viewer = await ticketAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const ticket = (await findTicket(viewer, viewer.registrationId, new Date())) ?? notFound()
  const here = `/tiket/${token}`
  const { baru, diterima, batal } = await searchParams
  const { visit, can } = ticket
  const number = seatTicketOf(ticket.id)
  return (
    <Page width="narrow">
      <PageHeader
        title={ticket.status === 'waitlisted' ? 'Tempat Anda di daftar tunggu' : 'Tiket Anda'}
        lead={`Nomor ${number}`}
      />
      <TicketState ticket={ticket} fresh={[baru, diterima, batal].some((value) => value !== undefined)} />
      {can.accept ? (
        <ActionForm
          id="terima"
          action={acceptAction}
          path={here}
          submit="Terima kursi ini"
          hidden={{ [LINK_FIELD]: token, registrationId: ticket.id }}
          problemTitle="Kursi belum diterima"
        />
      ) : null}
      <Card>
        <div className="flex flex-wrap items-start gap-6">
          <div className="min-w-0 flex-1 basis-64">
            <p className="wrap-anywhere font-bold text-lg">
              <bdi>{ticket.name}</bdi>
            </p>
            <VisitBrief visit={visit} />
          </div>
          {ticket.status === 'seated' ? (
            <TicketCode address={ticketAddress(token)} label={`Kode QR tiket ${number}`} />
          ) : null}
        </div>
        <p className="mt-4 flex flex-wrap gap-3 print:hidden">
          {ticket.status === 'seated' ? (
            <ButtonLink variant="secondary" href={`/kunjungan/${visit.id}/kalender.ics`}>
              Simpan ke kalender
            </ButtonLink>
          ) : null}
          {can.withdraw ? (
            <ButtonLink variant="secondary" href={`${here}/batal`}>
              {ticket.status === 'waitlisted' ? 'Keluar dari daftar tunggu' : 'Tidak bisa hadir'}
            </ButtonLink>
          ) : null}
        </p>
      </Card>
      <SaveTicket
        address={ticketAddress(token)}
        words={`Tiket pelatihan ${visit.program} (${number})`}
        open={baru !== undefined}
      />
      <Fold words="Hari dan jam pelatihan">
        <TrainingDays days={visit.days} />
      </Fold>
      <Fold words="Data Anda">
        <DescriptionList
          items={[
            { term: 'Nomor HP', detail: localPhone(ticket.phone) },
            { term: 'Surel', detail: ticket.email },
            { term: 'NIK', detail: ticket.nik },
            { term: 'Tempat tinggal', detail: ticket.area?.name ?? 'Di luar Kabupaten Bekasi' },
          ]}
        />
      </Fold>
      <Fold words="Riwayat">
        <Timeline entries={ticket.history} />
      </Fold>
      {ticket.demo ? <DemoNotice /> : null}
    </Page>
  )
}
