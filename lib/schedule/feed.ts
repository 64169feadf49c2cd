import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day } from '#lib/time/days.ts'
import { clock } from '#lib/time/words.ts'
import type { PublicVisit, TrainingDay } from './visit.ts'

const ZONE = 'Asia/Jakarta'

const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:WIB',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const STATUS: Record<BookingStatus, ICalEventStatus> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  running: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  interrupted: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Many calendars do not show STATUS. */
const PREFIX: Partial<Record<BookingStatus, string>> = { tentative: 'Rencana: ', cancelled: 'Dibatalkan: ' }

/**
 * A calendar of visits: one event for each training day, since hours differ by day and rests lie between. An
 * event is the n-th day of a visit, not a date, so that it keeps its UID when the visit moves.
 */
export function toFeed(name: string, visits: PublicVisit[], publicUrl: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'Jadwal MTU', product: 'Jadwal kunjungan', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    // A name here would take the Z from DTSTAMP, which RFC 5545 wants in UTC.
    timezone: { name: null, generator: () => VTIMEZONE },
  })
  const host = new URL(publicUrl).hostname
  for (const visit of visits)
    for (const { day, nth, gone } of eventDays(visit)) {
      const url = `${publicUrl}/kunjungan/${visit.id}`
      const id = `kunjungan-${visit.id}-hari-${nth}@${host}`
      calendar.createEvent({
        ...eventOf(gone ? { ...visit, status: 'cancelled' } : visit, day, nth),
        id,
        url,
      })
    }
  return calendar.toString()
}

/** The training days, and those that the visit had once and has no more, struck out on its last day. */
function eventDays({ days, mostDays }: PublicVisit): { day: TrainingDay; nth: number; gone: boolean }[] {
  const last = days.at(-1)
  if (!last) return []
  return Array.from({ length: Math.max(mostDays, days.length) }, (_, index) => ({
    day: days[index] ?? last,
    nth: index + 1,
    gone: index >= days.length,
  }))
}

function eventOf(
  visit: PublicVisit,
  { day, startMinute, endMinute }: TrainingDay,
  nth: number,
): ICalEventData {
  const { site, program, trainingType, status } = visit
  const place = [site.address, site.area, site.kecamatan].filter(Boolean)
  return {
    start: at(day, startMinute),
    end: at(day, endMinute),
    timezone: ZONE,
    stamp: visit.changedAt,
    lastModified: visit.changedAt,
    sequence: visit.sequence,
    status: STATUS[status],
    // What is off keeps nobody's hours.
    ...(status === 'cancelled' && { transparency: ICalEventTransparency.TRANSPARENT }),
    summary: `${PREFIX[status] ?? ''}${trainingType.shortName} di ${site.name} (${nthWords(visit, nth)})${visit.demo ? ' (data contoh)' : ''}`,
    description: [
      `${program}, ${visit.lessonHours} JP. ${clock(startMinute)}-${clock(endMinute)} WIB. ${visit.seats} kursi.`,
      visit.audience === 'open' ? 'Terbuka untuk warga.' : `Khusus undangan ${visit.organization}.`,
      visit.reason ? `Alasan perubahan: ${visit.reason}` : '',
    ]
      .filter(Boolean)
      .join('\n'),
    location: {
      title: site.name,
      address: place.join(', '),
      geo: { lat: site.latitude, lon: site.longitude },
    },
    categories: [{ name: trainingType.name }],
  }
}

const nthWords = ({ days }: PublicVisit, nth: number) =>
  nth > days.length ? `hari ${nth} tidak jadi` : `hari ${nth} dari ${days.length}`

const at = (day: Day, minute: number) =>
  Temporal.PlainDateTime.from(`${day}T00:00:00`).add({ minutes: minute })
