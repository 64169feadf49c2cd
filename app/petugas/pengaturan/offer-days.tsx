import { notFound } from 'next/navigation'
import { FormNumber } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { findOfferDays } from '#lib/settings/queries.ts'
import { OFFER_BOUNDS } from '#lib/settings/setting.ts'
import { changeOffer } from './actions.ts'

export const OFFER_FORM = {
  id: 'penawaran',
  action: changeOffer,
  path: '/petugas/pengaturan',
  submit: 'Simpan waktu menjawab',
}

/** In how many working days an offer is usually to be answered, and the form that changes it. */
export async function OfferDays({ viewer }: { viewer: StaffViewer }) {
  const { days, seen, mayChange } = (await findOfferDays(viewer)) ?? notFound()
  return (
    <>
      <Card title="Waktu menjawab tawaran">
        <p>Pemohon biasanya mendapat {days} hari kerja untuk menjawab tawaran tanggal.</p>
        <p className="mt-4 text-ink-soft">
          Penjadwal dapat memilih batas lain ketika menawarkan. Tawaran yang sudah dikirim tetap dengan
          batasnya.
        </p>
      </Card>
      <OfferedForm
        {...OFFER_FORM}
        offered={mayChange}
        fold="Ubah waktu menjawab tawaran…"
        hidden={{ seen }}
        values={{ offerDays: String(days) }}
        problemTitle="Belum dapat disimpan"
      >
        <FormNumber
          name="offerDays"
          label="Waktu menjawab tawaran (hari kerja)"
          hint="Dihitung mulai sehari sesudah tawaran dikirim."
          {...OFFER_BOUNDS}
        />
      </OfferedForm>
    </>
  )
}
