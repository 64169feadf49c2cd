import { OfferedForm } from '#components/forms/offered-form.tsx'
import type { AreaChoices } from '#components/organizations/area-field.tsx'
import { SiteFields } from '#components/organizations/site-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import type { OrganizationInFull } from '#lib/organizations/queries.ts'
import { formsOf } from './organization-forms.ts'

interface SiteFormsProps {
  organization: OrganizationInFull
  areas: AreaChoices[]
  submissionKey: string
}

/** The places of an organization: each to change or to archive, and a new one. */
export function SiteForms({ organization: { id, sites }, areas, submissionKey }: SiteFormsProps) {
  const { addSite, changeSite, archiveSite } = formsOf(id)
  return (
    <Card title={`Lokasi (${sites.length})`}>
      <div className="flex flex-col gap-4">
        {sites.map((site) => {
          const { id: siteId, name, address, areaCode, latitude, longitude, pointApproximate } = site
          const point = pointApproximate ? '' : `${latitude}, ${longitude}`
          const hidden = { organizationId: id, siteId }
          return (
            <section key={siteId} className="flex flex-col gap-2 border-line border-b pb-4" aria-label={name}>
              <h3 className="font-semibold">{name}</h3>
              <p className="text-ink-soft text-sm">
                {[address, site.area, pointApproximate && 'titik perkiraan'].filter(Boolean).join(', ')}
              </p>
              <OfferedForm
                {...changeSite}
                id={`${changeSite.id}-${siteId}`}
                offered
                fold={`Ubah ${name}…`}
                hidden={hidden}
                values={{ name, address, areaCode, point }}
              >
                <SiteFields areas={areas} />
              </OfferedForm>
              <OfferedForm
                {...archiveSite}
                id={`${archiveSite.id}-${siteId}`}
                submit={`Arsipkan ${name}`}
                offered
                hidden={hidden}
                variant="secondary"
              />
            </section>
          )
        })}
        <OfferedForm
          {...addSite}
          offered
          fold="Tambah lokasi…"
          hidden={{ organizationId: id, submissionKey }}
          values={{}}
        >
          <SiteFields areas={areas} />
        </OfferedForm>
      </div>
    </Card>
  )
}
