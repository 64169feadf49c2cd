import type { Values } from '#lib/forms/form.ts'

/** Fields of the forms that schedule and move, and what each is called in the address of their pages. */
const IN_ADDRESS = {
  firstDay: 'mulai',
  unitIds: 'unit',
  instructorIds: 'instruktur',
  kitIds: 'perangkat',
  trainingDays: 'hari',
  confirmed: 'kepastian',
  outsideWindow: 'luar',
  readinessWaiver: 'catatan',
  reason: 'alasan',
} as const

type Field = keyof typeof IN_ADDRESS
type Parameters = Record<string, string | string[] | undefined>

const FIELDS = Object.entries(IN_ADDRESS) as [Field, string][]

/** What was picked so far, as parameters of an address. */
export function parametersOf(picked: Values): [string, string][] {
  return FIELDS.flatMap(([field, name]) =>
    [picked[field] ?? []].flat().flatMap((text): [string, string][] => (text ? [[name, text]] : [])),
  )
}

/** What was picked so far, as an address that fills the form with it: "?mulai=2026-12-07&unit=3". */
export function addressOf(picked: Values): string {
  return `?${new URLSearchParams(parametersOf(picked))}`
}

/** What an address says was picked; the reverse of addressOf. */
export function pickedIn(parameters: Parameters): Values {
  const picked: Values = {}
  for (const [field, name] of FIELDS) {
    const texts = [parameters[name] ?? []].flat().filter((text) => text !== '')
    if (texts.length > 0) picked[field] = texts.length > 1 ? texts : (texts[0] as string)
  }
  return picked
}
