import { FormArea } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { ShortCard, type ShortVisit, shortReason } from '#components/registrations/short-visit.tsx'
import { gapsWords } from '#components/sites/readiness.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import type { BookingInFull } from '#lib/bookings/queries.ts'
import { cancel, complete, confirm, interrupt, keep, start, undo } from './actions.ts'

/** The forms of a visit's page; also for when their sign-in has ended. */
export function formsOf(bookingId: number) {
  const path = `/petugas/kunjungan/${bookingId}`
  return [
    { id: 'pastikan', action: confirm, path, submit: 'Pastikan kunjungan' },
    { id: 'urungkan', action: undo, path, submit: 'Urungkan pemindahan' },
    { id: 'mulai', action: start, path, submit: 'Mulai kunjungan' },
    { id: 'selesaikan', action: complete, path, submit: 'Selesaikan kunjungan' },
    { id: 'batalkan', action: cancel, path, submit: 'Batalkan kunjungan' },
    { id: 'hentikan', action: interrupt, path, submit: 'Hentikan kunjungan' },
    { id: 'tetap', action: keep, path, submit: 'Tetap jalankan' },
  ] as const
}

interface VisitActionsProps {
  visit: BookingInFull
  /** Where too few people come, and somebody is to decide. */
  short: ShortVisit | null
  /** How many visits can take its people then. */
  targets: number
}

/** What staff can do with a visit now. */
export function VisitActions({ visit, short, targets }: VisitActionsProps) {
  const { id, sequence, can } = visit
  const hidden = { bookingId: id, sequence }
  const [pastikan, urungkan, mulai, selesaikan, batalkan, hentikan, tetap] = formsOf(id)
  const forms = (
    <>
      <OfferedForm {...pastikan} offered={can.confirm} hidden={hidden}>
        <Waiver visit={visit} />
      </OfferedForm>
      <OfferedForm {...urungkan} offered={can.undo} hidden={hidden} variant="secondary" />
      <OfferedForm {...mulai} offered={can.start} hidden={hidden} />
      <OfferedForm {...selesaikan} offered={can.complete} hidden={hidden} />
      {can.move ? (
        <ButtonLink variant="secondary" href={`/petugas/kunjungan/${id}/pindahkan`} className="self-start">
          Pindahkan…
        </ButtonLink>
      ) : null}
      <OfferedForm
        {...batalkan}
        offered={can.cancel}
        fold="Batalkan…"
        hidden={hidden}
        values={{ reason: short ? shortReason(short) : '' }}
        variant="danger"
      >
        <FormArea
          name="reason"
          label="Alasan pembatalan"
          hint="Pemohon dan warga membacanya. Permohonan kembali ke tempatnya dalam antrean."
        />
      </OfferedForm>
      <OfferedForm {...hentikan} offered={can.interrupt} fold="Hentikan…" hidden={hidden} variant="danger">
        <FormArea
          name="reason"
          label="Alasan penghentian"
          hint="Pemohon dan warga membacanya. Hari yang tersisa gugur, dan permohonan kembali ke antrean."
        />
      </OfferedForm>
    </>
  )
  if (!Object.values(can).some(Boolean))
    return (
      <>
        {forms}
        <OfferedForm {...tetap} offered={false} />
      </>
    )
  return (
    <>
      <ShortCard visitId={id} short={short} targets={targets}>
        <OfferedForm
          {...tetap}
          offered={short !== null}
          fold="Tetap jalankan…"
          hidden={hidden}
          variant="secondary"
        >
          <FormArea
            name="reason"
            label="Mengapa tetap berjalan"
            hint="Pemohon membacanya dalam riwayat. Sesudah ini keputusan tidak diminta lagi untuk tanggal ini."
            rows={3}
          />
        </OfferedForm>
      </ShortCard>
      <Card title="Tindakan">
        <div className="flex flex-col gap-3">{forms}</div>
      </Card>
    </>
  )
}

function Waiver({ visit: { gaps, readinessWaiver } }: { visit: BookingInFull }) {
  if (gaps.length === 0) return null
  const kept = readinessWaiver ? ' Alasan yang sudah tercatat tetap berlaku bila kotak ini dikosongkan.' : ''
  return (
    <FormArea
      name="readinessWaiver"
      label="Mengapa tetap dipastikan"
      hint={`Lokasi belum siap: ${gapsWords(gaps)}.${kept}`}
      optional={Boolean(readinessWaiver)}
      rows={3}
    />
  )
}
