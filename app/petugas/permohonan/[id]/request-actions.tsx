import { FormArea } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { RequestInFull } from '#lib/requests/queries.ts'
import { decline, giveBack, verify } from './actions.ts'

/** The forms of a request's page; also for when their sign-in has ended. */
export function formsOf(requestId: number) {
  const path = `/petugas/permohonan/${requestId}`
  return [
    { id: 'terima', action: verify, path, submit: 'Terima ke antrean' },
    { id: 'kembalikan', action: giveBack, path, submit: 'Kembalikan ke pemohon' },
    { id: 'tolak', action: decline, path, submit: 'Tolak permohonan' },
  ] as const
}

/** What staff can decide about a request now. */
export function RequestActions({ request: { id, can } }: { request: RequestInFull }) {
  const hidden = { requestId: id }
  const [terima, kembalikan, tolak] = formsOf(id)
  const forms = (
    <>
      <OfferedForm {...terima} offered={can.verify} hidden={hidden} />
      <OfferedForm
        {...kembalikan}
        offered={can.return}
        fold="Kembalikan untuk diperbaiki…"
        hidden={hidden}
        variant="secondary"
      >
        <FormArea
          name="remark"
          label="Yang perlu diperbaiki"
          hint="Pemohon membaca catatan ini, memperbaiki, lalu mengirim lagi."
        />
      </OfferedForm>
      <OfferedForm {...tolak} offered={can.decline} fold="Tolak…" hidden={hidden} variant="danger">
        <FormArea
          name="remark"
          label="Alasan penolakan"
          hint="Pemohon membaca alasan ini. Sebutkan apa yang dapat ia lakukan."
        />
      </OfferedForm>
    </>
  )
  if (!can.verify && !can.return && !can.decline) return forms
  return (
    <Card title="Keputusan">
      <div className="flex flex-col gap-3">{forms}</div>
    </Card>
  )
}
