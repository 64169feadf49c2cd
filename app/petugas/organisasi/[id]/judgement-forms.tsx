import { FormArea, FormText } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { OrganizationInFull } from '#lib/organizations/queries.ts'
import { mergeAction, refuseAction, verifyAction } from './actions.ts'

/** The forms of an organization's page; also for when their sign-in has ended. */
export function formsOf(organizationId: number) {
  const path = `/petugas/organisasi/${organizationId}`
  return [
    { id: 'verifikasi', action: verifyAction, path, submit: 'Verifikasi pemohon' },
    { id: 'tolak', action: refuseAction, path, submit: 'Tandai tidak dapat diverifikasi' },
    { id: 'gabung', action: mergeAction, path, submit: 'Gabungkan pemohon' },
  ] as const
}

/** What staff can find about an organization now. */
export function JudgementForms({ organization: { id, can } }: { organization: OrganizationInFull }) {
  const hidden = { organizationId: id }
  const [verify, refuse, merge] = formsOf(id)
  const forms = (
    <>
      <OfferedForm {...verify} offered={can.verify} hidden={hidden} />
      <OfferedForm
        {...refuse}
        offered={can.refuse}
        fold="Tidak dapat diverifikasi…"
        hidden={hidden}
        variant="secondary"
      >
        <FormArea
          name="reason"
          label="Alasan"
          hint="Anggota membaca alasan ini dan dapat memperbaiki datanya."
        />
      </OfferedForm>
      <OfferedForm
        {...merge}
        offered={can.merge}
        fold="Sama dengan pemohon lain…"
        hidden={hidden}
        variant="danger"
      >
        <FormText
          name="otherId"
          label="Nomor pemohon yang dipertahankan"
          hint="Angka di belakang #. Permohonan, lokasi, dan anggota pindah ke sana; yang ini diarsipkan."
          inputMode="numeric"
          autoComplete="off"
        />
      </OfferedForm>
    </>
  )
  if (!can.verify && !can.refuse && !can.merge) return forms
  return (
    <Card title="Pemeriksaan">
      <div className="flex flex-col gap-3">{forms}</div>
    </Card>
  )
}
