import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { isAhead, type PublicVisit } from '#lib/schedule/visit.ts'
import { shareText } from './share-text.ts'

/** Keep the visit in one's calendar, tell others of it. */
export function VisitActions({ visit, url }: { visit: PublicVisit; url: string }) {
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {isAhead(visit) ? (
        <ButtonLink variant="secondary" href={`/kunjungan/${visit.id}/kalender.ics`}>
          <Icon name="calendar-plus" />
          Simpan ke kalender
        </ButtonLink>
      ) : null}
      <ButtonLink
        variant="secondary"
        rel="noreferrer"
        href={`https://wa.me/?text=${encodeURIComponent(shareText(visit, url))}`}
      >
        <Icon name="message-circle" />
        Bagikan lewat WhatsApp
      </ButtonLink>
      {isAhead(visit) || visit.status === 'cancelled' ? (
        <>
          <ButtonLink variant="secondary" href={`/kunjungan/${visit.id}/poster.pdf`}>
            Poster (PDF)
          </ButtonLink>
          <ButtonLink variant="secondary" href={`/kunjungan/${visit.id}/poster.png`}>
            Gambar untuk WhatsApp
          </ButtonLink>
        </>
      ) : null}
    </div>
  )
}
