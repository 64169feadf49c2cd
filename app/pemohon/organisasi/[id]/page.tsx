import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { FactsFields } from '#components/organizations/facts-fields.tsx'
import { OrganizationFacts } from '#components/organizations/organization-facts.tsx'
import { StandingBadge } from '#components/organizations/standing-badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Breadcrumbs, Page, PageHeader } from '#components/ui/page.tsx'
import { findAreas, findOrganization, type OrganizationInFull } from '#lib/organizations/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'
import { MemberForms } from './member-forms.tsx'
import { formsOf } from './organization-forms.ts'
import { SiteForms } from './site-forms.tsx'

export const metadata: Metadata = { title: 'Data pemohon' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  data: 'Data sudah disimpan.',
  undang: 'Undangan dikirim lewat surel.',
  cabut: 'Undangan sudah dicabut.',
  keluarkan: 'Anggota sudah dikeluarkan.',
  lokasi: 'Lokasi sudah disimpan.',
  arsip: 'Lokasi sudah diarsipkan.',
  gabung: 'Anda sekarang anggota.',
  daftar: 'Pendaftaran tersimpan. Kami mengirim surel untuk memastikan alamat Anda.',
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await memberAt(`/pemohon/organisasi/${id}`)
  const forms = formsOf(id)
  if (!viewer) return <KeptPage title="Data pemohon" forms={Object.values(forms)} />
  const organization = (await findOrganization(viewer, id, new Date())) ?? notFound()
  const areas = await findAreas()
  const { name, nib, areaCode, address, phone, seen } = organization
  const news = NEWS[one((await searchParams).berhasil)]
  return (
    <Page>
      <Breadcrumbs crumbs={[{ href: '/pemohon', label: 'Permohonan' }]} />
      <PageHeader title={name} actions={<StandingBadge standing={organization.standing} />} />
      {news ? (
        <Notice tone="success" role="status">
          {news}
        </Notice>
      ) : null}
      <StandingNotice organization={organization} />
      <Card title="Data">
        <div className="flex flex-col gap-3">
          <OrganizationFacts organization={organization} />
          <OfferedForm
            {...forms.facts}
            offered
            fold="Ubah data…"
            hidden={{ organizationId: id, seen }}
            values={{ name, nib: nib ?? '', areaCode, address, phone: phone.replace(/^\+62/, '0') }}
            problemTitle="Belum dapat disimpan"
          >
            <FactsFields areas={areas} />
          </OfferedForm>
        </div>
      </Card>
      <MemberForms organization={organization} accountId={viewer.accountId} />
      <SiteForms organization={organization} areas={areas} submissionKey={randomUUID()} />
    </Page>
  )
}

function StandingNotice({ organization: { standing, refusedReason } }: { organization: OrganizationInFull }) {
  if (standing === 'unverified')
    return (
      <Notice title="Belum diverifikasi">
        Petugas sedang memeriksa data ini. Anda sudah dapat mengajukan kunjungan.
      </Notice>
    )
  return standing === 'refused' ? (
    <Notice tone="warning" title="Data tidak dapat diverifikasi">
      <p className="whitespace-pre-line">{refusedReason}</p>
      <p>Perbaiki datanya di bawah; petugas memeriksa lagi.</p>
    </Notice>
  ) : null
}
