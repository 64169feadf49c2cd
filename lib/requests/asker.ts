import { SITE_KIND_OF } from '#lib/sites/site.ts'

/** Kinds of organizations that ask. */
export type AskerKind = keyof typeof SITE_KIND_OF

export const ASKER_KINDS = Object.keys(SITE_KIND_OF) as AskerKind[]

export type Source = 'direct' | 'musrenbang' | 'csr'

/** Where a wish of each kind can come from: only villages and kecamatan take part in a Musrenbang. */
export const SOURCES_OF: Record<AskerKind, readonly Source[]> = {
  company: ['direct', 'csr'],
  desa: ['direct', 'musrenbang'],
  kecamatan: ['direct', 'musrenbang'],
  rt_rw: ['direct', 'musrenbang'],
  union: ['direct'],
  association: ['direct', 'csr'],
}

/** An office is known by its area alone, a company by its business number; the others by their names. */
export function isOffice(kind: AskerKind): kind is 'desa' | 'kecamatan' {
  return kind === 'desa' || kind === 'kecamatan'
}

/** Who asks without an account, in their own words. */
export interface Asker {
  kind: AskerKind
  /** '' for an office. */
  name: string
  /** Digits alone; null for all but companies. */
  nib: string | null
  areaCode: string
}
