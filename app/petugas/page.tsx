import type { Metadata } from 'next'
import { VisitList } from '#components/bookings/visit-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { FleetStrip } from '#components/units/fleet-strip.tsx'
import { UNIT_STATE } from '#components/units/words.ts'
import { findAgenda, SOON_DAYS } from '#lib/bookings/agenda-queries.ts'
import { findHolidays } from '#lib/calendar/queries.ts'
import { countRequests } from '#lib/requests/queries.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'
import { findUnitStays, findUnits } from '#lib/units/queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Beranda' }

const DAYS_AHEAD = 14

export default async function StaffHome() {
  const viewer = await staffAt('/petugas')
  if (!viewer) return null
  const today = dayAt(new Date())
  const last = addDays(today, DAYS_AHEAD - 1)
  const [agenda, counts, holidays, units] = await Promise.all([
    findAgenda(viewer, today),
    countRequests(viewer),
    findHolidays(viewer),
    findUnits(viewer),
  ])
  const inService = units.filter(({ state }) => state !== 'retired')
  const stays = await findUnitStays(
    viewer,
    inService.map(({ id }) => id),
    { from: today, to: last },
  )
  if (!agenda) return null
  const { urgent, toConfirm, toStart, toComplete, running } = agenda
  const waiting = [
    { title: 'Pastikan segera', hint: `Mulai dalam ${SOON_DAYS} hari, masih tentatif`, rows: urgent },
    { title: 'Mulai hari ini', hint: 'Rombongan sudah waktunya tiba', rows: toStart },
    { title: 'Selesaikan hari ini', hint: 'Hari pelatihan terakhir', rows: toComplete },
    { title: 'Pastikan', hint: 'Masih tentatif', rows: toConfirm },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Page width="wide">
      <PageHeader
        title={longDate(today)}
        lead="Yang menunggu Anda, yang berjalan, dan dua minggu ke depan."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Counter
          count={counts.submitted ?? 0}
          title="Permohonan menunggu pemeriksaan"
          href="/petugas/permohonan?status=submitted"
          verb="Periksa"
        />
        <Counter
          count={counts.queued ?? 0}
          title="Dalam antrean tanpa tanggal"
          href="/petugas/permohonan?status=queued"
          verb="Jadwalkan"
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {waiting.map(({ title, hint, rows }) => (
          <Card key={title} title={`${title} (${rows.length})`}>
            <p className="-mt-3 mb-3 text-ink-soft text-sm">{hint}</p>
            <VisitList rows={rows} today={today} />
          </Card>
        ))}
        <Card title={`Sedang berlangsung (${running.length})`}>
          {running.length > 0 ? (
            <VisitList rows={running} today={today} />
          ) : (
            <p className="text-ink-soft">Tidak ada kunjungan yang sedang berlangsung.</p>
          )}
        </Card>
      </div>
      <Card
        title={`Dua minggu ke depan, ${dateRange(today, last)}`}
        actions={
          <ButtonLink variant="quiet" href="/petugas/unit">
            Tiga bulan per unit
          </ButtonLink>
        }
      >
        {inService.length > 0 ? (
          <FleetStrip
            first={today}
            days={DAYS_AHEAD}
            today={today}
            holidays={holidays}
            units={inService.map(({ id, name, state }) => ({
              id,
              name,
              note: state === 'active' ? undefined : UNIT_STATE[state].word,
              stays: stays.get(id) ?? [],
            }))}
          />
        ) : (
          <EmptyState title="Belum ada unit">Unit muncul di sini begitu didaftarkan.</EmptyState>
        )}
      </Card>
    </Page>
  )
}

function Counter(props: { count: number; title: string; href: string; verb: string }) {
  const { count, title, href, verb } = props
  return (
    <section
      className={`flex items-center gap-4 rounded-card border p-4 ${count > 0 ? 'border-marigold bg-marigold-soft' : 'border-line bg-surface'}`}
    >
      <p className="font-extrabold text-3xl tabular-nums">{count}</p>
      <h2 className="grow font-semibold">{title}</h2>
      {count > 0 ? (
        <ButtonLink variant="secondary" href={href}>
          {verb}
        </ButtonLink>
      ) : null}
    </section>
  )
}
