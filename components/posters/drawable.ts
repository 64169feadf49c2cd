/** What the font of posters writes beyond ASCII and Latin-1; others would be looked for on the internet. */
const BEYOND_LATIN = new Set('ıŒœ–—‘’‚“”„•…′″‹›€')
/** Taken for emoji, although the font has them. */
const LIKE_EMOJI = new Set('©®')

const writable = (letter: string) =>
  (/[\x20-\x7e\xa0-\xac\xae-\xff]/.test(letter) && !LIKE_EMOJI.has(letter)) || BEYOND_LATIN.has(letter)

/**
 * A text in the letters that posters can draw: others lose their marks or are left out, as emoji are. Where nothing is
 * left, what stands in its place.
 */
export function drawable(text: string, instead = ''): string {
  const drawn = [...text.normalize('NFC')]
    .map((letter) => {
      if (writable(letter)) return letter
      if (/\s/.test(letter)) return ' '
      return [...letter.normalize('NFKD')].filter(writable).join('')
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : instead
}
