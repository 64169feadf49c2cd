import type { Conflict, Holder, Offered, ResourceKind } from '#lib/claims/claim.ts'
import { dateRange } from '#lib/time/words.ts'

const RESOURCE_KIND: Record<ResourceKind, string> = {
  unit: 'Unit',
  instructor: 'Instruktur',
  kit: 'Perangkat',
}

export const CAUSE = { maintenance: 'perawatan', leave: 'cuti', workshop: 'lokakarya' }

/**
 * "dipakai untuk Las 8 hari di PT Contoh, 7-15 Desember 2026", "ditawarkan kepada PT Contoh, 7-15 Desember 2026" or
 * "tidak tersedia karena perawatan, 7-9 Desember 2026"
 */
export function holderWords(holder: Holder): string {
  const days = dateRange(holder.firstDay, holder.lastDay)
  if (holder.kind === 'booking' && holder.offered) return `ditawarkan kepada ${holder.offered.to}, ${days}`
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
  if (holder.kind === 'booking')
    return `${holder.offered ? 'Ditawarkan: ' : ''}${holder.programName} di ${holder.siteName}`
  const cause = CAUSE[holder.cause]
  return cause.charAt(0).toUpperCase() + cause.slice(1)
}

/** What holds something for a while: a visit, or a date that is only offered. */
interface Holding {
  id: number
  siteName: string
  offered: Offered | null
}

/** Where staff see it. */
export function holdingPath({ id, offered }: Omit<Holding, 'siteName'>): string {
  return offered ? `/petugas/permohonan/${offered.requestId}` : `/petugas/kunjungan/${id}`
}

/** Where staff make it let go. */
export function letGoLink(holding: Holding): { href: string; label: string } {
  return holding.offered
    ? { href: holdingPath(holding), label: `Lihat tawaran kepada ${holding.offered.to}` }
    : { href: `${holdingPath(holding)}/pindahkan`, label: `Pindahkan dari ${holding.siteName}` }
}
