import { resolve } from 'node:path'

const WEIGHTS = [400, 700, 800] as const

/** The files of Plus Jakarta Sans that pictures and PDFs read: they take no WOFF2, of which pages are made. */
export function fontFiles() {
  // The launcher starts in the project; a path of the bundle would not lead to the package.
  const folder = resolve(
    /* turbopackIgnore: true */ process.cwd(),
    'node_modules/@fontsource/plus-jakarta-sans/files',
  )
  return WEIGHTS.map((weight) => ({
    weight,
    path: `${folder}/plus-jakarta-sans-latin-${weight}-normal.woff`,
  }))
}
