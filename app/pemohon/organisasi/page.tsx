import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { StandingBadge } from '#components/organizations/standing-badge.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findOwn } from '#lib/organizations/queries.ts'
import { memberAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Pemohon Anda' }

export default async function OwnOrganizationsPage() {
  const viewer = (await memberAt('/pemohon/organisasi')) ?? notFound()
  const own = await findOwn(viewer)
  const [first] = own
  if (first && own.length === 1) redirect(`/pemohon/organisasi/${first.id}`)
  return (
    <Page>
      <PageHeader title="Pemohon Anda" lead="Yang Anda wakili." />
      <ul className="flex flex-col gap-3">
        {own.map(({ id, name, standing }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line bg-surface p-4"
          >
            <TextLink href={`/pemohon/organisasi/${id}`} strong>
              {name}
            </TextLink>
            <StandingBadge standing={standing} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
