import { z } from 'zod'
import { line, pickedId } from '#lib/forms/parts.ts'
import { ASKER_KINDS, isOffice } from '#lib/requests/asker.ts'
import type { Asking } from './asking.ts'

export const memberStep = ({ kind }: Asking) =>
  z.object({ organizationId: pickedId('Pilih pemohon.') }).superRefine((_, context) => {
    if (kind !== null) return
    const message = 'Anda tidak mewakili pemohon ini. Pilih pemohon dari daftar.'
    context.addIssue({ code: 'custom', path: ['organizationId'], message })
  })

export const kindStep = z.object({
  organizationKind: z.enum(ASKER_KINDS, { error: 'Pilih siapa yang mengajukan.' }),
})

/** Codes of the Kemendagri. */
const KECAMATAN = /^\d\d\.\d\d\.\d\d$/
const DESA = /^\d\d\.\d\d\.\d\d\.\d{4}$/

/** 13 digits, however they are grouped (Peraturan BKPM 5/2021: nomor induk berusaha). */
const nib = z
  .string({ error: 'Tulis NIB perusahaan.' })
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'Tulis NIB perusahaan.')
      .regex(/^\d{13}$/, 'NIB terdiri dari 13 angka. Lihat di dokumen OSS perusahaan.'),
  )

const none = z
  .any()
  .transform(() => null)
  .optional()
  .default(null)

/** Who asks, by its kind: an office by its area alone. */
export function identityStep({ kind }: Asking) {
  const office = kind !== null && isOffice(kind)
  const place = kind === 'kecamatan' ? 'Pilih kecamatan.' : 'Pilih desa atau kelurahan.'
  return z.object({
    organizationName: office
      ? z
          .any()
          .optional()
          .transform(() => '')
      : line('Tulis nama pemohon.', 120),
    nib: kind === 'company' ? nib : none,
    organizationArea: line(place, 20).regex(kind === 'kecamatan' ? KECAMATAN : DESA, place),
  })
}
