import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import type { PublicVisit } from '#lib/schedule/visit.ts'
import { seatsWords } from './words.ts'

/** How many seats are left, and the way to one. */
export function SeatsCard({ visit }: { visit: PublicVisit }) {
  const { id, status, audience, seats, seated, organization } = visit
  if (status !== 'tentative' && status !== 'confirmed') return null
  const full = seated >= seats
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <p className="font-bold text-lg">{seatsWords(visit)}</p>
          <p className="text-ink-soft">
            {audience === 'open'
              ? 'Terbuka untuk warga. Gratis.'
              : `Khusus undangan ${organization}: siapkan kode dari tuan rumah.`}
          </p>
        </div>
        <ButtonLink href={`/kunjungan/${id}/daftar`}>{full ? 'Masuk daftar tunggu' : 'Daftar'}</ButtonLink>
      </div>
    </Card>
  )
}
