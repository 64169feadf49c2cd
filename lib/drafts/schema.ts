import { z } from 'zod'
import { pickedId } from '#lib/forms/parts.ts'
import { checkWindow, NEW_SITE, wishFields } from '#lib/requests/schema.ts'
import { type PointProblem, readPoint } from '#lib/sites/point.ts'
import { factsFor, type SelfCheck } from '#lib/sites/self-check.ts'
import { isDay } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import { identityStep, kindStep, memberStep } from './asker-schema.ts'
import type { Asking } from './asking.ts'
import { READY_SCHEMAS } from './ready-schema.ts'
import { sourceStep } from './source-schema.ts'
import { spansStep } from './spans-schema.ts'

const programStep = ({ program }: Asking) =>
  z.object({ programId: wishFields.programId }).superRefine((_, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['programId'], message })
    if (!program) complain('Program ini tidak ditawarkan lagi. Pilih program lain.')
    else if (!program.carried) complain(`Belum ada unit yang membawa ${program.name}. Pilih program lain.`)
  })

const POINT_WORDS: Record<PointProblem, string> = {
  'short link':
    'Tautan pendek tidak dapat dibaca. Buka tautannya, lalu salin alamat panjang dari peramban, atau kosongkan.',
  unreadable: 'Titik ini tidak terbaca. Contoh: -6.1765, 107.0820. Boleh dikosongkan.',
  outside: 'Titik ini di luar Kabupaten Bekasi. Periksa lagi, atau kosongkan.',
}

export const point = z
  .string()
  .trim()
  .max(2000, 'Terlalu panjang. Kosongkan bila ragu.')
  .default('')
  .transform((text, context) => {
    const read = text === '' ? null : readPoint(text)
    if (typeof read !== 'string') return read
    context.addIssue({ code: 'custom', message: POINT_WORDS[read] })
    return z.NEVER
  })

const { site, siteName, siteAddress, siteArea } = wishFields

/** A known place, or the words of a new one; what was typed of a new one does not count for a known one. */
const placeStep = () =>
  z
    .object({ site, siteName, siteAddress, siteArea, sitePoint: z.string().default('') })
    .transform((input, context) => {
      if (input.site !== NEW_SITE)
        return { ...input, siteName: '', siteAddress: '', siteArea: '', sitePoint: null }
      const complain = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (!input.siteName) complain('siteName', 'Tulis nama lokasi baru.')
      if (!input.siteArea) complain('siteArea', 'Pilih desa atau kelurahan lokasi baru.')
      const read = point.safeParse(input.sitePoint)
      if (!read.success) complain('sitePoint', read.error.issues[0]?.message ?? POINT_WORDS.unreadable)
      return { ...input, sitePoint: read.data ?? null }
    })

const windowStep = ({ today, program, holidays }: Asking) =>
  z
    .object({ windowStart: wishFields.windowStart, windowEnd: wishFields.windowEnd })
    .superRefine((input, context) => {
      let fits = true
      checkWindow(input, today, (field, message) => {
        fits = false
        context.addIssue({ code: 'custom', path: [field], message })
      })
      if (!fits || !program || !isDay(input.windowStart) || !isDay(input.windowEnd)) return
      const last = trainingDays(input.windowStart, program.trainingDays, program, holidays).at(-1) as string
      if (last <= input.windowEnd) return
      const message = `Program ini perlu ${program.trainingDays} hari pelatihan. Dari tanggal paling awal Anda, selesainya ${date(last)}. Pilih tanggal itu atau sesudahnya.`
      context.addIssue({ code: 'custom', path: ['windowEnd'], message })
    })

const peopleStep = ({ program }: Asking) =>
  z
    .object({ participants: wishFields.participants, audience: wishFields.audience })
    .superRefine(({ participants }, context) => {
      if (!program || participants <= program.seatsMax) return
      const message = `Program ini menampung paling banyak ${program.seatsMax} peserta. Tulis ${program.seatsMax} atau kurang, lalu ajukan kunjungan kedua untuk yang lain.`
      context.addIssue({ code: 'custom', path: ['participants'], message })
    })

/** Only what the program needs is asked. */
const readyStep = ({ program }: Asking) => {
  const shape: Record<string, z.ZodType> = {}
  for (const name of program ? factsFor(program) : []) shape[name] = READY_SCHEMAS[name]
  return z.object(shape).transform((facts) => facts as SelfCheck)
}

export const emailOrNone = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, 'Alamat surel terlalu panjang.')
  .transform((text) => text || null)
  .pipe(z.email('Alamat surel belum lengkap, contoh: nama@instansi.go.id.').nullable())

const contactStep = () =>
  z.object({
    contactName: wishFields.contactName,
    contactPhone: wishFields.contactPhone,
    contactEmail: emailOrNone.prefault(''),
    note: wishFields.note,
  })

export const ownDraft = z.object({ draftId: pickedId('Draf ini tidak dikenal.') })
/** Whether the letter is kept with the draft already; who has none sends it later, or brings it along. */
const letterStep = () => z.object({ letter: z.enum(['now', 'later'], { error: 'Pilih salah satu.' }) })

/** What each step of a draft may say. */
export const STEP_SCHEMAS = {
  'atas-nama': memberStep,
  pemohon: () => kindStep,
  identitas: identityStep,
  program: programStep,
  lokasi: placeStep,
  waktu: windowStep,
  'tidak-cocok': spansStep,
  peserta: peopleStep,
  kesiapan: readyStep,
  sumber: sourceStep,
  kontak: contactStep,
  surat: letterStep,
} satisfies Record<string, (asking: Asking) => z.ZodType>

export type StepSlug = keyof typeof STEP_SCHEMAS

export type StepValue<Slug extends StepSlug> = z.output<ReturnType<(typeof STEP_SCHEMAS)[Slug]>>
