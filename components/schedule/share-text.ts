import { isAhead, type PublicVisit } from '#lib/schedule/visit.ts'
import { dateRange, hours } from '#lib/time/words.ts'

/** What a message in WhatsApp says of a visit: what, where, when, the seats that are left, and where to go on. */
export function shareText(visit: PublicVisit, url: string): string {
  const { program, site, firstDay, lastDay, days, audience, status } = visit
  const [first] = days
  const same =
    first &&
    days.every(
      ({ startMinute, endMinute }) => startMinute === first.startMinute && endMinute === first.endMinute,
    )
  const cancelled = status === 'cancelled' ? 'DIBATALKAN: ' : ''
  const open = audience === 'open' && isAhead(visit)
  return [
    `${cancelled}Pelatihan kerja gratis: ${program}`,
    `Di ${[site.name, site.area].filter(Boolean).join(', ')}`,
    dateRange(firstDay, lastDay) + (same ? `, ${hours(first.startMinute, first.endMinute)}` : ''),
    seatWords(visit),
    `${open ? 'Daftar' : 'Keterangan'}: ${url}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function seatWords(visit: PublicVisit): string {
  const { audience, organization, seats, free } = visit
  if (!isAhead(visit)) return ''
  if (audience === 'closed') return `Khusus undangan ${organization}`
  if (free === null) return `${seats} kursi, terbuka untuk warga`
  return free > 0 ? `Masih ada ${free} dari ${seats} kursi` : 'Kursi penuh; masih bisa masuk daftar tunggu'
}
