import { LINK_MARK } from './message.ts'

/** What a text may leave open, each with what it stands for and an example for the preview. */
export const PLACEHOLDERS = {
  nama: { meaning: 'nama orang yang dikirimi', example: 'Ibu Sari' },
  pemohon: { meaning: 'nama pemohon', example: 'Desa Srimahi' },
  program: { meaning: 'program pelatihan', example: 'Las Dasar' },
  lokasi: { meaning: 'lokasi pelatihan', example: 'Kantor Desa Srimahi' },
  tiket: { meaning: 'nomor permohonan', example: 'MTU-00128' },
  tautan: { meaning: 'tautan rahasia untuk penerima', example: 'https://jadwal.contoh.go.id/…' },
  tanggal: { meaning: 'tanggal pelatihan', example: '17-25 Agustus 2026' },
  jam: { meaning: 'jam pelatihan hari pertama', example: '08.00-15.00 WIB' },
  alasan: { meaning: 'alasan atau catatan petugas', example: 'Lampirkan daftar peserta.' },
  pilihan: {
    meaning: 'yang ingin dikabarkan',
    example: 'pelatihan Las di Kecamatan Cibarusah dan kecamatan tetangganya',
  },
  kunjungan: { meaning: 'alamat halaman kunjungan', example: 'https://jadwal.contoh.go.id/kunjungan/12' },
  batas: { meaning: 'batas waktu menjawab', example: '20 Agustus 2026 pukul 16.00 WIB' },
} as const

export type PlaceholderName = keyof typeof PLACEHOLDERS
export type Values = Partial<Record<PlaceholderName, string>>

const PLACEHOLDER = /\{([^{}\n]*)\}/g

/**
 * Fills a text in one pass: what a value says is never read as a placeholder. The link stays a mark until the message
 * goes out. A value that is not known leaves nothing behind.
 */
export function fill(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    if (name === 'tautan') return LINK_MARK
    return Object.hasOwn(PLACEHOLDERS, name) ? (values[name as PlaceholderName] ?? '') : whole
  })
}

/** As fill, for one line such as the subject. */
export function fillLine(text: string, values: Values): string {
  return fill(text, values).replaceAll(LINK_MARK, '').replace(/\s+/g, ' ').trim()
}

/** A text as its preview shows it: each placeholder with its example. */
export function preview(text: string): string {
  const examples = Object.entries(PLACEHOLDERS).map(([name, { example }]) => [name, example])
  return fill(text, Object.fromEntries(examples)).replaceAll(LINK_MARK, PLACEHOLDERS.tautan.example)
}

/** True where a brace belongs to no placeholder. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replace(PLACEHOLDER, ''))
}

export interface UnknownPlaceholder {
  /** As it was typed, without its braces. */
  name: string
  nearest: string
}

/** What a text leaves open that none of the allowed would fill, each once, with the nearest allowed one. */
export function unknownPlaceholders(text: string, allowed: readonly PlaceholderName[]): UnknownPlaceholder[] {
  const names = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string)
  return [...new Set(names)]
    .filter((name) => !(allowed as readonly string[]).includes(name))
    .map((name) => ({ name, nearest: nearestOf(name.trim().toLowerCase(), allowed) }))
}

function nearestOf(name: string, allowed: readonly string[]): string {
  const far = (one: string) => distance(name, one)
  return allowed.toSorted((a, b) => far(a) - far(b) || a.localeCompare(b))[0] ?? ''
}

/** How many letters must be put in, taken out or changed to get from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] as number) + (letter === to[j] ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    }
    row = next
  }
  return row[to.length] as number
}
