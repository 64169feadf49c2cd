import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import type { SeenOffer } from '#lib/offers/offer.ts'
import { dayAt } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'

interface OfferCardProps {
  offer: (SeenOffer & { can: { answer: boolean } }) | null
  /** Address of the request's page; the offer's is below it. */
  here: string
}

/** The way from a request to the dates that are offered to it; nothing where none wait for an answer. */
export function OfferCard({ offer, here }: OfferCardProps) {
  if (!offer?.can.answer) return null
  return (
    <Card title="Tanggal yang ditawarkan">
      <ul className="mb-3 font-semibold">
        {offer.dates.map(({ bookingId, firstDay, lastDay }) => (
          <li key={bookingId}>{dateRange(firstDay, lastDay)}</li>
        ))}
      </ul>
      <p className="mb-4">Mohon dijawab paling lambat {longDate(dayAt(offer.answerBy))}.</p>
      <ButtonLink href={`${here}/tawaran`}>Lihat dan jawab</ButtonLink>
    </Card>
  )
}
