import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'

export const countersignForm = z.object({ requestId: pickedId('Permohonan tidak dikenal.') })

const reason = (message: string) =>
  z.string({ error: message }).trim().min(5, message).max(1000, 'Paling panjang 1.000 huruf.')

export const refuseCountersignForm = countersignForm.extend({
  remark: reason('Tulis dalam beberapa kata mengapa desa tidak menandatangani; pemohon akan membacanya.'),
})

export const waiveCountersignForm = countersignForm.extend({
  remark: reason(
    'Tulis dalam beberapa kata mengapa tanda tangan desa tidak diperlukan; pemohon akan membacanya.',
  ),
})

export type CountersignInput = z.output<typeof countersignForm>
export type CountersignRemarkInput = z.output<typeof refuseCountersignForm>
