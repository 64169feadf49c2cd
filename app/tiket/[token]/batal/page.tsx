import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { VisitBrief } from '#components/registrations/visit-brief.tsx'
import { LinkShut } from '#components/requests/link-shut.tsx'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findTicket } from '#lib/registrations/ticket-queries.ts'
import { LINK_FIELD, shutWords } from '#lib/web/link.ts'
import { answersForm } from '#lib/web/session.ts'
import { ticketAt } from '#lib/web/ticket.ts'
import { withdrawAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Tidak bisa hadir', robots: 'noindex' }

export default async function WithdrawSeatPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const viewer = await ticketAt(token)
  if (viewer.kind === 'shut') return <LinkShut words={shutWords(viewer.seconds)} />
  const ticket = (await findTicket(viewer, viewer.registrationId, new Date())) ?? notFound()
  const here = `/tiket/${token}`
  if (!ticket.can.withdraw && !(await answersForm())) redirect(here)
  const waits = ticket.status === 'waitlisted'
  return (
    <Page width="narrow">
      <PageHeader
        title={waits ? 'Keluar dari daftar tunggu?' : 'Tidak bisa hadir?'}
        lead={
          waits
            ? 'Urutan Anda hilang. Anda tetap boleh mendaftar lagi.'
            : 'Kursi Anda langsung diberikan kepada orang berikutnya di daftar tunggu.'
        }
      />
      <Card>
        <VisitBrief visit={ticket.visit} />
        <div className="mt-5">
          <ActionForm
            id="batal"
            action={withdrawAction}
            path={`${here}/batal`}
            submit={waits ? 'Ya, keluar' : 'Ya, lepaskan kursi saya'}
            variant="danger"
            hidden={{ [LINK_FIELD]: token, registrationId: ticket.id }}
            problemTitle="Belum dibatalkan"
          >
            <FormText name="reason" label="Alasan" optional maxLength={300} />
          </ActionForm>
        </div>
        <p className="mt-3">
          <TextLink href={here}>Tidak jadi, kembali ke tiket</TextLink>
        </p>
      </Card>
    </Page>
  )
}
