import { FormArea, FormDate, FormRadios } from '#components/forms/fields.tsx'
import type { BlackoutKind } from '#lib/blackouts/blackout.ts'
import type { ResourceKind } from '#lib/claims/claim.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import type { BlackoutRow } from './blackout-list.tsx'
import { causeTitle } from './words.ts'

/** People go on leave, things are maintained. */
const CAUSES: Record<ResourceKind, BlackoutKind[]> = {
  unit: ['maintenance', 'workshop'],
  instructor: ['leave', 'workshop'],
  kit: ['maintenance', 'workshop'],
}

/** When and why something is out of service. */
export function BlackoutFields({ of, today }: { of: ResourceKind; today: Day }) {
  return (
    <>
      <FormRadios
        name="kind"
        label="Sebab"
        choices={CAUSES[of].map((kind) => ({ value: kind, label: causeTitle(kind) }))}
      />
      <FormDate name="firstDay" label="Hari pertama" />
      <FormDate name="lastDay" label="Hari terakhir" min={today} />
      <FormArea name="reason" label="Keterangan" optional rows={2} />
    </>
  )
}

/** Which of the times out of service ends now. */
export function LiftField({ blackouts }: { blackouts: BlackoutRow[] }) {
  return (
    <FormRadios
      name="blackoutId"
      label="Yang diakhiri"
      choices={blackouts.map(({ id, kind, firstDay, lastDay }) => ({
        value: String(id),
        label: `${causeTitle(kind)}, ${dateRange(firstDay, lastDay)}`,
      }))}
    />
  )
}
