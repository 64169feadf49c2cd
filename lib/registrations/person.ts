/** Marks that turn the direction of a line or show nothing; joiners stay, since letters and emoji are made with them. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g

/** A name as it is kept: one line, as typed otherwise. Many people have one name, of one letter even. */
export function plainName(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A name as it is compared: without case, accents, dots and spaces. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A number by which whoever knows it recognises it: "0812 ••• 890". */
export function maskedPhone(phone: string): string {
  const local = phone.replace(/^\+62/, '0')
  return `${local.slice(0, 4)} ••• ${local.slice(-3)}`
}
