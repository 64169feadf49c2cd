import { z } from 'zod'
import { isDay } from '#lib/time/days.ts'

const resource = (message: string) =>
  z.coerce
    .number({ error: message })
    .int(message)
    .min(1, message)
    .max(2 ** 31 - 1, message)

/** Several resources arrive as repeated fields; the empty option of a select arrives as ''. */
const resources = (message: string) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter((id) => id !== '' && id !== undefined),
    z.array(resource(message)).max(20),
  )

/** As bookings_training_days holds it. */
export const MOST_TRAINING_DAYS = 120

const DAYS_MESSAGE = `Tulis jumlah hari pelatihan, 1 sampai ${MOST_TRAINING_DAYS}.`

const day = z
  .string({ error: 'Pilih hari pertama.' })
  .min(1, 'Pilih hari pertama.')
  .refine(isDay, 'Tanggal ini tidak ada. Tulis seperti 2026-12-07.')

const reason = z
  .string({ error: 'Tulis alasannya.' })
  .trim()
  .min(5, 'Tulis alasannya dalam beberapa kata; pemohon dan warga akan membacanya.')
  .max(500, 'Alasan paling panjang 500 huruf.')

const optionalReason = z.string().trim().max(500, 'Paling panjang 500 huruf.').default('')

const checkbox = z.preprocess((value) => value === 'on', z.boolean())

/** Left empty, a visit lasts as long as its program, and one that is moved as long as before. */
const trainingDays = z.preprocess(
  (value) => (value === '' || value === undefined ? undefined : value),
  z.coerce
    .number({ error: DAYS_MESSAGE })
    .int(DAYS_MESSAGE)
    .min(1, DAYS_MESSAGE)
    .max(MOST_TRAINING_DAYS, DAYS_MESSAGE)
    .optional(),
)

const convoy = {
  unitIds: resources('Pilih unit.'),
  instructorIds: resources('Pilih instruktur.'),
  kitIds: resources('Pilih perangkat.'),
  firstDay: day,
  trainingDays,
}

export const scheduleForm = z.object({
  ...convoy,
  requestId: resource('Permohonan tidak dikenal.'),
  confirmed: z.preprocess((value) => value === 'confirmed', z.boolean()),
  readinessWaiver: optionalReason,
  outsideWindow: checkbox,
  submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.'),
})

/** `sequence` is the booking's when the page was drawn: a stale one is refused. */
const seen = {
  bookingId: resource('Kunjungan tidak dikenal.'),
  sequence: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
}

export const moveForm = z.object({ ...seen, ...convoy, reason })
export const reasonForm = z.object({ ...seen, reason })
export const mergeForm = z.object({
  ...seen,
  targetId: resource('Pilih kunjungan yang menerima pesertanya.'),
  reason,
})
export const confirmForm = z.object({ ...seen, readinessWaiver: optionalReason })
export const stepForm = z.object(seen)

export type ScheduleInput = z.output<typeof scheduleForm>
export type MoveInput = z.output<typeof moveForm>
export type ReasonInput = z.output<typeof reasonForm>
export type MergeInput = z.output<typeof mergeForm>
export type ConfirmInput = z.output<typeof confirmForm>
export type StepInput = z.output<typeof stepForm>
