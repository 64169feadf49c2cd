import { z } from 'zod'
import { line, pickedId } from '#lib/forms/parts.ts'

/** `seen` is the last change of the thing when the page was drawn: a stale one is refused. */
export const seen = z.string().regex(/^\d{1,18}$/)

export const submissionKey = z.uuid('Muat ulang halaman ini, lalu kirim lagi.')

export const name = line('Tulis namanya.', 80)

/** Short enough for a row of the board, and fit for an address. */
export const code = z
  .string({ error: 'Tulis kodenya.' })
  .trim()
  .min(1, 'Tulis kodenya.')
  .max(20, 'Paling panjang 20 huruf.')
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'Kode hanya berisi huruf, angka, dan tanda hubung, contoh: MTU-03.')
  .transform((text) => text.toUpperCase())

/** The bounds of whatever is counted in minutes around a visit. */
export const MINUTES = { min: 0, max: 1440 }

export const SPEED = { min: 5, max: 120 }

export const archiveForm = z.object({ resourceId: pickedId('Pilihan ini tidak dikenal.'), seen })

export type ArchiveInput = z.output<typeof archiveForm>
