import type { ReactNode } from 'react'
import { ResourceFacts } from '#components/fleet/resource-facts.tsx'
import type { ResourceRow } from '#components/fleet/resource-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { ComingStays } from '#components/units/coming-stays.tsx'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { findBlackouts } from '#lib/blackouts/queries.ts'
import { PLACE_OF } from '#lib/fleet/fleet.ts'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { findUnitStays } from '#lib/units/queries.ts'
import { RecordPage } from './record-page.tsx'
import { BLACKOUT_NEWS, OutOfService } from './tidak-tersedia/out-of-service.tsx'

interface ResourcePageProps {
  viewer: StaffViewer
  kind: 'instructor' | 'kit'
  /** What its list is called. */
  list: string
  resource: ResourceRow & { mayChange: boolean }
  /** What was done just now. */
  done: string
  /** The forms that change it. */
  children: ReactNode
}

const NEWS: Record<string, string> = {
  ...BLACKOUT_NEWS,
  add: 'Sudah ditambahkan.',
  change: 'Sudah disimpan.',
  archive: 'Sudah diarsipkan. Riwayatnya tetap ada.',
  restore: 'Sudah dapat dijadwalkan lagi.',
}

const DAYS_AHEAD = 365

/** So many coming stays are listed by name. */
const NAMED = 20

/** An instructor or a kit before staff. */
export async function ResourcePage({ viewer, kind, list, resource, done, children }: ResourcePageProps) {
  const { id, name, archived, mayChange } = resource
  const today = dayAt(new Date())
  const [stays, blackouts, history] = await Promise.all([
    findUnitStays(viewer, [id], { from: today, to: addDays(today, DAYS_AHEAD) }),
    findBlackouts(viewer, id, today),
    findEntriesOf(viewer, { resourceId: id }),
  ])
  const coming = stays.get(id) ?? []
  return (
    <RecordPage
      crumbs={[{ href: PLACE_OF[kind], label: list }]}
      title={name}
      actions={archived ? <Badge>Diarsipkan</Badge> : null}
      news={NEWS[done]}
      remark={{ title: '', text: null }}
      decisions={
        <OutOfService
          of={kind}
          resourceId={id}
          blackouts={blackouts}
          today={today}
          mayChange={mayChange}
          inFleet={!archived}
        />
      }
      history={history}
      historyFilter={{ unitId: id }}
    >
      <Card title="Data">
        <ResourceFacts resource={resource} />
      </Card>
      <Card title="Mendatang">
        <ComingStays
          stays={coming.slice(0, NAMED)}
          more={Math.max(0, coming.length - NAMED)}
          none="Tidak ada kunjungan dalam setahun ke depan."
        />
      </Card>
      {children}
    </RecordPage>
  )
}
