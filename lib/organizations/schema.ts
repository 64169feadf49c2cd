import { z } from 'zod'
import { newPassword } from '#lib/accounts/schema.ts'
import { seen } from '#lib/fleet/schema.ts'
import { line, pickedId } from '#lib/forms/parts.ts'
import { ORGANIZATION_KINDS } from './organization.ts'

const lineOrNone = (longest: number) => z.string().trim().max(longest, `Paling panjang ${longest} huruf.`)

const organizationId = pickedId('Pemohon tidak dikenal.')

const nib = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .refine((text) => /^(\d{13})?$/.test(text), 'NIB terdiri atas 13 angka.')
  .transform((text) => text || null)

const phone = z
  .string({ error: 'Tulis nomor telepon.' })
  .transform((text) => text.replace(/[\s().-]/g, '').replace(/^(\+?62|0)/, '+62'))
  .refine((text) => /^\+62[1-9]\d{6,12}$/.test(text), 'Nomor belum benar, contoh: 0812 3456 7890.')

const email = z
  .string('Tulis alamat surel.')
  .trim()
  .toLowerCase()
  .min(1, 'Tulis alamat surel.')
  .email('Alamat surel belum lengkap, contoh: nama@instansi.go.id.')
  .max(200, 'Alamat surel terlalu panjang.')

const areaCode = z
  .string({ error: 'Pilih wilayah.' })
  .trim()
  .min(1, 'Pilih wilayah.')
  .max(20, 'Pilih wilayah.')

const facts = {
  name: line('Tulis nama resminya.', 120),
  nib,
  areaCode,
  address: line('Tulis alamatnya.', 300),
  phone,
}

export const factsForm = z.object({ organizationId, ...facts, seen })

export const verifyForm = z.object({ organizationId })

export const refuseForm = verifyForm.extend({
  reason: z
    .string({ error: 'Tulis alasannya.' })
    .trim()
    .min(5, 'Tulis alasan dalam beberapa kata; pemohon akan membacanya.')
    .max(1000, 'Paling panjang 1.000 huruf.'),
})

export const sameForm = verifyForm.extend({ otherId: pickedId('Tulis nomor pemohon yang lain.') })

export const inviteForm = verifyForm.extend({ email })

export const revokeForm = verifyForm.extend({ invitationId: pickedId('Undangan tidak dikenal.') })

export const memberForm = verifyForm.extend({ accountId: z.string().min(1).max(64) })

/** "-6,2088, 106,8456" or "-6.2088, 106.8456", as maps write a point; null where nothing was typed. */
const point = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : pointIn(text)))
  .refine((found) => found !== undefined, 'Tulis titik seperti di peta: -6.2088, 107.1456.')
  .transform((found) => found ?? null)

function pointIn(text: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = /^(-?\d{1,2}[.,]\d+)[\s,;]+(\d{1,3}[.,]\d+)$/.exec(text) ?? []
  if (!latitude || !longitude) return undefined
  const found = {
    latitude: Number(latitude.replace(',', '.')),
    longitude: Number(longitude.replace(',', '.')),
  }
  return Math.abs(found.latitude) <= 90 && found.longitude <= 180 ? found : undefined
}

const site = {
  organizationId,
  name: line('Tulis nama lokasi.', 120),
  address: lineOrNone(300),
  areaCode,
  point,
}

export const newSiteForm = z.object({
  ...site,
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
})

const siteId = pickedId('Lokasi tidak dikenal.')

export const siteForm = z.object({ ...site, siteId })

export const archiveSiteForm = verifyForm.extend({ siteId })

const ownName = line('Tulis nama Anda.', 120)

export const signUpForm = z
  .object({
    kind: z.enum(ORGANIZATION_KINDS, { error: 'Pilih jenis pemohon.' }),
    ...facts,
    ownName,
    email,
    password: newPassword,
  })
  .superRefine(({ kind, nib: number }, context) => {
    if (kind === 'company' && !number)
      context.addIssue({ code: 'custom', path: ['nib'], message: 'Tulis NIB perusahaan, 13 angka.' })
  })

export const joinForm = z.object({
  token: z.string().max(64),
  ownName: z.string().trim().max(120, 'Paling panjang 120 huruf.').default(''),
  password: z
    .string('Tulis kata sandi.')
    .min(1, 'Tulis kata sandi.')
    .max(128, 'Kata sandi paling panjang 128 karakter.'),
})

export type FactsInput = z.output<typeof factsForm>
export type VerifyInput = z.output<typeof verifyForm>
export type RefuseInput = z.output<typeof refuseForm>
export type SameInput = z.output<typeof sameForm>
export type InviteInput = z.output<typeof inviteForm>
export type RevokeInput = z.output<typeof revokeForm>
export type MemberInput = z.output<typeof memberForm>
export type NewSiteInput = z.output<typeof newSiteForm>
export type SiteInput = z.output<typeof siteForm>
export type ArchiveSiteInput = z.output<typeof archiveSiteForm>
export type SignUpInput = z.output<typeof signUpForm>
export type JoinInput = z.output<typeof joinForm>
