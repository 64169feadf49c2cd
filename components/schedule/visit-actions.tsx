import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { isAhead, type PublicVisit } from '#lib/schedule/visit.ts'
import { dateRange } from '#lib/time/words.ts'

/** Keep the visit in one's calendar, tell others of it. */
export function VisitActions({ visit, url }: { visit: PublicVisit; url: string }) {
  const { program, site, firstDay, lastDay } = visit
  const text = `Pelatihan ${program} di ${site.name}, ${dateRange(firstDay, lastDay)}: ${url}`
  return (
    <>
      {isAhead(visit) ? (
        <ButtonLink href={`/kunjungan/${visit.id}/kalender.ics`}>
          <Icon name="calendar-plus" />
          Simpan ke kalender
        </ButtonLink>
      ) : null}
      <ButtonLink
        variant="secondary"
        rel="noreferrer"
        href={`https://wa.me/?text=${encodeURIComponent(text)}`}
      >
        <Icon name="message-circle" />
        Bagikan lewat WhatsApp
      </ButtonLink>
    </>
  )
}
