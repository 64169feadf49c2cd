import { z } from 'zod'
import { MINUTES, name, seen, submissionKey } from '#lib/fleet/schema.ts'
import { pickedId, ticked, wholeNumber, wholeNumberOrNone } from '#lib/forms/parts.ts'
import { EDUCATIONS, NIK_RULES, WORK_STATES } from '#lib/registrations/registration.ts'

export const PROGRAM_BOUNDS = {
  lessonHours: { min: 1, max: 2000 },
  trainingDays: { min: 1, max: 120 },
  seats: { min: 1, max: 200 },
  units: { min: 1, max: 5 },
  people: { min: 0, max: 10 },
  powerVa: { min: 450, max: 1_000_000 },
  age: { min: 10, max: 100 },
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

const FROM_LIST = 'Pilih dari daftar.'

/** Several choices arrive as a repeated field, none as no field at all. */
const someOf = <Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  z.preprocess(
    (value) => [value ?? []].flat(),
    z
      .array(z.enum(choices, { error: FROM_LIST }))
      .max(choices.length)
      .transform((picked) => choices.filter((one) => picked.some((other) => other === one))),
  )

/** Who may register. */
const eligibility = {
  asksNik: z.enum(NIK_RULES, { error: FROM_LIST }),
  minAge: wholeNumberOrNone(PROGRAM_BOUNDS.age),
  maxAge: wholeNumberOrNone(PROGRAM_BOUNDS.age),
  minEducation: z
    .enum(['', ...EDUCATIONS], { error: FROM_LIST })
    .transform((picked) => (picked === '' ? null : picked)),
  workStates: someOf(WORK_STATES),
  residentsOnly: ticked,
}

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
  needs: someOf(SITE_NEEDS),
  ...eligibility,
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
  if (input.minAge !== null && input.maxAge !== null && input.maxAge < input.minAge)
    complain('maxAge', `Paling sedikit ${input.minAge}, seperti umur termuda.`)
}

export const newProgramForm = z
  .object({ ...fields, trainingTypeId: pickedId('Pilih kejuruan.'), submissionKey })
  .superRefine(checkTogether)
export const programForm = z
  .object({ ...fields, programId: pickedId('Program tidak dikenal.'), seen })
  .superRefine(checkTogether)

export type NewProgramInput = z.output<typeof newProgramForm>
export type ProgramInput = z.output<typeof programForm>
