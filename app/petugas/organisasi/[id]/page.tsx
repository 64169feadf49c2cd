import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { AskedList } from '#components/organizations/asked-list.tsx'
import { OrganizationFacts } from '#components/organizations/organization-facts.tsx'
import { StandingBadge } from '#components/organizations/standing-badge.tsx'
import { ORGANIZATION_KIND } from '#components/requests/kind-words.ts'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { findAsked, findOrganization, type OrganizationInFull } from '#lib/organizations/queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { formsOf, JudgementForms } from './judgement-forms.tsx'

export const metadata: Metadata = { title: 'Pemohon' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  verify: 'Pemohon sudah diverifikasi.',
  refuse: 'Pemohon ditandai tidak dapat diverifikasi. Anggotanya membaca alasan Anda.',
  merge: 'Pemohon sudah digabung: permohonan, lokasi, dan anggotanya ada di sini.',
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const viewer = await staffAt(`/petugas/organisasi/${id}`)
  if (!viewer) return <KeptPage forms={formsOf(id)} />
  const organization = (await findOrganization(viewer, id, new Date())) ?? notFound()
  const [asked, history] = await Promise.all([
    findAsked(viewer, id),
    findEntriesOf(viewer, { organizationId: id }),
  ])
  const { standing, sameAs } = organization
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/organisasi', label: 'Pemohon' }]}
      title={organization.name}
      lead={`${ORGANIZATION_KIND[organization.kind]}, ${organization.area}`}
      actions={<StandingBadge standing={standing} />}
      news={NEWS[one((await searchParams).berhasil)]}
      remark={{ title: 'Alasan tidak dapat diverifikasi', text: organization.refusedReason }}
      decisions={<JudgementForms organization={organization} />}
      history={history}
      historyFilter={{ organizationId: id }}
    >
      {sameAs ? (
        <Notice title="Pemohon ini digabung">
          Sama dengan <TextLink href={`/petugas/organisasi/${sameAs.id}`}>{sameAs.name}</TextLink>
        </Notice>
      ) : null}
      <Card title="Data">
        <OrganizationFacts organization={organization} />
      </Card>
      <Card title={`Permohonan (${asked.length})`}>
        <AskedList asked={asked} place="/petugas/permohonan" />
      </Card>
      <Members organization={organization} />
      <Card title={`Lokasi (${organization.sites.length})`}>
        <ul className="divide-y divide-line">
          {organization.sites.map(({ id: siteId, name, address, area, pointApproximate }) => (
            <li key={siteId} className="py-2">
              <p className="font-medium">{name}</p>
              <p className="text-ink-soft text-sm">
                {[address, area, pointApproximate && 'titik perkiraan'].filter(Boolean).join(', ')}
              </p>
            </li>
          ))}
        </ul>
        {organization.sites.length === 0 ? <p className="text-ink-soft">Belum ada lokasi sendiri.</p> : null}
      </Card>
    </RecordPage>
  )
}

function Members({ organization: { members, invitations } }: { organization: OrganizationInFull }) {
  return (
    <Card title={`Anggota (${members.length})`}>
      <ul className="divide-y divide-line">
        {members.map(({ id, name, email, emailVerified }) => (
          <li key={id} className="wrap-anywhere py-2">
            <p className="font-medium">{name}</p>
            <p className="text-ink-soft text-sm">
              {email}
              {emailVerified ? '' : ' (surel belum dipastikan)'}
            </p>
          </li>
        ))}
      </ul>
      {members.length === 0 ? <p className="text-ink-soft">Belum ada anggota dengan akun.</p> : null}
      {invitations.length > 0 ? (
        <p className="mt-2 text-ink-soft text-sm">{invitations.length} undangan belum dijawab.</p>
      ) : null}
    </Card>
  )
}
