/**
 * What looks odd about an identity number that has its 16 figures. It may be right nevertheless: numbers were given out
 * with wrong dates, and stay for life.
 */
export type NikOddity = 'province' | 'day' | 'month' | 'serial' | 'birthYear'

/** Figures alone, without what people put between them; null where these are not 16. */
export function plainNik(text: string): string | null {
  const figures = text.normalize('NFKC').replace(/[\s.\-/\p{Cf}]/gu, '')
  return /^\d{16}$/.test(figures) ? figures : null
}

/** Codes of the Ministry of Home Affairs; provinces have numbers from 11 (Aceh) to 97 (Papua). */
const PROVINCES = { first: 11, last: 97 }

/** What is odd about a number: province, regency, district, DDMMYY (40 added to the day for women), serial. */
export function odditiesOf(nik: string, birthYear: number | null): NikOddity[] {
  const part = (from: number, to: number) => Number(nik.slice(from, to))
  const province = part(0, 2)
  const day = part(6, 8) % 40
  const month = part(8, 10)
  const found: NikOddity[] = []
  if (province < PROVINCES.first || province > PROVINCES.last) found.push('province')
  if (month < 1 || month > 12) found.push('month')
  if (part(6, 8) > 71 || day < 1 || day > daysOf(month)) found.push('day')
  if (part(12, 16) === 0) found.push('serial')
  if (birthYear !== null && birthYear % 100 !== part(10, 12)) found.push('birthYear')
  return found
}

/** Of a year that may be a leap year; of a month that is none, the most. */
function daysOf(month: number): number {
  if (month === 2) return 29
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** As it is shown: the area, and the last figures by which one knows one's own. */
export function maskedNik(nik: string): string {
  return `${nik.slice(0, 6)}••••••${nik.slice(-4)}`
}
