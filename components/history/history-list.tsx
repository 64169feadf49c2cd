import { TextLink } from '#components/ui/text-link.tsx'
import type { ResourceName } from '#lib/claims/claim.ts'
import { PLACE_OF } from '#lib/fleet/fleet.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { LETTERHEAD_SUBJECT, TRAVEL_SUBJECT } from '#lib/settings/setting.ts'
import { dayAt, minuteAt } from '#lib/time/days.ts'
import { clock, longDate } from '#lib/time/words.ts'
import { EntryDetails } from './entry-details.tsx'
import { PersonLink } from './person-link.tsx'
import { deedWords } from './words.ts'

export interface ListedEntry {
  id: string
  at: Date
  accountId: string | null
  actor: string
  action: string
  reason: string | null
  details: unknown
  organization: string | null
  program: string | null
  site: string | null
  requestId: number | null
  bookingId: number | null
  programId: number | null
  /** Where the entry is about an organization itself. */
  organizationId: number | null
  resource: ResourceName | null
}

/** Entries of the whole office by day, the latest on top, each with the way to what it is about. */
export function HistoryList({ entries }: { entries: ListedEntry[] }) {
  const days = Map.groupBy(entries, ({ at }) => dayAt(at))
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="border-line not-first:border-t">
          <h2 className="border-line border-b bg-sunken px-4 py-2 font-bold">{longDate(day)}</h2>
          <ol className="divide-y divide-line">
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Entry({ entry }: { entry: ListedEntry }) {
  return (
    <li className="grid grid-cols-[3rem_1fr] gap-x-3 gap-y-1 px-4 py-3 sm:grid-cols-[3rem_1fr_1fr] sm:gap-x-6">
      <time dateTime={entry.at.toISOString()} className="text-ink-soft tabular-nums">
        {clock(minuteAt(entry.at))}
        <span className="sr-only"> WIB</span>
      </time>
      <div className="min-w-0">
        <p className="font-semibold">{deedWords(entry.action)}</p>
        <p className="text-ink-soft text-sm">
          oleh <PersonLink entry={entry} />
        </p>
        <EntryDetails entry={entry} />
      </div>
      <About entry={entry} />
    </li>
  )
}

function About({ entry }: { entry: ListedEntry }) {
  const { organization, program, site, requestId, bookingId, programId, organizationId, resource } = entry
  return (
    <div className="min-w-0 max-sm:col-start-2">
      {organization ? <p>{organization}</p> : null}
      {program && site ? (
        <p className="text-ink-soft text-sm">
          {program}, {site}
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-4">
        {requestId === null ? null : (
          <Way href={`/petugas/permohonan/${requestId}`} to={`Permohonan ${ticketOf(requestId)}`} />
        )}
        {bookingId === null ? null : (
          <Way href={`/petugas/kunjungan/${bookingId}`} to={`Kunjungan #${bookingId}`} />
        )}
        {resource ? <Way href={`${PLACE_OF[resource.kind]}/${resource.id}`} to={resource.name} /> : null}
        {programId === null ? null : (
          <Way href={`/petugas/program/${programId}`} to={program ?? `Program #${programId}`} />
        )}
        {organizationId === null ? null : (
          <Way href={`/petugas/organisasi/${organizationId}`} to={`Pemohon #${organizationId}`} />
        )}
        {entry.action === TRAVEL_SUBJECT.action ? <Way href="/petugas/pengaturan" to="Pengaturan" /> : null}
        {entry.action === LETTERHEAD_SUBJECT.action ? (
          <Way href="/petugas/pengaturan/surat" to="Pengaturan surat" />
        ) : null}
      </p>
    </div>
  )
}

function Way({ href, to }: { href: string; to: string }) {
  return (
    <TextLink href={href} className="text-sm sm:min-h-6">
      {to}
    </TextLink>
  )
}
