import type { Metadata } from 'next'
import { FleetNav } from '#components/fleet/fleet-nav.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { StripLegend } from '#components/units/months-strip.tsx'
import { UnitCard } from '#components/units/unit-card.tsx'
import { findHolidays } from '#lib/calendar/queries.ts'
import { maySetUp } from '#lib/fleet/permissions.ts'
import { addMonths, dayAt, lastDayOf, monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'
import { findUnitStays, findUnits } from '#lib/units/queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Unit' }

const MONTHS_AHEAD = 3

/** From so many units on, the page starts with a way to each. */
const MANY = 6

export default async function UnitsPage() {
  const viewer = await staffAt('/petugas/unit')
  if (!viewer) return null
  const today = dayAt(new Date())
  const month = monthOf(today)
  const last = addMonths(month, MONTHS_AHEAD)
  const first = `${month}-01`
  const [units, holidays] = await Promise.all([findUnits(viewer), findHolidays(viewer)])
  const ids = units.map(({ id }) => id)
  const stays = await findUnitStays(viewer, ids, { from: first, to: lastDayOf(last) })
  return (
    <Page width="wide">
      <PageHeader
        title="Unit"
        lead={`Apa yang dapat dibawa setiap unit, dan di mana ia sampai ${monthWords(last)}.`}
        actions={maySetUp(viewer) ? <ButtonLink href="/petugas/unit/baru">Tambah unit</ButtonLink> : null}
      />
      <FleetNav current="/petugas/unit" />
      {units.length === 0 ? (
        <EmptyState title="Belum ada unit">Unit muncul di sini begitu didaftarkan.</EmptyState>
      ) : (
        <StripLegend />
      )}
      {units.length > MANY ? <JumpLinks units={units} /> : null}
      {units.map((unit) => (
        <UnitCard
          key={unit.id}
          unit={unit}
          stays={stays.get(unit.id) ?? []}
          today={today}
          first={first}
          months={MONTHS_AHEAD + 1}
          holidays={holidays}
        />
      ))}
    </Page>
  )
}

function JumpLinks({ units }: { units: { code: string; name: string }[] }) {
  return (
    <nav aria-label="Ke unit">
      <ul className="flex flex-wrap gap-x-4">
        {units.map(({ code, name }) => (
          <li key={code}>
            <TextLink href={`#unit-${code}`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
