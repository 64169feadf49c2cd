import { z } from 'zod'
import { line, pickedId, ticked } from '#lib/forms/parts.ts'
import { isPhone, plainPhone } from '#lib/requests/phone.ts'
import { plainNik } from './nik.ts'
import { plainName } from './person.ts'
import { EDUCATIONS, WORK_STATES } from './registration.ts'

/** Chosen by who lives outside the regency. */
export const OUTSIDE = 'luar'

const NAME = 'Tulis nama Anda seperti di KTP.'
const PHONE = 'Tulis nomor HP, misalnya 0812 3456 7890.'
const EMAIL = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/

const name = z
  .string({ error: NAME })
  .transform(plainName)
  .refine((text) => text !== '', NAME)
  .refine((text) => /\p{L}/u.test(text) || text === '', 'Nama perlu paling sedikit satu huruf.')
  .refine((text) => [...text].length <= 100, 'Paling panjang 100 huruf.')
  .refine((text) => !/\d{10}/.test(text), 'Nomor tidak ditulis di kolom nama.')

const phone = z
  .string({ error: PHONE })
  .transform(plainPhone)
  .refine((text) => text !== '', PHONE)
  .refine((text) => text === '' || isPhone(text), 'Nomor ini tidak terbaca. Tulis seperti 0812 3456 7890.')

const email = z
  .string()
  .default('')
  .transform((text) => text.trim().toLowerCase() || null)
  .refine(
    (text) => text === null || (EMAIL.test(text) && text.length <= 200),
    'Tulis surel seperti nama@contoh.id.',
  )

const nik = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : (plainNik(text) ?? '')))
  .refine((text) => text !== '', 'NIK terdiri dari 16 angka. Periksa lagi di KTP atau KK.')

const YEAR = 'Tulis tahun lahir, misalnya 1998.'
const birthYear = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : Number(text.trim())))
  .refine((year) => year === null || (Number.isInteger(year) && year >= 1920 && year <= 2030), YEAR)

const areaCode = z
  .string({ error: 'Pilih desa tempat Anda tinggal.' })
  .regex(/^(luar|\d\d\.\d\d\.\d\d\.\d{4})$/, 'Pilih desa tempat Anda tinggal.')
  .transform((code) => (code === OUTSIDE ? null : code))

/** What is asked of a person; the same on every form and list. */
export const personFields = {
  name,
  phone,
  email,
  nik,
  birthYear,
  areaCode,
  education: z.enum(EDUCATIONS, { error: 'Pilih pendidikan terakhir.' }),
  workState: z.enum(WORK_STATES, { error: 'Pilih keadaan kerja.' }),
}

export type Person = z.output<z.ZodObject<typeof personFields>>

const visit = {
  bookingId: pickedId('Kunjungan tidak dikenal.'),
  /** The booking's when the page was drawn. */
  sequence: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
}

export const registerForm = z.object({
  ...visit,
  code: z.string().max(40, 'Kode ini terlalu panjang.').default(''),
  ...personFields,
  /** The number looks odd, and is right. */
  nikIsRight: ticked,
  consent: ticked.refine(
    (given) => given,
    'Centang kotak ini bila Anda setuju. Tanpa itu kami tidak boleh menyimpan data Anda.',
  ),
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
  /** Seen by robots alone. */
  website: z.string().default(''),
})

/** People without a phone come to the counter, or are brought by somebody. */
const phoneOrNone = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? '' : plainPhone(text)))
  .refine((text) => text === '' || isPhone(text), 'Nomor ini tidak terbaca. Tulis seperti 0812 3456 7890.')

const byOffice = { ...personFields, phone: phoneOrNone, nikIsRight: ticked }

export const officeForm = z.object({
  ...visit,
  ...byOffice,
  consent: ticked.refine(
    (given) => given,
    'Centang kotak ini setelah orangnya setuju. Tanpa itu datanya tidak boleh disimpan.',
  ),
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
})

export const personForm = z.object({
  registrationId: pickedId('Peserta tidak dikenal.'),
  ...byOffice,
  /** Id of the last entry of the person's history when the page was drawn. */
  seen: z.string().max(20),
})

export type OfficeInput = z.output<typeof officeForm>
export type PersonInput = z.output<typeof personForm>

export const seatStep = z.object({ registrationId: pickedId('Tiket tidak dikenal.') })
export const giveUpForm = z.object({
  registrationId: pickedId('Tiket tidak dikenal.'),
  reason: z.string().trim().max(300, 'Paling panjang 300 huruf.').default(''),
})
export const withdrawByStaffForm = giveUpForm.extend({ reason: line('Tulis alasannya.', 300) })

export const groupForm = z.object({
  requestId: pickedId('Permohonan tidak dikenal.'),
  list: z.string().max(100_000, 'Daftarnya terlalu panjang. Kirim sebagai berkas.').default(''),
  /** Name of the file's field; the file itself stands beside the fields. */
  file: z.unknown().optional(),
  consent: ticked.refine(
    (given) => given,
    'Centang kotak ini. Tanpa persetujuan mereka data tidak boleh disimpan.',
  ),
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
})

export type GroupInput = Pick<z.output<typeof groupForm>, 'requestId' | 'list' | 'submissionKey'>
export type RegisterInput = z.output<typeof registerForm>
export type SeatStepInput = z.output<typeof seatStep>
export type GiveUpInput = z.output<typeof giveUpForm>
