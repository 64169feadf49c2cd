import { notFound } from 'next/navigation'
import { FormNumber } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { findGoNoGoDays } from '#lib/settings/queries.ts'
import { GO_NO_GO_BOUNDS } from '#lib/settings/setting.ts'
import { changeGoNoGo } from './actions.ts'

export const GO_NO_GO_FORM = {
  id: 'keputusan',
  action: changeGoNoGo,
  path: '/petugas/pengaturan',
  submit: 'Simpan batas keputusan',
}

/** So many days before a visit it is decided on where too few people come, and the form that changes it. */
export async function GoNoGoDays({ viewer }: { viewer: StaffViewer }) {
  const { days, seen, mayChange } = (await findGoNoGoDays(viewer)) ?? notFound()
  return (
    <>
      <Card title="Kunjungan yang pesertanya kurang">
        <p>
          Diputuskan {days} hari sebelum hari pertama: digabung, dipindahkan, dibatalkan, atau tetap jalan.
        </p>
      </Card>
      <OfferedForm
        {...GO_NO_GO_FORM}
        offered={mayChange}
        fold="Ubah batas keputusan…"
        hidden={{ seen }}
        values={{ goNoGoDays: String(days) }}
        problemTitle="Belum dapat disimpan"
      >
        <FormNumber
          name="goNoGoDays"
          label="Diputuskan sebelum hari pertama (hari)"
          hint="Sejak itu beranda petugas menanyakannya."
          {...GO_NO_GO_BOUNDS}
        />
      </OfferedForm>
    </>
  )
}
