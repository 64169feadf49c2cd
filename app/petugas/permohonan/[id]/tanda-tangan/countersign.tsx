import { CountersignCard } from '#components/countersignatures/countersign-card.tsx'
import { FormArea } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import type { CountersignOfRequest } from '#lib/countersignatures/queries.ts'
import { waive } from './actions.ts'

/** The form of the card; also for when its sign-in has ended. */
export const waiveForm = (requestId: number) => ({
  id: 'tanpa-tanda-tangan',
  action: waive,
  path: `/petugas/permohonan/${requestId}`,
  submit: 'Lanjutkan tanpa tanda tangan di sini',
})

interface CountersignProps {
  requestId: number
  /** Null where no desa countersigns. */
  countersign: CountersignOfRequest | null
}

/** How the countersignature stands, and the way to go on without it. */
export function Countersign({ requestId, countersign }: CountersignProps) {
  if (!countersign) return null
  return (
    <CountersignCard countersign={countersign}>
      <OfferedForm
        {...waiveForm(requestId)}
        offered={countersign.can.waive}
        fold="Tidak diperlukan…"
        hidden={{ requestId }}
        variant="secondary"
      >
        <FormArea
          name="remark"
          label="Mengapa tidak diperlukan"
          hint="Misalnya: kepala desa sudah menandatangani suratnya di atas kertas. Pemohon membaca ini."
        />
      </OfferedForm>
    </CountersignCard>
  )
}
