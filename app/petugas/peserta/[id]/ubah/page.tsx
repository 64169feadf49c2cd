import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findParticipant, type ParticipantInFull } from '#lib/registrations/office-person-queries.ts'
import { findRegistering } from '#lib/registrations/queries.ts'
import { OUTSIDE } from '#lib/registrations/schema.ts'
import { seatTicketOf } from '#lib/registrations/ticket.ts'
import { localPhone } from '#lib/requests/phone.ts'
import { idIn } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { change } from './actions.ts'

export const metadata: Metadata = { title: 'Ubah data peserta' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function ChangePersonPage({ params }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/peserta/${id}`
  const form = { id: 'ubah', action: change, path: `${here}/ubah`, submit: 'Simpan data' }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage title="Ubah data peserta" forms={[form]} />
  const person = (await findParticipant(viewer, id)) ?? notFound()
  const visit = (await findRegistering(viewer, person.bookingId, new Date())) ?? notFound()
  const { change: offered } = person.can
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: `/petugas/kunjungan/${person.bookingId}/peserta`, label: 'Peserta' },
          { href: here, label: seatTicketOf(id) },
        ]}
      />
      <PageHeader
        title="Ubah data peserta"
        lead="Riwayat mencatat bagian mana yang diubah dan oleh siapa, bukan isinya."
      />
      {offered ? null : <p>Orang ini tidak ada lagi dalam daftar, jadi datanya tidak diubah.</p>}
      <Card>
        <OfferedForm
          {...form}
          offered={offered}
          hidden={{ registrationId: id, seen: person.seen }}
          values={valuesOf(person)}
          problemTitle="Belum tersimpan"
        >
          <PersonFields
            rules={visit}
            kecamatan={visit.kecamatan}
            phoneOptional={person.channel !== 'self'}
            nikKnown={person.nik !== null}
          />
        </OfferedForm>
      </Card>
    </Page>
  )
}

function valuesOf({ name, phone, email, areaCode, birthYear, education, workState }: ParticipantInFull) {
  return {
    ...{ name, education, workState, phone: localPhone(phone), email: email ?? '' },
    areaCode: areaCode ?? OUTSIDE,
    birthYear: String(birthYear ?? ''),
  }
}
