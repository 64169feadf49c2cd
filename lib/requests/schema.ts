import { z } from 'zod'
import { ticked, wholeNumberOrNone } from '#lib/forms/parts.ts'
import { addDays, type Day, isDay } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { CHECKS, type Check, type CheckState } from './checklist.ts'
import { isPhone, plainPhone } from './phone.ts'
import { REMARK_FIELDS, type RemarkField } from './remark.ts'

/** Villages ask a year ahead; two are enough for everybody. */
const FURTHEST_DAYS = 730

const id = (message: string) =>
  z.coerce
    .number({ error: message })
    .int(message)
    .min(1, message)
    .max(2 ** 31 - 1, message)

const day = (message: string) =>
  z.string({ error: message }).min(1, message).refine(isDay, 'Tanggal ini tidak ada. Pilih dari kalender.')

const line = (message: string, longest = 120) =>
  z.string({ error: message }).trim().min(1, message).max(longest, `Paling panjang ${longest} huruf.`)

const phone = z
  .string({ error: 'Tulis nomor telepon atau WhatsApp.' })
  .transform(plainPhone)
  .refine(isPhone, 'Nomor belum benar, contoh: 0812 3456 7890.')

/** The value of the place choice that asks for a new one. */
export const NEW_SITE = 'baru'

/** In the order of the form, which is the order of what stands in its way. */
export const wishFields = {
  organizationId: id('Pilih pemohon.'),
  programId: id('Pilih program.'),
  participants: z
    .string({ error: 'Tulis jumlah peserta dengan angka.' })
    .trim()
    .min(1, 'Tulis jumlah peserta dengan angka.')
    .transform(Number)
    .pipe(
      z
        .number({ error: 'Tulis jumlah peserta dengan angka.' })
        .int('Tulis jumlah peserta tanpa koma.')
        .min(1, 'Paling sedikit satu peserta.')
        .max(10_000, 'Jumlah peserta terlalu besar.'),
    ),
  site: z.union([z.literal(NEW_SITE), id('Pilih lokasi.')], { error: 'Pilih lokasi.' }),
  siteName: z.string().trim().max(120, 'Paling panjang 120 huruf.').default(''),
  siteAddress: z.string().trim().max(300, 'Paling panjang 300 huruf.').default(''),
  siteArea: z.string().trim().max(20, 'Pilih desa atau kelurahan.').default(''),
  windowStart: day('Pilih tanggal paling awal.'),
  windowEnd: day('Pilih tanggal paling akhir.'),
  audience: z.enum(['open', 'closed'], { error: 'Pilih untuk siapa pelatihan ini.' }),
  contactName: line('Tulis nama yang dapat dihubungi.'),
  contactPhone: phone,
  note: z.string().trim().max(2000, 'Paling panjang 2.000 huruf.').default(''),
}

type Typed = z.output<z.ZodObject<typeof wishFields>>

/** First and last day on which a visit that is asked for today may begin. */
export function windowLimits(today: Day): { earliest: Day; latest: Day } {
  return { earliest: addDays(today, 1), latest: addDays(today, FURTHEST_DAYS) }
}

/** What no field shows by itself: the window, and a new place. */
export function checkTogether(
  input: Omit<Typed, 'organizationId'>,
  today: Day,
  complain: (field: string, message: string) => void,
) {
  checkWindow(input, today, complain)
  if (input.site !== NEW_SITE) return
  if (!input.siteName) complain('siteName', 'Tulis nama lokasi baru.')
  if (!input.siteArea) complain('siteArea', 'Pilih desa atau kelurahan lokasi baru.')
}

/** A date that is none has its own complaint already. */
export function checkWindow(
  { windowStart, windowEnd }: Pick<Typed, 'windowStart' | 'windowEnd'>,
  today: Day,
  complain: (field: string, message: string) => void,
) {
  const { earliest, latest } = windowLimits(today)
  if (!isDay(windowStart)) return
  if (windowStart < today) complain('windowStart', `Tanggal ini sudah lewat. Paling awal ${date(earliest)}.`)
  else if (windowStart < earliest) complain('windowStart', `Paling awal besok, ${date(earliest)}.`)
  else if (windowStart > latest)
    complain('windowStart', `Paling jauh dua tahun ke depan, sampai ${date(latest)}.`)
  if (!isDay(windowEnd)) return
  if (windowEnd < windowStart)
    complain('windowEnd', `Tanggal akhir mendahului tanggal awal (${date(windowStart)}).`)
  else if (windowEnd > addDays(windowStart, FURTHEST_DAYS))
    complain('windowEnd', 'Rentang tanggal paling panjang dua tahun.')
}

/** What the form of a request may say; `today` is the day in Jakarta on which it is sent. */
export function requestForm(today: Day) {
  return z
    .object({ ...wishFields, submissionKey: z.uuid('Muat ulang halaman ini, lalu kirim lagi.') })
    .superRefine((input, context) =>
      checkTogether(input, today, (field, message) =>
        context.addIssue({ code: 'custom', path: [field], message }),
      ),
    )
}

