import { z } from 'zod'

interface Bounds {
  min: number
  max: number
}

const figures = new Intl.NumberFormat('id-ID')

const within = ({ min, max }: Bounds) =>
  z
    .number()
    .min(min, `Paling kecil ${figures.format(min)}.`)
    .max(max, `Paling besar ${figures.format(max)}.`)

const WHOLE = 'Tulis angka bulat, tanpa titik atau koma.'

/** A whole number as it was typed. */
export function wholeNumber(bounds: Bounds) {
  return z
    .string({ error: 'Tulis angkanya.' })
    .trim()
    .min(1, 'Tulis angkanya.')
    .regex(/^-?\d{1,15}$/, WHOLE)
    .transform(Number)
    .pipe(within(bounds))
}

/** As wholeNumber; null where nothing was typed. */
export function wholeNumberOrNone(bounds: Bounds) {
  return z
    .string({ error: WHOLE })
    .trim()
    .regex(/^(-?\d{1,15})?$/, WHOLE)
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(within(bounds).nullable())
}

/** A number with a decimal comma or point. */
export function decimalNumber(bounds: Bounds) {
  return z
    .string({ error: 'Tulis angkanya.' })
    .trim()
    .min(1, 'Tulis angkanya.')
    .regex(/^-?\d{1,9}([.,]\d{1,4})?$/, 'Tulis angka seperti 1,4.')
    .transform((text) => Number(text.replace(',', '.')))
    .pipe(within(bounds))
}

/** One line of text. */
export function line(missing: string, longest: number) {
  return z.string({ error: missing }).trim().min(1, missing).max(longest, `Paling panjang ${longest} huruf.`)
}

/** The id of what was picked. */
export function pickedId(message: string) {
  return z.coerce
    .number({ error: message })
    .int(message)
    .min(1, message)
    .max(2 ** 31 - 1, message)
}

/** As pickedId; null where the empty choice was left. */
export function pickedIdOrNone(message: string) {
  return z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    pickedId(message).nullable(),
  )
}

/** Several ids arrive as a repeated field, none as no field at all. */
export function pickedIds(message: string) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter((id) => id !== '' && id !== undefined),
    z.array(pickedId(message)).max(100, message),
  )
}

/** A box that was ticked. */
export const ticked = z.preprocess((value) => value === 'on', z.boolean())
