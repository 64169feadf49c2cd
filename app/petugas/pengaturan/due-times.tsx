import { notFound } from 'next/navigation'
import { FormNumber } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { DUE_STEP } from '#components/settings/due-words.ts'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { DUE_BOUNDS, DUE_STEPS } from '#lib/requests/due.ts'
import { findDueTimes } from '#lib/settings/queries.ts'
import { changeDue } from './actions.ts'

export const DUE_FORM = {
  id: 'tenggat',
  action: changeDue,
  path: '/petugas/pengaturan',
  submit: 'Simpan tenggat',
}

/** By when requests are due in each status, and the form that changes it. */
export async function DueTimes({ viewer }: { viewer: StaffViewer }) {
  const { times, seen, mayChange } = (await findDueTimes(viewer)) ?? notFound()
  return (
    <>
      <Card title="Tenggat permohonan">
        <DescriptionList
          items={DUE_STEPS.map((status) => ({
            term: DUE_STEP[status].label.replace(' (hari kerja)', ''),
            detail: `${times[status]} hari kerja`,
          }))}
        />
        <p className="mt-4 text-ink-soft">
          Hari kerja ialah Senin sampai Jumat, tanpa libur nasional dan cuti bersama. Hari mulainya tidak
          dihitung.
        </p>
      </Card>
      <OfferedForm
        {...DUE_FORM}
        offered={mayChange}
        fold="Ubah tenggat permohonan…"
        hidden={{ seen }}
        values={Object.fromEntries(DUE_STEPS.map((status) => [status, String(times[status])]))}
        problemTitle="Belum dapat disimpan"
      >
        {DUE_STEPS.map((status) => (
          <FormNumber key={status} name={status} {...DUE_STEP[status]} {...DUE_BOUNDS} />
        ))}
      </OfferedForm>
    </>
  )
}
