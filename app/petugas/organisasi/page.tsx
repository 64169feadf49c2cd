import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TextFilter } from '#components/history/filter-fields.tsx'
import { StandingBadge } from '#components/organizations/standing-badge.tsx'
import { STANDING } from '#components/organizations/words.ts'
import { ORGANIZATION_KIND } from '#components/requests/kind-words.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Standing } from '#lib/organizations/organization.ts'
import { countUnverified, findOrganizations } from '#lib/organizations/queries.ts'
import { one, pageIn, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Pemohon' }

const PLACE = '/petugas/organisasi'

/** The address of a standing in the list. */
const KEYS: Record<string, Standing> = {
  belum: 'unverified',
  terverifikasi: 'verified',
  ditolak: 'refused',
  digabung: 'same',
}

function hrefOf(key: string, search: string, page = 1): string {
  const parts = [key && ['keadaan', key], search && ['cari', search], page > 1 && ['hal', String(page)]]
  const text = new URLSearchParams(parts.filter((part): part is [string, string] => Boolean(part))).toString()
  return text ? `${PLACE}?${text}` : PLACE
}

export default async function OrganizationsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await staffAt(PLACE)
  if (!viewer) return null
  const asked = await searchParams
  const key = Object.hasOwn(KEYS, one(asked.keadaan)) ? one(asked.keadaan) : ''
  const search = one(asked.cari).trim().slice(0, 80)
  const page = pageIn(asked.hal)
  const [list, waiting] = await Promise.all([
    findOrganizations(viewer, KEYS[key] ?? null, search, page),
    countUnverified(viewer),
  ])
  const { rows, count, pages } = list ?? notFound()
  const links = [
    ['', 'Semua'] as const,
    ...Object.entries(KEYS).map(([name, is]) => [name, STANDING[is]] as const),
  ]
  return (
    <Page width="wide">
      <PageHeader title="Pemohon" lead="Siapa yang memohon kunjungan, dan apakah sudah diperiksa." />
      <FilterLinks
        label="Keadaan"
        links={links.map(([name, label]) => ({
          href: hrefOf(name, search),
          label,
          current: name === key,
          ...(name === 'belum' && { count: waiting.count }),
        }))}
      />
      <form action={PLACE} aria-label="Cari pemohon" className="flex flex-wrap items-end gap-3">
        {key ? <input type="hidden" name="keadaan" value={key} /> : null}
        <div className="min-w-0 grow sm:max-w-xl">
          <TextFilter
            name="cari"
            label="Cari nama atau NIB"
            value={search}
            error={undefined}
            maxLength={80}
          />
        </div>
        <Button type="submit" variant="secondary">
          Cari
        </Button>
      </form>
      {rows.length > 0 ? (
        <Table
          caption="Pemohon"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: 'Nama',
              title: true,
              cell: ({ id, name }) => (
                <TextLink href={`${PLACE}/${id}`} strong className="wrap-anywhere sm:min-h-6">
                  {name}
                </TextLink>
              ),
            },
            { key: 'kind', header: 'Jenis', cell: ({ kind }) => ORGANIZATION_KIND[kind] },
            { key: 'area', header: 'Wilayah', cell: ({ area }) => area },
            {
              key: 'standing',
              header: 'Keadaan',
              cell: ({ standing }) => <StandingBadge standing={standing} />,
            },
            { key: 'members', header: 'Anggota', numeric: true, cell: ({ members }) => members },
            { key: 'requests', header: 'Permohonan', numeric: true, cell: ({ requests }) => requests },
          ]}
        />
      ) : (
        <EmptyState title="Tidak ada pemohon di sini">
          {count > 0 ? 'Daftarnya lebih pendek dari itu.' : 'Ubah pencarian atau pilih keadaan lain.'}
        </EmptyState>
      )}
      <Pager page={Math.min(page, pages)} pages={pages} hrefOf={(to) => hrefOf(key, search, to)} />
    </Page>
  )
}
