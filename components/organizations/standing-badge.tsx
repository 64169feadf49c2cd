import { Badge } from '#components/ui/badge.tsx'
import type { Standing } from '#lib/organizations/organization.ts'
import { STANDING } from './words.ts'

const TONE = { unverified: 'waiting', verified: 'success', refused: 'danger', same: 'plain' } as const

/** What staff found about an organization. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return <Badge tone={TONE[standing]}>{STANDING[standing]}</Badge>
}
