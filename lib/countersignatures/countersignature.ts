import type { RequestStatus } from '#lib/requests/request.ts'

export type CountersignStatus = 'asked' | 'signed' | 'refused' | 'waived'

/** While a request waits in one of these, its desa can sign and the office can let it go without. */
export const OPEN_FOR_COUNTERSIGN: readonly RequestStatus[] = ['submitted', 'needs_revision']

/** Why a countersignature was not given, refused or waived. */
export type CountersignRefusal =
  | { kind: 'unknown' }
  | { kind: 'decided'; status: RequestStatus }
  | { kind: 'answered'; status: CountersignStatus; by: string; at: Date }

/** What stands in the way of the queue: the desa has not signed, and nobody wrote why it goes without. */
export interface OpenCountersign {
  kind: 'openCountersign'
  refused: boolean
  area: string
}

export function isOpen(status: CountersignStatus): boolean {
  return status === 'asked' || status === 'refused'
}

/** What a desa or kelurahan is called in full. */
export function areaName({ kind, name }: { kind: string; name: string }): string {
  return `${kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}`
}
