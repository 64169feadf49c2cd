import type { Option } from '#lib/planning/options.ts'
import { type Day, monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'

/** "+12 km", "tanpa tambahan jalan", "menghemat 8 km": what a visit adds to the roads of its convoy. */
export function kmWords(km: number): string {
  const whole = Math.round(km)
  if (whole === 0) return 'tanpa tambahan jalan'
  return whole > 0 ? `+${whole} km` : `menghemat ${-whole} km`
}

/** "terpakai 8 hari dalam Desember 2026", counted in the month of the first day. */
export function usedWords(days: number, firstDay: Day): string {
  return `${days === 0 ? 'belum terpakai' : `terpakai ${days} hari`} dalam ${monthWords(monthOf(firstDay))}`
}

/** What an option costs, part by part. */
export function costWords({ waitingDays, km, usedDays, day, instructorIds }: Option): string[] {
  return [
    `menunggu ${waitingDays} hari`,
    kmWords(km),
    ...(instructorIds.length > 0 ? [`instruktur ${usedWords(usedDays, day)}`] : []),
  ]
}
