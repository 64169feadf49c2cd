import { type Problem, parseForm, problemsOf, type Values } from '#lib/forms/form.ts'
import { SOURCES_OF } from '#lib/requests/asker.ts'
import { factsFor } from '#lib/sites/self-check.ts'
import type { Asking } from './asking.ts'
import { STEP_SCHEMAS, type StepSlug, type StepValue } from './schema.ts'
import { SPAN_FIELDS } from './spans-schema.ts'

/** A draft that nobody has changed for so long has run out. */
export const DRAFT_DAYS = 90

interface Step {
  /** What it asks, as a heading. */
  question: string
  /** What it is about, in a list. */
  subject: string
  fields: readonly string[]
  /** Whether it is asked at all; for everybody unless told. */
  asked?: (asking: Asking) => boolean
  /** Where more than the answers counts; else its schema says how it stands. */
  state?: (answers: Values, asking: Asking) => StepState
}

/** `empty`: never saved. `open`: saved, but something does not fit (any more). */
export type StepState = 'empty' | 'open' | 'done'

const READY_FIELDS = ['powerVa', 'powerPhase', 'flatParking', 'roof', 'water', 'toilets', 'ventilation']

/** The steps of a draft, in the order in which they are asked; the name of each is its address. */
export const STEPS: Record<StepSlug, Step> = {
  'atas-nama': {
    question: 'Atas nama siapa Anda mengajukan?',
    subject: 'Pemohon',
    fields: ['organizationId'],
    asked: ({ member }) => member,
  },
  pemohon: {
    question: 'Siapa yang mengajukan?',
    subject: 'Jenis pemohon',
    fields: ['organizationKind'],
    asked: ({ member }) => !member,
  },
  identitas: {
    question: 'Data pemohon',
    subject: 'Pemohon',
    fields: ['organizationName', 'nib', 'organizationArea'],
    asked: ({ member }) => !member,
  },
  program: { question: 'Pelatihan apa yang Anda minta?', subject: 'Program', fields: ['programId'] },
  lokasi: {
    question: 'Di mana pelatihannya?',
    subject: 'Lokasi',
    fields: ['site', 'siteName', 'siteAddress', 'siteArea', 'sitePoint'],
  },
  waktu: {
    question: 'Kapan unit boleh datang?',
    subject: 'Rentang tanggal',
    fields: ['windowStart', 'windowEnd'],
  },
  'tidak-cocok': {
    question: 'Adakah hari yang tidak cocok?',
    subject: 'Hari yang tidak cocok',
    fields: SPAN_FIELDS,
  },
  peserta: { question: 'Siapa pesertanya?', subject: 'Peserta', fields: ['participants', 'audience'] },
  kesiapan: {
    question: 'Seberapa siap lokasinya?',
    subject: 'Kesiapan lokasi',
    fields: READY_FIELDS,
    asked: ({ program }) => program !== null && factsFor(program).length > 0,
  },
  sumber: {
    question: 'Dari mana asal permohonan ini?',
    subject: 'Asal permohonan',
    fields: ['source', 'musrenbangYear', 'musrenbangRank', 'csrGifts', 'csrNote'],
    asked: ({ kind }) => kind !== null && SOURCES_OF[kind].length > 1,
  },
  kontak: {
    question: 'Siapa yang dapat kami hubungi?',
    subject: 'Narahubung',
    fields: ['contactName', 'contactPhone', 'contactEmail', 'note'],
  },
  // Its file is kept beside the answers, see letter-commands.ts.
  surat: { question: 'Ada surat permohonannya?', subject: 'Surat permohonan', fields: ['letter'] },
}

const ORDER = Object.keys(STEPS) as StepSlug[]

export function isStep(slug: string): slug is StepSlug {
  return Object.hasOwn(STEPS, slug)
}

/** The steps that are asked, in their order. */
export function askedSteps(asking: Asking): StepSlug[] {
  return ORDER.filter((slug) => STEPS[slug].asked?.(asking) ?? true)
}

/** What was answered in a step. */
export function answersOf(slug: StepSlug, answers: Values): Values {
  const names = STEPS[slug].fields.filter((name) => answers[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, answers[name] as string | string[]]))
}

type Read<Slug extends StepSlug> = { ok: true; value: StepValue<Slug> } | { ok: false; problems: Problem[] }

/** Reads the answers of a step; or what is wrong with them, as long as anything was answered. */
export function readStep<Slug extends StepSlug>(slug: Slug, answers: Values, asking: Asking): Read<Slug> {
  const schema = STEP_SCHEMAS[slug](asking) as unknown as Parameters<typeof parseForm>[0]
  const parsed = parseForm(schema, answersOf(slug, answers))
  if (parsed.success) return { ok: true, value: parsed.data as StepValue<Slug> }
  return { ok: false, problems: problemsOf(parsed.error, [...STEPS[slug].fields]) }
}

export function stateOf(slug: StepSlug, answers: Values, asking: Asking): StepState {
  const { state } = STEPS[slug]
  if (state) return state(answers, asking)
  if (Object.keys(answersOf(slug, answers)).length === 0) return 'empty'
  return readStep(slug, answers, asking).ok ? 'done' : 'open'
}

/** Steps that keep a draft from being sent. */
export function openSteps(answers: Values, asking: Asking): StepSlug[] {
  return askedSteps(asking).filter((slug) => stateOf(slug, answers, asking) !== 'done')
}

/** Where a person goes on after a step: the next one that is open, else any that is, else null: to the check. */
export function nextStep(answers: Values, asking: Asking, after: StepSlug | null = null): StepSlug | null {
  const open = openSteps(answers, asking)
  const place = after === null ? -1 : ORDER.indexOf(after)
  return open.find((slug) => ORDER.indexOf(slug) > place) ?? open.find((slug) => slug !== after) ?? null
}

/** The step before one, among those that are asked; null before the first. */
export function stepBefore(slug: StepSlug, asking: Asking): StepSlug | null {
  const asked = askedSteps(asking)
  return asked[asked.indexOf(slug) - 1] ?? null
}
