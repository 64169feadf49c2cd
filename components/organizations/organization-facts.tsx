import { ORGANIZATION_KIND } from '#components/requests/kind-words.ts'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { OrganizationKind } from '#lib/organizations/organization.ts'
import { moment } from '#lib/time/words.ts'

interface OrganizationFactsProps {
  organization: {
    id: number
    kind: OrganizationKind
    name: string
    nib: string | null
    area: string
    address: string
    phone: string
    createdAt: Date
    verifiedAt: Date | null
  }
}

/** What is known of an organization; the same list for its members and for staff. */
export function OrganizationFacts({ organization }: OrganizationFactsProps) {
  const { id, kind, name, nib, area, address, phone, createdAt, verifiedAt } = organization
  return (
    <DescriptionList
      items={[
        { term: 'Nama', detail: name },
        { term: 'Jenis', detail: ORGANIZATION_KIND[kind] },
        { term: 'NIB', detail: nib },
        { term: 'Wilayah', detail: area },
        { term: 'Alamat', detail: address },
        { term: 'Telepon', detail: phone.replace(/^\+62/, '0') },
        { term: 'Terdaftar', detail: moment(createdAt) },
        { term: 'Diverifikasi', detail: verifiedAt && moment(verifiedAt) },
        { term: 'Nomor', detail: `#${id}` },
      ]}
    />
  )
}
