import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormArea, FormRadios } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { shortReason } from '#components/registrations/short-visit.tsx'
import { takenWords } from '#components/registrations/staff-words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findMergeTargets, type MergeTarget } from '#lib/registrations/go-no-go-queries.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { merge } from './actions.ts'

export const metadata: Metadata = { title: 'Gabungkan kunjungan' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function MergePage({ params }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/kunjungan/${id}`
  const form = { id: 'gabungkan', action: merge, path: `${here}/gabungkan`, submit: 'Gabungkan' } as const
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage title="Gabungkan kunjungan" forms={[form]} />
  const { visit, targets } = (await findMergeTargets(viewer, id, new Date())) ?? notFound()
  const people = visit.seated + visit.waiting
  const offered = visit.open && targets.length > 0
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: '/petugas/kunjungan', label: 'Kunjungan' },
          { href: here, label: `${visit.program}, ${visit.site}` },
        ]}
      />
      <PageHeader
        title="Gabungkan kunjungan"
        lead={`${visit.program} di ${visit.site}, ${dateRange(visit.firstDay, visit.lastDay)}: ${takenWords(visit)}.`}
      />
      {visit.open && targets.length === 0 ? (
        <EmptyState
          title="Tidak ada kunjungan yang dapat menerima pesertanya"
          action={<ButtonLink href={`${here}/pindahkan`}>Pindahkan tanggalnya</ButtonLink>}
        >
          Kunjungan lain harus dengan program yang sama, akan datang, dan terbuka untuk mereka.
        </EmptyState>
      ) : null}
      {visit.open ? null : <p>Kunjungan ini tidak menunggu lagi, jadi tidak dapat digabung.</p>}
      {offered ? (
        <p>
          Kunjungan ini dibatalkan dan permohonannya kembali ke antrean. {people} orang dalam daftarnya pindah
          ke kunjungan yang Anda pilih: yang punya kursi lebih dahulu, lalu daftar tunggu menurut urutan
          datang. Semua diberi tahu tempat dan tanggalnya.
        </p>
      ) : null}
      <FormCard offered={offered}>
        <OfferedForm
          {...form}
          offered={offered}
          hidden={{ bookingId: id, sequence: visit.sequence }}
          values={{ reason: visit.seated < visit.least ? shortReason(visit) : '' }}
          problemTitle="Belum digabung"
          variant="danger"
        >
          <FormRadios
            name="targetId"
            label="Kunjungan yang menerima pesertanya"
            choices={targets.map((target) => ({
              value: String(target.id),
              label: `${target.site}, ${target.area}, ${dateRange(target.firstDay, target.lastDay)} (${roomWords(target, people)})`,
            }))}
          />
          <FormArea name="reason" label="Alasan pembatalan" hint="Pemohon dan warga membacanya." rows={3} />
        </OfferedForm>
      </FormCard>
    </Page>
  )
}

/** How the people of the one visit fit into the other. */
function roomWords({ seats, seated, waiting }: MergeTarget, people: number): string {
  const free = seats - seated
  const left = people - free
  const full = waiting > 0 ? `penuh, ${waiting} sudah menunggu` : 'penuh'
  if (free === 0) return full
  return left > 0 ? `${free} kursi kosong, ${left} orang akan menunggu` : `${free} kursi kosong, cukup`
}

const FormCard = ({ offered, children }: { offered: boolean; children: React.ReactNode }) =>
  offered ? <Card>{children}</Card> : children
