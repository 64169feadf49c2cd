import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { PublicVisit, TrainingDay } from '#lib/schedule/visit.ts'
import { instantAt } from '#lib/time/days.ts'

const SCHEMA = 'https://schema.org'

const EVENT_STATUS: Partial<Record<BookingStatus, string>> = {
  cancelled: `${SCHEMA}/EventCancelled`,
  interrupted: `${SCHEMA}/EventCancelled`,
}

/** The visit for search engines, as schema.org says it. */
export function EventData({ visit, url }: { visit: PublicVisit; url: string }) {
  const { site, days, status } = visit
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return null
  const at = ({ day }: TrainingDay, minute: number) => instantAt(day, minute).toISOString()
  const data = {
    '@context': SCHEMA,
    '@type': 'EducationEvent',
    name: `${visit.program} di ${site.name}`,
    url,
    startDate: at(first, first.startMinute),
    endDate: at(last, last.endMinute),
    eventStatus: EVENT_STATUS[status] ?? `${SCHEMA}/EventScheduled`,
    eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: visit.seats,
    location: {
      '@type': 'Place',
      name: site.name,
      address: [site.address, site.area, site.kecamatan, 'Kabupaten Bekasi'].filter(Boolean).join(', '),
      geo: { '@type': 'GeoCoordinates', latitude: site.latitude, longitude: site.longitude },
    },
  }
  // A name may hold "</script>"; escaped, it stays inside.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, and no script that runs
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
