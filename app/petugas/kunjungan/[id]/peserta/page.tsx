import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParticipantTable } from '#components/registrations/participant-table.tsx'
import { SeatFigures } from '#components/registrations/seat-figures.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Fold } from '#components/ui/fold.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findParticipants, type Participants } from '#lib/registrations/office-queries.ts'
import { mayManage } from '#lib/registrations/permissions.ts'
import { isLive } from '#lib/registrations/registration.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Peserta' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function ParticipantsPage({ params }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/kunjungan/${id}`
  const viewer = await staffAt(`${here}/peserta`)
  if (!viewer) return null
  const { visit, people, can } = (await findParticipants(viewer, id, new Date())) ?? notFound()
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/kunjungan', label: 'Kunjungan' },
          { href: here, label: `${visit.program}, ${visit.site}` },
        ]}
      />
      <PageHeader
        title="Peserta"
        lead={dateRange(visit.firstDay, visit.lastDay)}
        actions={
          can.register ? <ButtonLink href={`${here}/peserta/tambah`}>Daftarkan orang</ButtonLink> : null
        }
      />
      <SeatFigures visit={visit} />
      {people ? (
        <Lists people={people} full={mayManage(viewer)} />
      ) : (
        <p className="text-ink-soft">Nama peserta terlihat oleh perencana jadwal dan instruktur saja.</p>
      )}
    </Page>
  )
}

interface ListsProps {
  people: NonNullable<Participants['people']>
  full: boolean
}

function Lists({ people, full }: ListsProps) {
  const seated = people.filter(({ status }) => status === 'seated')
  const waiting = people.filter(({ status }) => status === 'waitlisted')
  const gone = people.filter(({ status }) => !isLive(status))
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title="Belum ada yang mendaftar">
          Warga mendaftar sendiri dari halaman kunjungan; yang tidak punya HP didaftarkan petugas di sini.
        </EmptyState>
      ) : null}
      {seated.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="font-bold text-lg">Mendapat kursi ({seated.length})</h2>
          <ParticipantTable caption="Yang mendapat kursi" rows={seated} full={full} />
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="font-bold text-lg">Daftar tunggu ({waiting.length})</h2>
          <ParticipantTable caption="Daftar tunggu, menurut urutan datang" rows={waiting} full={full} />
        </section>
      ) : null}
      {gone.length > 0 ? (
        <Fold words={`Sudah keluar dari daftar (${gone.length})`}>
          <ParticipantTable caption="Yang sudah keluar" rows={gone} full={full} />
        </Fold>
      ) : null}
    </>
  )
}