export const requestStep = z.object({ requestId: id('Permohonan tidak dikenal.') })

export const verifyForm = requestStep.extend({
  despite: z
    .string()
    .trim()
    .max(1000, 'Paling panjang 1.000 huruf.')
    .refine((text) => text === '' || text.length >= 5, 'Tulis alasannya dalam beberapa kata.')
    .default(''),
})

const note = z.string().trim().max(300, 'Paling panjang 300 huruf.').default('')
const seenCheck = z.string().max(301).default('0')

/** Each item of the checklist: its box, its note, and what both said when the person saw them. */
export const checklistForm = requestStep.extend({
  ...over('tick', ticked),
  ...over('note', note),
  ...over('seen', seenCheck),
})

function over<Prefix extends string, Field extends z.ZodType>(prefix: Prefix, field: Field) {
  return Object.fromEntries(CHECKS.map((item) => [`${prefix}_${item}`, field])) as Record<
    `${Prefix}_${Check}`,
    Field
  >
}

/** What a form of the checklist says of an item. */
export function wantedCheck(input: ChecklistInput, item: Check): CheckState & { seen: string } {
  return { ticked: input[`tick_${item}`], note: input[`note_${item}`], seen: input[`seen_${item}`] }
}

export const remarkForm = requestStep.extend({
  remark: z
    .string({ error: 'Tulis catatan atau alasan untuk pemohon.' })
    .trim()
    .min(5, 'Tulis catatan atau alasan dalam beberapa kata; pemohon akan membacanya.')
    .max(1000, 'Paling panjang 1.000 huruf.'),
})

export type RequestInput = z.output<ReturnType<typeof requestForm>>
export type RequestStepInput = z.output<typeof requestStep>
/** A survey on a day to come; `seen` is the one that was planned when the person looked. */
export function surveyForm(today: Day) {
  return requestStep.extend({
    day: day('Pilih hari survei.').refine(
      (chosen) => !isDay(chosen) || (chosen > today && chosen <= addDays(today, FURTHEST_DAYS)),
      'Pilih hari sesudah hari ini, paling jauh dua tahun.',
    ),
    surveyNote: z.string().trim().max(500, 'Paling panjang 500 huruf.').default(''),
    seen: z.string().max(600).default(''),
  })
}

export const cancelSurveyForm = requestStep.extend({
  remark: remarkForm.shape.remark,
  seen: z.string().max(600).default(''),
})

const yesNo = z
  .enum(['', 'yes', 'no'], { error: 'Pilih salah satu.' })
  .default('')
  .transform((text) => (text === '' ? null : text === 'yes'))

/** What was found at a place; what nobody looked at stays unknown. */
export const surveyResultForm = requestStep.extend({
  result: z
    .string({ error: 'Tulis hasil survei.' })
    .trim()
    .min(5, 'Tulis hasil survei dalam beberapa kata.')
    .max(1000, 'Paling panjang 1.000 huruf.'),
  powerVa: wholeNumberOrNone({ min: 450, max: 2_000_000 }),
  powerPhase: z
    .enum(['', 'single', 'three'], { error: 'Pilih salah satu.' })
    .default('')
    .transform((text) => (text === '' ? null : text)),
  flatParking: yesNo,
  roof: yesNo,
  water: yesNo,
  toilets: yesNo,
  ventilation: yesNo,
  seen: z.string().max(600).default(''),
})

export const mergeForm = requestStep.extend({
  intoId: id('Pilih permohonan yang diteruskan.'),
})

/** Which other request it is not the double of, or may be after all. */
export const apartForm = requestStep.extend({
  otherId: id('Pilih permohonan yang bukan ganda.'),
  again: z.preprocess((value) => value === 'on', z.boolean()),
})

export type ApartInput = z.output<typeof apartForm>
export type SurveyInput = z.output<ReturnType<typeof surveyForm>>
export type CancelSurveyInput = z.output<typeof cancelSurveyForm>
export type SurveyResultInput = z.output<typeof surveyResultForm>
export type MergeInput = z.output<typeof mergeForm>

const fieldRemark = z.string().trim().max(500, 'Paling panjang 500 huruf.').optional()

/** A remark on the whole, and one on each part that is to be put right. */
export const returnForm = remarkForm.extend(
  Object.fromEntries(REMARK_FIELDS.map((field) => [`remark_${field}`, fieldRemark])) as Record<
    `remark_${RemarkField}`,
    typeof fieldRemark
  >,
)

export type ReturnInput = z.output<typeof returnForm>
export type VerifyInput = z.output<typeof verifyForm>
export type ChecklistInput = z.output<typeof checklistForm>
export type RemarkInput = z.output<typeof remarkForm>
