import { BlackoutFields, LiftField } from '#components/blackouts/blackout-fields.tsx'
import { BlackoutList, type BlackoutRow } from '#components/blackouts/blackout-list.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { ResourceKind } from '#lib/claims/claim.ts'
import { PLACE_OF } from '#lib/fleet/fleet.ts'
import type { Values } from '#lib/forms/form.ts'
import type { Day } from '#lib/time/days.ts'
import { lift, place } from './actions.ts'

/** What was done just now to the times out of service. */
export const BLACKOUT_NEWS = {
  place: 'Waktu tidak tersedia sudah dicatat.',
  lift: 'Waktu tidak tersedia sudah diakhiri.',
}

/** The forms about times out of service; also for when their sign-in has ended. */
export function blackoutForms(kind: ResourceKind, resourceId: number) {
  const path = `${PLACE_OF[kind]}/${resourceId}`
  return [
    { id: 'tidak-tersedia', action: place, path, submit: 'Catat tidak tersedia' },
    { id: 'akhiri', action: lift, path, submit: 'Akhiri sekarang' },
  ] as const
}

interface OutOfServiceProps {
  of: ResourceKind
  resourceId: number
  blackouts: BlackoutRow[]
  today: Day
  mayChange: boolean
  /** False where it has left the fleet: then nothing more is planned with it. */
  inFleet: boolean
}

/** When one of the fleet is out of service, and the forms that change it. */
export function OutOfService({ of, resourceId, blackouts, today, mayChange, inFleet }: OutOfServiceProps) {
  const [catat, akhiri] = blackoutForms(of, resourceId)
  const [only, ...more] = blackouts
  const picked: Values = only && more.length === 0 ? { blackoutId: String(only.id) } : {}
  return (
    <Card title="Tidak tersedia">
      <div className="flex flex-col gap-3">
        <BlackoutList blackouts={blackouts} />
        <OfferedForm
          {...catat}
          offered={mayChange && inFleet}
          fold="Catat waktu tidak tersedia…"
          hidden={{ resourceId }}
          values={{ firstDay: today, lastDay: today }}
          problemTitle="Belum dapat dicatat"
        >
          <BlackoutFields of={of} today={today} />
        </OfferedForm>
        <OfferedForm
          {...akhiri}
          offered={mayChange && blackouts.length > 0}
          fold="Akhiri lebih awal…"
          values={picked}
          variant="secondary"
        >
          <LiftField blackouts={blackouts} />
        </OfferedForm>
      </div>
    </Card>
  )
}
