/** What the standard fonts of a PDF can write beyond ASCII and Latin-1. */
const BEYOND_LATIN = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')

const writable = (letter: string) => /[\n\x20-\x7e\xa0-\xff]/.test(letter) || BEYOND_LATIN.has(letter)

/** A text in letters that the fonts of the letter have: others lose their marks, or become a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (writable(letter)) return letter
      const bare = [...letter.normalize('NFKD')].filter(writable).join('')
      return bare || (/[\p{M}\p{Cf}\p{Cc}]/u.test(letter) ? '' : '?')
    })
    .join('')
}

/** The letters of some texts that a letter cannot show as they are, each once, with what stands in their place. */
export function replacedLetters(texts: string[]): { letter: string; shown: string }[] {
  const letters = new Set(texts.flatMap((text) => [...text.normalize('NFC')]))
  return [...letters]
    .map((letter) => ({ letter, shown: printable(letter) }))
    .filter(({ letter, shown }) => shown !== letter)
}
