import { renderToBuffer } from '@react-pdf/renderer'
import type { LetterPrint } from '#lib/letters/letter.ts'
import { LetterDocument } from './letter-document.tsx'

/** A letter as a PDF file, drawn from the words that were kept when it was issued. */
export async function letterPdf(letter: LetterPrint): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderToBuffer(<LetterDocument letter={letter} />))
}

/** The name under which a letter is saved: its number, fit for every file system. */
export function letterFileName({ code }: LetterPrint): string {
  const plain = code
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `surat-${plain}.pdf`
}
