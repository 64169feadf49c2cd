import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { PapersCard, paperForms } from '#components/attachments/papers-card.tsx'
import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { CandidatesLink } from '#components/candidates/candidates-link.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { LetterCard } from '#components/letters/letter-card.tsx'
import { OpenOffer } from '#components/offers/open-offer.tsx'
import { StandingBadge } from '#components/organizations/standing-badge.tsx'
import { DueMark } from '#components/requests/due-mark.tsx'
import { PaperLetterCard } from '#components/requests/paper-letter-card.tsx'
import { RequestFacts } from '#components/requests/request-facts.tsx'
import { RequestStatusBadge } from '#components/requests/request-status.tsx'
import { SiteReadiness } from '#components/sites/site-readiness.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findPapers } from '#lib/attachments/queries.ts'
import { findCandidates } from '#lib/candidates/queries.ts'
import { findCountersign } from '#lib/countersignatures/queries.ts'
import { findDue } from '#lib/inbox/queries.ts'
import { findLetters } from '#lib/letters/queries.ts'
import { findOffer } from '#lib/offers/queries.ts'
import { findOrganization } from '#lib/organizations/queries.ts'
import { findChecklist } from '#lib/requests/checklist-queries.ts'
import { findDoubles } from '#lib/requests/double-queries.ts'
import { findPaperLetter } from '#lib/requests/paper-queries.ts'
import { findRequest, type RequestInFull } from '#lib/requests/queries.ts'
import { findSurveys } from '#lib/requests/survey-queries.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import * as paperActions from './berkas/actions.ts'
import { DoublesCard } from './doubles-card.tsx'
import { HandOver } from './hand-over.tsx'
import { formsOf, RequestActions, RequestChecklist } from './request-actions.tsx'
import { SurveyCard } from './survey-card.tsx'
import { Countersign, waiveForm } from './tanda-tangan/countersign.tsx'

export const metadata: Metadata = { title: 'Permohonan' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  planSurvey: 'Hari survei sudah disimpan.',
  cancelSurvey: 'Survei sudah dibatalkan. Pemohon membaca alasannya di halamannya.',
  recordSurvey: 'Hasil survei sudah disimpan; kesiapan lokasi memakai keadaan yang baru.',
  mergeRequest: 'Permohonan ini sudah digabungkan.',
  unmergeRequest: 'Permohonan ini berdiri sendiri lagi dan menunggu pemeriksaan.',
  tellApart: 'Sudah disimpan untuk kedua permohonan.',
  check: 'Pemeriksaan sudah disimpan.',
  paper: 'Surat sudah dimasukkan; permohonannya menunggu pemeriksaan.',
  paperVerified: 'Surat sudah dimasukkan; permohonannya sudah di antrean.',
  verify: 'Permohonan sudah masuk antrean. Jadwalkan bila tanggalnya sudah jelas.',
  letter: 'Surat sudah terbit. Unduh, tanda tangani, lalu kirim; pemohon dapat membacanya di halamannya.',
  return: 'Permohonan sudah dikembalikan kepada pemohon dengan catatan Anda.',
  offer: 'Tanggal sudah ditawarkan, dan rombongannya ditahan sampai dijawab atau batasnya lewat.',
  withdrawOffer: 'Tawaran sudah ditarik. Permohonan kembali ke antrean di tempat semula.',
  decline: 'Permohonan sudah ditolak. Pemohon membaca alasannya di halamannya.',
}

export default async function RequestPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/permohonan/${id}`
  const viewer = await staffAt(here)
  if (!viewer)
    return (
      <KeptPage forms={[...Object.values(formsOf(id)), ...paperForms(here, paperActions), waiveForm(id)]} />
    )
  const request = (await findRequest(viewer, id)) ?? notFound()
  const today = dayAt(new Date())
  const [
    due,
    checklist,
    surveys,
    doubles,
    letters,
    asker,
    offer,
    papers,
    countersign,
    paperLetter,
    candidates,
  ] = await Promise.all([
    findDue(viewer, id, today),
    findChecklist(viewer, id),
    findSurveys(viewer, id),
    findDoubles(viewer, id),
    findLetters(viewer, id),
    findOrganization(viewer, request.organizationId, new Date()),
    findOffer(viewer, id, new Date()),
    findPapers(viewer, id),
    findCountersign(viewer, id),
    findPaperLetter(viewer, id),
    findCandidates(viewer, id),
  ])
  const token = one((await searchParams).tautan)
  const handOver = <HandOver request={request} token={token} form={formsOf(id).showLink} />
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/permohonan', label: 'Permohonan' }]}
      title={request.organization}
      lead={`${ticketOf(id)}: ${request.program}, ${request.site}`}
      actions={
        <>
          <RequestStatusBadge status={request.status} />
          <DueMark due={due} />
          {request.can.schedule ? (
            <>
              <ButtonLink href={`/petugas/permohonan/${id}/tawarkan`}>Tawarkan tanggal</ButtonLink>
              <ButtonLink href={`/petugas/permohonan/${id}/jadwalkan`} variant="secondary">
                Jadwalkan
              </ButtonLink>
            </>
          ) : null}
        </>
      }
      news={NEWS[one((await searchParams).berhasil)]}
      remark={{ title: 'Catatan untuk pemohon', text: request.remark }}
      decisions={<RequestActions request={request} />}
      history={request.history}
      historyFilter={{ requestId: id }}
    >
      {token ? handOver : null}
      <Visit request={request} />
      {offer ? <OpenOffer offer={offer} form={formsOf(id).withdrawOffered} /> : null}
      {doubles ? <DoublesCard requestId={id} doubles={doubles} /> : null}
      <Card
        title="Yang diminta"
        actions={
          asker ? (
            <span className="flex flex-wrap items-center gap-x-3">
              <StandingBadge standing={asker.standing} />
              <TextLink href={`/petugas/organisasi/${asker.id}`}>Data pemohon</TextLink>
            </span>
          ) : null
        }
      >
        <RequestFacts request={request} list={<CandidatesLink here={here} candidates={candidates} />} />
      </Card>
      <Countersign requestId={id} countersign={countersign} />
      {paperLetter ? <PaperLetterCard letter={paperLetter} /> : null}
      {token ? null : handOver}
      {papers ? (
        <PapersCard
          {...papers}
          path={here}
          actions={paperActions}
          hidden={{ requestId: id }}
          news={one((await searchParams).berkas)}
        />
      ) : null}
      {checklist ? <RequestChecklist requestId={id} checklist={checklist} /> : null}
      <LetterCard letters={letters} here={here} mayIssue={request.can.answer} />
      <Card title="Kesiapan lokasi">
        <SiteReadiness facts={request.siteFacts} gaps={request.gaps} />
      </Card>
      {surveys ? <SurveyCard request={request} surveys={surveys} today={today} /> : null}
    </RecordPage>
  )
}

function Visit({ request: { booking } }: { request: RequestInFull }) {
  if (!booking) return null
  return (
    <Card title="Kunjungannya" actions={<BookingStatusBadge status={booking.status} />}>
      <TextLink href={`/petugas/kunjungan/${booking.id}`} strong>
        {dateRange(booking.firstDay, booking.lastDay)}
      </TextLink>
    </Card>
  )
}
