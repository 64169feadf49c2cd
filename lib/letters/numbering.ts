import type { Day } from '#lib/time/days.ts'
import type { Letterhead } from './letterhead.ts'

/** What the format of a number may hold in braces. */
export const PLACEHOLDERS = ['nomor', 'kode', 'bulan-romawi', 'bulan', 'tahun'] as const

type Placeholder = (typeof PLACEHOLDERS)[number]

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const HELD = /\{([^{}]*)\}/g

/** What stands in braces and means nothing; a brace that has no partner, too. */
export function unknownPlaceholders(format: string): string[] {
  const held = [...format.matchAll(HELD)].map(([, name]) => name ?? '')
  const loose = format.replace(HELD, '').match(/[{}]/g) ?? []
  return [...held.filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name)), ...loose]
}

/** The number of a letter as it is printed, such as "500.15/0123/MTU/XI/2026". */
export function printedNumber(
  { numberFormat, numberCode, numberDigits }: Letterhead,
  number: number,
  day: Day,
): string {
  const month = Number(day.slice(5, 7))
  const parts: Record<Placeholder, string> = {
    nomor: String(number).padStart(numberDigits, '0'),
    kode: numberCode,
    'bulan-romawi': ROMAN[month - 1] as string,
    bulan: day.slice(5, 7),
    tahun: day.slice(0, 4),
  }
  return numberFormat.replace(HELD, (text, name: string) =>
    Object.hasOwn(parts, name) ? parts[name as Placeholder] : text,
  )
}

/** After which number the letters of a year go on where none was issued here yet. */
export function numberBefore({ numberYear, numberUsed }: Letterhead, year: number): number {
  return numberYear === year ? numberUsed : 0
}
