import type { ReactNode } from 'react'
import { BOOKING_STATUS } from '#components/bookings/booking-status.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import type { BookingInFull } from '#lib/bookings/queries.ts'

/** Stands where a visit would be moved that cannot be, or not by this person. */
export function NotMovable({ visit, children }: { visit: BookingInFull; children: ReactNode }) {
  return (
    <Page width="narrow">
      <PageHeader title="Pindahkan kunjungan" lead={`${visit.program}, ${visit.site}`} />
      {children}
      <EmptyState
        title="Kunjungan ini tidak dapat dipindahkan"
        action={<ButtonLink href={`/petugas/kunjungan/${visit.id}`}>Lihat kunjungan</ButtonLink>}
      >
        Statusnya “{BOOKING_STATUS[visit.status].word}”. Yang dapat dipindahkan hanya kunjungan tentatif atau
        pasti, oleh admin atau penjadwal.
      </EmptyState>
    </Page>
  )
}
