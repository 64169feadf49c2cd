import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'
import { isDay } from '#lib/time/days.ts'
import { MOST_DATES } from './offer.ts'
import { pickedFrom } from './picked-date.ts'

const requestId = pickedId('Permohonan tidak dikenal.')
const offerId = pickedId('Tawaran tidak dikenal.')

const MANY = `Tawarkan paling banyak ${MOST_DATES} tanggal.`
const UNREADABLE = 'Ada tanggal yang tidak terbaca. Hapus dari tawaran, lalu pilih lagi.'

/** Each date is one text (picked-date.ts); several arrive as a repeated field. */
const dates = z.preprocess(
  (value) => [value].flat().filter((text) => text !== '' && text !== undefined),
  z
    .array(z.string())
    .min(1, 'Pilih paling sedikit satu tanggal.')
    .max(MOST_DATES, MANY)
    .transform((texts, context) =>
      texts.flatMap((text) => {
        const picked = pickedFrom(text)
        if (picked) return picked
        context.addIssue({ code: 'custom', message: UNREADABLE })
        return []
      }),
    ),
)

export const offerForm = z.object({
  requestId,
  dates,
  answerBy: z
    .string({ error: 'Pilih batas jawaban.' })
    .min(1, 'Pilih batas jawaban.')
    .refine(isDay, 'Tanggal ini tidak ada. Tulis seperti 2026-12-07.'),
  note: z.string().trim().max(1000, 'Paling panjang 1.000 huruf.').default(''),
  outsideWindow: z.preprocess((value) => value === 'on', z.boolean()),
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
})

export const acceptForm = z.object({
  requestId,
  offerId,
  bookingId: pickedId('Pilih salah satu tanggal.'),
})

export const declineOfferForm = z.object({
  requestId,
  offerId,
  reason: z.string().trim().max(500, 'Alasan paling panjang 500 huruf.').default(''),
})

export const withdrawForm = z.object({
  requestId,
  offerId,
  reason: z
    .string({ error: 'Tulis alasannya.' })
    .trim()
    .min(5, 'Tulis alasannya dalam beberapa kata; pemohon akan membacanya.')
    .max(500, 'Alasan paling panjang 500 huruf.'),
})

export type OfferInput = z.output<typeof offerForm>
export type AcceptInput = z.output<typeof acceptForm>
export type DeclineOfferInput = z.output<typeof declineOfferForm>
export type WithdrawInput = z.output<typeof withdrawForm>
