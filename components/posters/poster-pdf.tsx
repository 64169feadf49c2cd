import { Font, renderToBuffer } from '@react-pdf/renderer'
import { PosterDocument } from './poster-document.tsx'
import type { PosterFacts } from './poster-facts.ts'

export interface FontFile {
  path: string
  weight: 400 | 700 | 800
}

let registered = false

/** A poster as a PDF file, in a font that is read from these files once. */
export async function posterPdf(facts: PosterFacts, fonts: FontFile[]): Promise<Uint8Array<ArrayBuffer>> {
  if (!registered) {
    Font.register({
      family: 'Jakarta',
      fonts: fonts.map(({ path, weight }) => ({ src: path, fontWeight: weight })),
    })
    registered = true
  }
  return new Uint8Array(await renderToBuffer(<PosterDocument facts={facts} />))
}
