import { requestStatusWords } from '#components/requests/request-status.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import type { RequestInFull } from '#lib/requests/queries.ts'

/** Stands where a request would be scheduled that does not wait for a date. */
export function AlreadyDecided({ request }: { request: RequestInFull }) {
  const { id, organization, program, status, booking } = request
  const submitted = status === 'submitted'
  return (
    <Page width="narrow">
      <PageHeader title={`Jadwalkan ${program}`} lead={organization} />
      <EmptyState
        title={submitted ? 'Periksa permohonan ini dahulu' : 'Permohonan ini tidak menunggu tanggal'}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {booking && !submitted ? (
              <ButtonLink href={`/petugas/kunjungan/${booking.id}`}>Lihat kunjungannya</ButtonLink>
            ) : null}
            <ButtonLink variant="secondary" href={`/petugas/permohonan/${id}`}>
              Lihat permohonan
            </ButtonLink>
            <ButtonLink variant="secondary" href="/petugas/permohonan?status=queued">
              Lihat antrean
            </ButtonLink>
          </div>
        }
      >
        Statusnya “{requestStatusWords(status)}”. Hanya permohonan dalam antrean dapat dijadwalkan.
      </EmptyState>
    </Page>
  )
}
