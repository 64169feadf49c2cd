import type { BookingStatus } from '#lib/bookings/booking.ts'
import { isAhead, type PublicVisit, type TrainingDay } from '#lib/schedule/visit.ts'
import { instantAt } from '#lib/time/days.ts'

const SCHEMA = 'https://schema.org'

const EVENT_STATUS: Partial<Record<BookingStatus, string>> = {
  cancelled: `${SCHEMA}/EventCancelled`,
  interrupted: `${SCHEMA}/EventCancelled`,
}

/** More training days than these are not listed one by one: the page says them, and the list would outweigh it. */
const MOST_DAYS = 40

const at = (day: string, minute: number) => instantAt(day, minute).toISOString()

/** The visit for search engines, as schema.org says it. */
export function EventData({ visit, url }: { visit: PublicVisit; url: string }) {
  const { site, days, status, movedFrom } = visit
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return null
  const name = `${visit.program} di ${site.name}`
  const moved = movedFrom !== null && isAhead(visit)
  const data = {
    '@context': SCHEMA,
    '@type': 'EducationEvent',
    name,
    description: `Pelatihan kerja gratis: ${visit.program}, ${days.length} hari pelatihan.`,
    url,
    image: `${url}/pratinjau.png`,
    inLanguage: 'id',
    startDate: at(first.day, first.startMinute),
    endDate: at(last.day, last.endMinute),
    eventStatus: EVENT_STATUS[status] ?? `${SCHEMA}/${moved ? 'EventRescheduled' : 'EventScheduled'}`,
    ...(moved && { previousStartDate: movedFrom.firstDay }),
    eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: visit.seats,
    ...(visit.free !== null && { remainingAttendeeCapacity: visit.free }),
    offers: offerOf(visit, url),
    organizer: { '@type': 'GovernmentOrganization', name: 'Dinas Ketenagakerjaan Kabupaten Bekasi' },
    location: {
      '@type': 'Place',
      name: site.name,
      address: [site.address, site.area, site.kecamatan, 'Kabupaten Bekasi'].filter(Boolean).join(', '),
      geo: { '@type': 'GeoCoordinates', latitude: site.latitude, longitude: site.longitude },
    },
    ...(days.length > 1 &&
      days.length <= MOST_DAYS && { subEvent: days.map((day) => subEventOf(day, name)) }),
  }
  // A name may hold "</script>"; escaped, it stays inside.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, and no script that runs
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** Seats that anybody can ask for; left out where there are none to be had. */
function offerOf({ audience, free }: PublicVisit, url: string) {
  if (audience !== 'open' || free === null) return undefined
  const availability = `${SCHEMA}/${free > 0 ? 'InStock' : 'SoldOut'}`
  return { '@type': 'Offer', price: 0, priceCurrency: 'IDR', availability, url: `${url}/daftar` }
}

function subEventOf({ day, startMinute, endMinute }: TrainingDay, name: string) {
  return { '@type': 'Event', name, startDate: at(day, startMinute), endDate: at(day, endMinute) }
}
