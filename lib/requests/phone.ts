/** What people put into a number so that it can be read, and what they copy along with it. */
const NOISE = /[\s().,/\-\u2010-\u2015\p{Cf}]/gu

/**
 * A number as it is kept, "+6281234567890", of whatever way it was typed in: with 0, 62, +62, 0062 or 8 first, with
 * figures of other scripts, or as the address that opens WhatsApp. See isPhone for what it comes to.
 */
export function plainPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, figureOf)
    .replace(NOISE, '')
    .replace(/^(https?:)?wame/i, '')
    .replace(/^(?:(?:\+|00)?62|0)0*/, '+62')
    .replace(/^8/, '+628')
}

/** Figures of one script lie side by side, zero first, and each zero at a multiple of ten from some start. */
function figureOf(figure: string): string {
  const code = figure.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

export function isPhone(plain: string): boolean {
  return /^\+62[1-9]\d{6,12}$/.test(plain)
}

/** "081234567890" */
export function localPhone(phone: string): string {
  return phone.replace(/^\+62/, '0')
}
