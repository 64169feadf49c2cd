import { randomUUID } from 'node:crypto'
import type { PaperInput } from '#lib/requests/paper-schema.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import type { TestFleet } from './fleet.ts'
import { nextNumber } from './numbers.ts'
import { DESA } from './places.ts'

/** A letter of a trade union, as staff reads it off its paper today. */
export function paperInput(
  fleet: TestFleet,
  changes: Partial<PaperInput> = {},
  now = new Date(),
): PaperInput {
  const today = dayAt(now)
  return {
    organizationKind: 'union',
    organizationName: `Serikat Uji ${nextNumber()}`,
    organizationArea: DESA,
    letterNumber: '12/SU/XI/2026',
    letterDated: addDays(today, -3),
    letterSubject: 'Permohonan pelatihan',
    programId: fleet.program.id,
    participants: 10,
    siteName: 'Sekretariat Uji',
    siteArea: '',
    windowStart: addDays(today, 1),
    windowEnd: addDays(today, 365),
    audience: 'open',
    source: 'direct',
    musrenbangYear: null,
    musrenbangRank: null,
    contactName: 'Ibu Uji',
    contactPhone: '+6281234567890',
    note: '',
    verified: false,
    submissionKey: randomUUID(),
    ...changes,
  }
}
