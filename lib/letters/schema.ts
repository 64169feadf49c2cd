import { z } from 'zod'
import { seen, submissionKey } from '#lib/fleet/schema.ts'
import { line, pickedId, wholeNumber } from '#lib/forms/parts.ts'
import { NATURES } from './letter.ts'
import { PLACEHOLDERS, unknownPlaceholders } from './numbering.ts'

export const NUMBER_BOUNDS = {
  numberDigits: { min: 1, max: 6 },
  numberYear: { min: 2000, max: 2999 },
  numberUsed: { min: 0, max: 999_999 },
} as const

const lineOrNone = (longest: number) => z.string().trim().max(longest, `Paling panjang ${longest} huruf.`)

/** A text area of which each line is one thing. */
const lines = (most: number, longest: number) =>
  z
    .string()
    .transform((text) =>
      text
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string().max(longest, `Setiap baris paling panjang ${longest} huruf.`))
        .max(most, `Paling banyak ${most} baris.`),
    )

const COPIES = lines(8, 150)

export const issueForm = z.object({
  requestId: pickedId('Permohonan tidak dikenal.'),
  /** The decision that the person saw. */
  decisionId: z.string().regex(/^\d{1,18}$/),
  recipient: lines(5, 120).pipe(z.array(z.string()).min(1, 'Tulis kepada siapa surat ini ditujukan.')),
  nature: z.enum(NATURES, { error: 'Pilih sifat surat.' }),
  attachments: lineOrNone(60),
  copies: COPIES,
  submissionKey,
})

export type IssueInput = z.output<typeof issueForm>

const numberFormat = line('Tulis format nomor.', 80).superRefine((format, context) => {
  const [unknown] = unknownPlaceholders(format)
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ')
  if (unknown !== undefined)
    context.addIssue({ code: 'custom', message: `“${unknown}” tidak dikenal. Yang dapat dipakai: ${known}.` })
  else if (!format.includes('{nomor}'))
    context.addIssue({ code: 'custom', message: 'Format harus memuat {nomor}, agar setiap surat berbeda.' })
  else if (!format.includes('{tahun}'))
    context.addIssue({
      code: 'custom',
      message: 'Format harus memuat {tahun}, karena nomor mulai lagi setiap tahun.',
    })
})

export const letterheadForm = z
  .object({
    officeLines: lines(4, 90).pipe(z.array(z.string()).min(1, 'Tulis nama instansi, satu baris atau lebih.')),
    address: line('Tulis alamat kantor.', 160),
    contact: lineOrNone(160),
    city: line('Tulis kota tempat surat ditandatangani.', 60),
    signatoryTitle: line('Tulis jabatan penanda tangan.', 120),
    signatoryName: line('Tulis nama penanda tangan.', 90),
    signatoryRank: lineOrNone(60),
    signatoryNip: z
      .string()
      .transform((text) => text.replace(/[\s.]/g, ''))
      .refine((text) => /^(\d{18})?$/.test(text), 'NIP terdiri atas 18 angka. Kosongkan bila tidak ada.'),
    numberFormat,
    numberCode: lineOrNone(30),
    numberDigits: wholeNumber(NUMBER_BOUNDS.numberDigits),
    numberYear: wholeNumber(NUMBER_BOUNDS.numberYear),
    numberUsed: wholeNumber(NUMBER_BOUNDS.numberUsed),
    copies: COPIES,
    seen,
  })
  .superRefine(({ numberFormat: format, numberCode }, context) => {
    if (typeof format === 'string' && format.includes('{kode}') && !numberCode)
      context.addIssue({
        code: 'custom',
        path: ['numberCode'],
        message: 'Format memuat {kode}: tulis kodenya.',
      })
  })

export type LetterheadInput = z.output<typeof letterheadForm>
