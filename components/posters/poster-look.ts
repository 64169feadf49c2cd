/** The light colours of app/globals.css, as pictures and paper need them: they know no style sheet. */
export const COLOURS = {
  paper: '#fbfaf7',
  ink: '#17211f',
  soft: '#4b5855',
  line: '#dedbd1',
  teal: '#0b635d',
  danger: '#b0261c',
  dangerSoft: '#fcebe8',
  marigold: '#7a4b00',
  marigoldSoft: '#fff2d4',
  white: '#ffffff',
}

const HUES: Record<string, { strong: string; soft: string }> = {
  las: { strong: '#a83a10', soft: '#fde8de' },
  ac: { strong: '#1d5fa8', soft: '#e3eefb' },
  cukur: { strong: '#6a3fa0', soft: '#efe7f9' },
  listrik: { strong: '#755400', soft: '#fbefc9' },
  boga: { strong: '#3f6a12', soft: '#e9f3da' },
  mua: { strong: '#a52a6b', soft: '#fce6f0' },
}

/** The two tones of a training type. */
export const hueOf = (hue: string) => HUES[hue] ?? { strong: '#4f5b62', soft: '#e9edef' }

/** For texts of so many letters at most, this size; the last also for longer ones. */
export type Sizes = [longest: number, size: number][]

/** The largest size for which a text is short enough. */
export function sizeFor(text: string, sizes: Sizes): number {
  return (sizes.find(([longest]) => text.length <= longest) ?? sizes.at(-1))?.[1] as number
}

export const OFFICE = 'Dinas Ketenagakerjaan Kabupaten Bekasi'
