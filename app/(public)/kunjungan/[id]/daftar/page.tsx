import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormCheckbox, FormHidden, FormText } from '#components/forms/fields.tsx'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { Trap } from '#components/registrations/trap.tsx'
import { VisitBrief } from '#components/registrations/visit-brief.tsx'
import { seatsWords } from '#components/registrations/words.ts'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { findRegistering, type Registering } from '#lib/registrations/queries.ts'
import { readVisitId } from '#lib/schedule/schema.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { one, type SearchParams } from '#lib/web/params.ts'
import { answersForm } from '#lib/web/session.ts'
import { registerAction } from './actions.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const metadata: Metadata = { title: 'Daftar pelatihan', robots: 'noindex' }

export default async function RegisterPage({ params, searchParams }: Props) {
  const id = readVisitId((await params).id) ?? notFound()
  const registering = (await findRegistering(PUBLIC, id, new Date())) ?? notFound()
  const visit = (await findVisit(PUBLIC, id)) ?? notFound()
  if (!registering.taken && !(await answersForm())) redirect(`/kunjungan/${id}`)
  const code = one((await searchParams).kode)
  const closed = registering.audience === 'closed'
  return (
    <Page width="narrow">
      <Breadcrumbs crumbs={[{ href: `/kunjungan/${id}`, label: 'Kunjungan' }]} />
      <PageHeader
        title={`Daftar: ${visit.program}`}
        lead="Gratis. Anda langsung tahu dapat kursi atau masuk daftar tunggu."
      />
      <Card>
        <VisitBrief visit={visit} />
      </Card>
      <SeatsNotice registering={registering} />
      <Card title="Data Anda">
        <ActionForm
          id="daftar"
          action={registerAction}
          path={`/kunjungan/${id}/daftar${closed && code ? `?kode=${encodeURIComponent(code)}` : ''}`}
          submit={registering.seated < registering.seats ? 'Daftar' : 'Masuk daftar tunggu'}
          problemTitle="Belum terdaftar"
          values={{ code, sequence: String(registering.sequence), submissionKey: randomUUID() }}
          hidden={{ bookingId: id }}
        >
          <FormHidden name="sequence" />
          <FormHidden name="submissionKey" />
          {closed ? (
            <FormText
              name="code"
              label="Kode dari tuan rumah"
              hint={`Kunjungan ini khusus undangan ${visit.organization}. Contoh: ABCD-EFGH.`}
              autoComplete="off"
              maxLength={40}
            />
          ) : null}
          <PersonFields rules={registering} kecamatan={registering.kecamatan} />
          <Trap />
          <FormCheckbox
            name="consent"
            label="Saya setuju data ini dipakai Dinas Ketenagakerjaan untuk mengatur kursi pelatihan ini, mengabari saya, dan menghitung hasil program."
            hint="Hanya petugas dan instruktur Dinas Ketenagakerjaan yang melihat nama Anda. Data pribadi dihapus setelah masa simpannya berakhir."
          />
        </ActionForm>
      </Card>
    </Page>
  )
}

function SeatsNotice({ registering }: { registering: Registering }) {
  const full = registering.seated >= registering.seats
  return (
    <Notice tone={full ? 'warning' : 'info'} title={seatsWords(registering)}>
      {full
        ? `Anda tetap boleh mendaftar: urutan ke-${registering.waiting + 1} di daftar tunggu. Begitu ada yang batal dan tiba giliran Anda, kursinya langsung untuk Anda.`
        : null}
    </Notice>
  )
}
