import { z } from 'zod'
import { MINUTES, name, seen, submissionKey } from '#lib/fleet/schema.ts'
import { pickedId, ticked, wholeNumber, wholeNumberOrNone } from '#lib/forms/parts.ts'

export const PROGRAM_BOUNDS = {
  lessonHours: { min: 1, max: 2000 },
  trainingDays: { min: 1, max: 120 },
  seats: { min: 1, max: 200 },
  units: { min: 1, max: 5 },
  people: { min: 0, max: 10 },
  powerVa: { min: 450, max: 1_000_000 },
}

const CLOCK = 'Tulis jam seperti 08.00.'

/** A time of day, "08.00" or as a browser sends it "08:00", in minutes after midnight. */
const clock = z
  .string({ error: CLOCK })
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, CLOCK)
  .transform((text) => {
    const [hour = 0, minute = 0] = text.split(/[.:]/).map(Number)
    return hour * 60 + minute
  })

/** What a site can be asked for, beside power. */
export const SITE_NEEDS = ['threePhase', 'flatParking', 'roof', 'water', 'toilets', 'ventilation'] as const

const fields = {
  name,
  lessonHours: wholeNumber(PROGRAM_BOUNDS.lessonHours),
  trainingDays: wholeNumber(PROGRAM_BOUNDS.trainingDays),
  onSaturdays: ticked,
  startMinute: clock,
  endMinute: clock,
  seatsMin: wholeNumber(PROGRAM_BOUNDS.seats),
  seatsMax: wholeNumber(PROGRAM_BOUNDS.seats),
  setupMinutes: wholeNumber(MINUTES),
  teardownMinutes: wholeNumber(MINUTES),
  unitsNeeded: wholeNumber(PROGRAM_BOUNDS.units),
  instructorsNeeded: wholeNumber(PROGRAM_BOUNDS.people),
  kitsNeeded: wholeNumber(PROGRAM_BOUNDS.people),
  needsPowerVa: wholeNumberOrNone(PROGRAM_BOUNDS.powerVa),
  needs: z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(z.enum(SITE_NEEDS, { error: 'Pilih dari daftar.' })).max(SITE_NEEDS.length),
  ),
}

export type WantedProgram = z.output<z.ZodObject<typeof fields>>

/** A lesson is 45 minutes. */
const SHORTEST_DAY = 45

function checkTogether(input: WantedProgram, context: z.RefinementCtx): void {
  const complain = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (input.endMinute < input.startMinute + SHORTEST_DAY)
    complain('endMinute', 'Paling cepat 45 menit sesudah jam mulai.')
  if (input.seatsMax < input.seatsMin)
    complain('seatsMax', `Paling sedikit ${input.seatsMin}, seperti peserta minimum.`)
}

export const newProgramForm = z
  .object({ ...fields, trainingTypeId: pickedId('Pilih kejuruan.'), submissionKey })
  .superRefine(checkTogether)
export const programForm = z
  .object({ ...fields, programId: pickedId('Program tidak dikenal.'), seen })
  .superRefine(checkTogether)

export type NewProgramInput = z.output<typeof newProgramForm>
export type ProgramInput = z.output<typeof programForm>
