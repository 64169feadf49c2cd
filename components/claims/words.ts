import type { Conflict, Holder, ResourceKind } from '#lib/claims/claim.ts'
import { dateRange } from '#lib/time/words.ts'

const RESOURCE_KIND: Record<ResourceKind, string> = {
  unit: 'Unit',
  instructor: 'Instruktur',
  kit: 'Perangkat',
}

export const CAUSE = { maintenance: 'perawatan', leave: 'cuti', workshop: 'lokakarya' }

/** "dipakai untuk Las 8 hari di PT Contoh, 7-15 Desember 2026" or "perawatan, 7-9 Desember 2026" */
export function holderWords(holder: Holder): string {
  const days = dateRange(holder.firstDay, holder.lastDay)
  return holder.kind === 'booking'
    ? `dipakai untuk ${holder.programName} di ${holder.siteName}, ${days}`
    : `tidak tersedia karena ${CAUSE[holder.cause]}, ${days}`
}

/**
 * "Instruktur Budi dipakai untuk Las 8 hari di PT Contoh, 7-15 Desember 2026.", or that there is no time for the way
 * from or to there.
 */
export function conflictWords({ resource, holder, wayMinutes }: Conflict): string {
  const words = `${resourceWords(resource)} ${holderWords(holder)}`
  return wayMinutes === null ? `${words}.` : `${words}; tidak ada waktu untuk ${wayMinutes} menit perjalanan.`
}

/** "Instruktur Budi"; a name that says already what it is stands alone. */
function resourceWords({ kind, name }: Conflict['resource']): string {
  return name.startsWith(RESOURCE_KIND[kind]) ? name : `${RESOURCE_KIND[kind]} ${name}`
}

/** What a stay is called where the unit is clear: "Las 8 hari di PT Contoh" or "Perawatan" */
export function stayWords(holder: Holder): string {
  if (holder.kind === 'booking') return `${holder.programName} di ${holder.siteName}`
  const cause = CAUSE[holder.cause]
  return cause.charAt(0).toUpperCase() + cause.slice(1)
}
