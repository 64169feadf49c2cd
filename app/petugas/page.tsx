import type { Metadata } from 'next'
import { VisitList } from '#components/bookings/visit-list.tsx'
import { ShortVisits } from '#components/registrations/short-visit.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { FleetStrip } from '#components/units/fleet-strip.tsx'
import { UNIT_STATE } from '#components/units/words.ts'
import { findAgenda, SOON_DAYS } from '#lib/bookings/agenda-queries.ts'
import { findHolidays } from '#lib/calendar/queries.ts'
import { countOverdue } from '#lib/inbox/queries.ts'
import { countFailedMessages } from '#lib/messages/queries.ts'
import { findShortVisits } from '#lib/registrations/go-no-go-queries.ts'
import { countRequests } from '#lib/requests/queries.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'
import { findUnitStays, findUnits } from '#lib/units/queries.ts'
import { staffAt } from '#lib/web/session.ts'

export const metadata: Metadata = { title: 'Beranda' }

const DAYS_AHEAD = 14

/** So many visits of one kind are listed; the list of visits shows the rest. */
const LISTED = 6

export default async function StaffHome() {
  const viewer = await staffAt('/petugas')
  if (!viewer) return null
  const today = dayAt(new Date())
  const last = addDays(today, DAYS_AHEAD - 1)
  const [agenda, counts, overdue, messages, holidays, units, short] = await Promise.all([
    findAgenda(viewer, today),
    countRequests(viewer),
    countOverdue(viewer, today),
    countFailedMessages(viewer),
    findHolidays(viewer),
    findUnits(viewer),
    findShortVisits(viewer, new Date()),
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
    {
      title: 'Pastikan segera',
      hint: `Mulai dalam ${SOON_DAYS} hari, masih tentatif`,
      rows: urgent,
      all: 'tentative',
    },
    { title: 'Mulai hari ini', hint: 'Rombongan sudah waktunya tiba', rows: toStart, all: 'confirmed' },
    { title: 'Selesaikan hari ini', hint: 'Hari pelatihan terakhir', rows: toComplete, all: 'running' },
    { title: 'Pastikan', hint: 'Masih tentatif', rows: toConfirm, all: 'tentative' },
    { title: 'Sedang berlangsung', hint: 'Rombongan ada di lokasi', rows: running, all: 'running' },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Page width="wide">
      <PageHeader
        title={longDate(today)}
        lead="Yang menunggu Anda, yang berjalan, dan dua minggu ke depan."
        actions={
          <ButtonLink variant="quiet" href="/petugas/riwayat">
            Riwayat kantor
          </ButtonLink>
        }
      />
      {messages?.failed ? (
        <Notice tone="warning" title={`${messages.failed} pesan gagal terkirim`}>
          <TextLink href="/petugas/pesan?lihat=gagal">Lihat, lalu kirim lagi</TextLink>
        </Notice>
      ) : null}
      <div className="grid gap-4 md:grid-cols-3">
        <Counter
          count={overdue.count}
          title="Permohonan lewat tenggat"
          href="/petugas/permohonan?lewat=1"
          verb="Lihat"
        />
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
      {short && short.visits.length > 0 ? <ShortVisits {...short} today={today} /> : null}
      {waiting.length > 0 ? (
        <div className="gap-4 lg:columns-2 2xl:columns-3">
          {waiting.map(({ title, hint, rows, all }) => (
            <Card key={title} title={`${title} (${rows.length})`} className="mb-4 break-inside-avoid">
              <p className="-mt-3 mb-1 text-ink-soft text-sm">{hint}</p>
              <VisitList rows={rows.slice(0, LISTED)} today={today} />
              {rows.length > LISTED ? (
                <TextLink href={`/petugas/kunjungan?status=${all}`}>Lihat semuanya</TextLink>
              ) : null}
            </Card>
          ))}
        </div>
      ) : (
        <p className="text-ink-soft">Tidak ada kunjungan yang menunggu Anda atau sedang berlangsung.</p>
      )}
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
              idle: state === 'active' ? 'Bebas' : UNIT_STATE[state].word,
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
      <p className="flex-none font-extrabold text-3xl tabular-nums">{count}</p>
      <h2 className="grow font-semibold">{title}</h2>
      {count > 0 ? (
        <ButtonLink variant="secondary" href={href}>
          {verb}
        </ButtonLink>
      ) : null}
    </section>
  )
}
