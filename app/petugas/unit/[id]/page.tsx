import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { BLACKOUT_NEWS, blackoutForms, OutOfService } from '#app/petugas/tidak-tersedia/out-of-service.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { ComingStays } from '#components/units/coming-stays.tsx'
import { UnitFacts } from '#components/units/unit-facts.tsx'
import { UnitFields } from '#components/units/unit-fields.tsx'
import { findBlackouts } from '#lib/blackouts/queries.ts'
import { findFleetChoices } from '#lib/fleet/choice-queries.ts'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { findTravelSetting } from '#lib/settings/queries.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { findUnitStays } from '#lib/units/queries.ts'
import { findUnit, type UnitInFull } from '#lib/units/unit-queries.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { change } from './actions.ts'

export const metadata: Metadata = { title: 'Unit' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  ...BLACKOUT_NEWS,
  add: 'Unit sudah ditambahkan.',
  change: 'Data unit sudah disimpan. Kunjungan yang sudah ada memakai waktunya yang lama sampai dipindahkan.',
}

const DAYS_AHEAD = 365

/** So many coming stays are listed by name. */
const NAMED = 20

export default async function UnitPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/unit/${id}`
  const form = { id: 'ubah', action: change, path, submit: 'Simpan unit' }
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage forms={[form, ...blackoutForms('unit', id)]} />
  const unit = (await findUnit(viewer, id)) ?? notFound()
  const today = dayAt(new Date())
  const span = { from: today, to: addDays(today, DAYS_AHEAD) }
  const [travel, stays, blackouts, history, choices] = await Promise.all([
    findTravelSetting(viewer),
    findUnitStays(viewer, [id], span),
    findBlackouts(viewer, id, today),
    findEntriesOf(viewer, { resourceId: id }),
    findFleetChoices(viewer, unit.baseSiteId),
  ])
  const rule = travel?.rule ?? notFound()
  const coming = stays.get(id) ?? []
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/unit', label: 'Unit' }]}
      title={unit.name}
      lead={unit.fittedFor}
      news={NEWS[one((await searchParams).berhasil)]}
      remark={{ title: 'Perlu dipindahkan', text: idleWords(unit, coming.length) }}
      decisions={
        <OutOfService
          of="unit"
          resourceId={id}
          blackouts={blackouts}
          today={today}
          mayChange={unit.mayChange}
          inFleet={unit.state !== 'retired'}
        />
      }
      history={history}
      historyFilter={{ unitId: id }}
    >
      <Card title="Data unit">
        <UnitFacts unit={unit} speedKmh={rule.speedKmh} />
      </Card>
      <Card title="Mendatang">
        <ComingStays
          stays={coming.slice(0, NAMED)}
          more={Math.max(0, coming.length - NAMED)}
          none="Tidak ada kunjungan atau perawatan dalam setahun ke depan."
        />
      </Card>
      <OfferedForm
        {...form}
        offered={choices !== null}
        fold="Ubah data unit…"
        hidden={{ unitId: id, seen: unit.seen }}
        values={valuesOf(unit)}
        problemTitle="Belum dapat disimpan"
      >
        {choices ? <UnitFields choices={choices} rule={rule} /> : null}
      </OfferedForm>
    </RecordPage>
  )
}

/** What its coming visits need while a unit is being repaired. */
function idleWords({ state }: UnitInFull, coming: number): string | null {
  return state === 'repair' && coming > 0
    ? 'Unit ini sedang diperbaiki, tetapi masih ditunggu kunjungan di bawah. Pindahkan yang tidak dapat menunggu.'
    : null
}

function valuesOf(unit: UnitInFull) {
  return {
    name: unit.name,
    code: unit.code,
    fittedFor: unit.fittedFor,
    funding: unit.funding,
    baseSiteId: String(unit.baseSiteId),
    state: unit.state,
    setupMinutes: String(unit.setupMinutes),
    teardownMinutes: String(unit.teardownMinutes),
    speedKmh: unit.speedKmh === null ? '' : String(unit.speedKmh),
    programIds: unit.programIds.map(String),
  }
}
