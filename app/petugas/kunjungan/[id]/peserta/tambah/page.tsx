import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormCheckbox, FormHidden } from '#components/forms/fields.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { seatsWords } from '#components/registrations/words.ts'
import { Card } from '#components/ui/card.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { mayManage } from '#lib/registrations/permissions.ts'
import { findRegistering } from '#lib/registrations/queries.ts'
import { dateRange } from '#lib/time/words.ts'
import { idIn } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { register } from './actions.ts'

export const metadata: Metadata = { title: 'Daftarkan orang' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function RegisterByOfficePage({ params }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const here = `/petugas/kunjungan/${id}`
  const form = { id: 'daftarkan', action: register, path: `${here}/peserta/tambah`, submit: 'Daftarkan' }
  const viewer = await staffAt(form.path)
  if (!viewer) return <KeptPage title="Daftarkan orang" forms={[form]} />
  if (!mayManage(viewer)) notFound()
  const visit = (await findRegistering(viewer, id, new Date())) ?? notFound()
  return (
    <Page width="narrow">
      <Breadcrumbs
        crumbs={[
          { href: here, label: `Kunjungan di ${visit.site}` },
          { href: `${here}/peserta`, label: 'Peserta' },
        ]}
      />
      <PageHeader
        title="Daftarkan orang"
        lead={`${dateRange(visit.firstDay, visit.lastDay)}. ${seatsWords(visit)}.`}
      />
      {visit.taken ? null : <p>Kunjungan ini tidak menerima peserta lagi.</p>}
      <FormCard offered={visit.taken}>
        <OfferedForm
          {...form}
          offered={visit.taken}
          hidden={{ bookingId: id, sequence: visit.sequence }}
          values={{ submissionKey: randomUUID() }}
          problemTitle="Belum terdaftar"
        >
          <FormHidden name="submissionKey" />
          <PersonFields rules={visit} kecamatan={visit.kecamatan} phoneOptional />
          <FormCheckbox
            name="consent"
            label="Orangnya sudah diberi tahu dan setuju datanya disimpan untuk pelatihan ini"
          />
        </OfferedForm>
      </FormCard>
    </Page>
  )
}

const FormCard = ({ offered, children }: { offered: boolean; children: React.ReactNode }) =>
  offered ? <Card>{children}</Card> : children
