import { ASKERS, GIFT_WORDS, SOURCES } from '#components/requests/asker-words.ts'
import { AUDIENCES } from '#components/requests/request-facts.tsx'
import { NEED_WORDS } from '#components/sites/self-check-words.ts'
import { MOST_SPANS } from '#lib/drafts/asking.ts'
import type { StepSlug } from '#lib/drafts/schema.ts'
import type { Gift } from '#lib/drafts/source-schema.ts'
import { spanFields } from '#lib/drafts/spans-schema.ts'
import { textOf, textsOf, type Values } from '#lib/forms/form.ts'
import { NEW_SITE } from '#lib/requests/schema.ts'
import { factsFor } from '#lib/sites/self-check.ts'
import { type Day, isDay } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import type { StepProps } from './step-props.ts'

type Lines = (props: StepProps) => string[]

/** What was answered in each step, in words; as it was typed where it does not fit. */
const LINES: Record<StepSlug, Lines> = {
  'atas-nama': ({ answers, choices }) => [nameOf(choices.organizations, textOf(answers, 'organizationId'))],
  pemohon: ({ asking }) => [asking.kind ? ASKERS[asking.kind].name : ''],
  identitas: ({ answers, choices }) => [
    textOf(answers, 'organizationName'),
    textOf(answers, 'nib') && `NIB ${textOf(answers, 'nib')}`,
    areaName(choices.kecamatan, textOf(answers, 'organizationArea')),
  ],
  program: ({ answers, choices }) => [nameOf(choices.programs, textOf(answers, 'programId'))],
  lokasi: placeLines,
  waktu: ({ answers }) => [rangeWords(textOf(answers, 'windowStart'), textOf(answers, 'windowEnd'))],
  'tidak-cocok': ({ answers }) => spanLines(answers),
  peserta: ({ answers }) => {
    const count = textOf(answers, 'participants')
    return [count && `${count} orang`, AUDIENCES[textOf(answers, 'audience') as 'open'] ?? '']
  },
  kesiapan: readyLines,
  sumber: sourceLines,
  kontak: ({ answers }) => {
    const note = textOf(answers, 'note')
    const person = ['contactName', 'contactPhone', 'contactEmail'].map((name) => textOf(answers, name))
    return [...person, note && `Catatan: ${note}`]
  },
  surat: ({ answers, choices }) => {
    const kept = choices.papers.filter(({ kind }) => kind === 'letter').map(({ name }) => name)
    return textOf(answers, 'letter') === 'later' ? ['Menyusul'] : kept
  },
}

export function answerLines(step: StepSlug, props: StepProps): string[] {
  return LINES[step](props).filter((line) => line !== '')
}

const nameOf = (rows: { id: number; name: string }[], id: string) =>
  rows.find((row) => String(row.id) === id)?.name ?? ''

function areaName(kecamatan: StepProps['choices']['kecamatan'], code: string): string {
  for (const { code: own, name, children } of kecamatan) {
    if (own === code) return `Kecamatan ${name}`
    const child = children.find((one) => one.code === code)
    if (child) return `${child.name}, Kecamatan ${name}`
  }
  return ''
}

function placeLines({ answers, choices }: StepProps): string[] {
  const site = textOf(answers, 'site')
  if (site !== NEW_SITE) return [nameOf(choices.sites, site)]
  return [
    textOf(answers, 'siteName'),
    textOf(answers, 'siteAddress'),
    areaName(choices.kecamatan, textOf(answers, 'siteArea')),
    textOf(answers, 'sitePoint') && 'Titik di peta sudah diberikan',
  ]
}

const rangeWords = (first: Day, last: Day) => (isDay(first) && isDay(last) ? dateRange(first, last) : '')

function spanLines(answers: Values): string[] {
  const lines = Array.from({ length: MOST_SPANS }, (_, index) => {
    const names = spanFields(index)
    const first = textOf(answers, names.first)
    const range = rangeWords(first, textOf(answers, names.last) || first)
    const reason = textOf(answers, names.reason)
    return range && (reason ? `${range}: ${reason}` : range)
  }).filter(Boolean)
  const saved = answers[spanFields(0).first] !== undefined
  return lines.length === 0 && saved ? ['Semua hari dalam rentang cocok'] : lines
}

const READY: Record<string, string> = {
  ya: 'ada',
  tidak: 'tidak ada',
  belum: 'belum tahu',
  single: 'satu fase',
  three: 'tiga fase',
}

function readyLines({ answers, asking: { program } }: StepProps): string[] {
  return (program ? factsFor(program) : []).map((name) => {
    const answer = answers[name] === undefined ? null : textOf(answers, name)
    if (answer === null) return ''
    const words = name === 'powerVa' ? powerWords(answer) : (READY[answer] ?? '')
    return words && `${NEED_WORDS[name]}: ${words}`
  })
}

function powerWords(typed: string): string {
  if (typed === '') return 'belum tahu'
  return `${/^\d+$/.test(typed) ? Number(typed).toLocaleString('id-ID') : typed} VA`
}

function sourceLines({ answers }: StepProps): string[] {
  const source = textOf(answers, 'source') as keyof typeof SOURCES
  const rank = textOf(answers, 'musrenbangRank')
  const name = SOURCES[source]?.name ?? ''
  if (source === 'musrenbang')
    return [`${name} ${textOf(answers, 'musrenbangYear')}${rank ? `, urutan ${rank}` : ''}`]
  if (source !== 'csr') return [name]
  return [
    name,
    textsOf(answers, 'csrGifts')
      .map((gift) => GIFT_WORDS[gift as Gift])
      .join(', '),
    textOf(answers, 'csrNote'),
  ]
}
