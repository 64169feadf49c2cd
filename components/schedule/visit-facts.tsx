import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { slugOf } from '#lib/areas/area.ts'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { dateRange } from '#lib/time/words.ts'
import { AUDIENCE } from './words.ts'

/** What one wants to know before going there. */
export function VisitFacts({ visit }: { visit: PublicVisit }) {
  const { site, audience, organization } = visit
  return (
    <DescriptionList
      items={[
        { term: 'Program', detail: visit.program },
        { term: 'Jenis pelatihan', detail: <TypeLink type={visit.trainingType} /> },
        { term: 'Tanggal', detail: dateRange(visit.firstDay, visit.lastDay) },
        { term: 'Lama', detail: lengthWords(visit) },
        { term: 'Kursi', detail: `${visit.seats} orang` },
        {
          term: 'Siapa boleh ikut',
          detail:
            audience === 'open'
              ? AUDIENCE.open
              : `${AUDIENCE.closed}: peserta ditentukan oleh ${organization}`,
        },
        { term: 'Tuan rumah', detail: organization },
        { term: 'Lokasi', detail: <Place site={site} /> },
      ]}
    />
  )
}

/** The lessons are those of the whole program; a visit that was broken off did not give them. */
function lengthWords({ days, lessonHours, status }: PublicVisit): string {
  const trained = `${days.length} hari pelatihan`
  return status === 'interrupted' ? trained : `${trained}, ${lessonHours} jam pelajaran`
}

function TypeLink({ type: { slug, name } }: { type: PublicVisit['trainingType'] }) {
  return <a href={`/pelatihan/${slug}`}>{name}</a>
}

function Place({ site }: Pick<PublicVisit, 'site'>) {
  const { name, address, area, kecamatan, latitude, longitude, approximate } = site
  const wider = kecamatan && kecamatan !== area
  return (
    <>
      {name}
      {address ? <span className="block font-normal">{address}</span> : null}
      <span className="block font-normal">
        {area}
        {wider ? ', ' : null}
        {wider ? <a href={`/kecamatan/${slugOf(kecamatan)}`}>{`Kecamatan ${kecamatan}`}</a> : null}
      </span>
      <TextLink
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`}
        rel="noreferrer"
      >
        {approximate ? 'Perkiraan letak di peta' : 'Letak di peta'}
      </TextLink>
    </>
  )
}
