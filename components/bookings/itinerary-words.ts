import type { Itinerary, Place } from '#lib/planning/itinerary.ts'
import { dayAt, minuteAt } from '#lib/time/days.ts'
import { clock, shortDate } from '#lib/time/words.ts'

const timeOf = (instant: Date) => clock(minuteAt(instant))
const when = (instant: Date) => `${shortDate(dayAt(instant))} ${timeOf(instant)}`

function placeWords(place: Place): string {
  return place.kind === 'visit' ? `kunjungan di ${place.siteName}` : (place.name ?? 'pangkalannya')
}

/** "Berangkat dari BLK Srimahi 7 Des 04.50, perjalanan 40 menit, persiapan 05.30-08.00" */
export function outwardWords({ from, leaves, inMinutes, setsUp, opens }: Itinerary): string {
  const way =
    inMinutes > 0 ? `Berangkat dari ${placeWords(from)} ${when(leaves)}, perjalanan ${inMinutes} menit` : ''
  const setup = setsUp < opens ? `persiapan ${span(setsUp, opens)}` : ''
  return sentence([way, setup], `Mulai ${when(opens)}`)
}

/** "Bongkar 15.00-17.00, perjalanan 40 menit, tiba di BLK Srimahi 15 Des 17.40" */
export function homewardWords({ to, closes, packed, outMinutes, arrives }: Itinerary): string {
  const teardown = closes < packed ? `bongkar ${span(closes, packed)}` : ''
  const way =
    outMinutes > 0
      ? `perjalanan ${outMinutes} menit, tiba di ${placeWords(to)} paling cepat ${when(arrives)}`
      : ''
  return sentence([teardown, way], `Selesai ${when(closes)}`)
}

function span(from: Date, to: Date): string {
  return dayAt(from) === dayAt(to) ? `${timeOf(from)}-${timeOf(to)}` : `${when(from)}-${when(to)}`
}

function sentence(parts: string[], otherwise: string): string {
  const text = parts.filter(Boolean).join(', ')
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : otherwise
}
