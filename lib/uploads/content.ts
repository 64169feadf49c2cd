import type { UploadKind } from './upload.ts'

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const PNG = '\x89PNG\r\n\x1a\n'
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif']

/** What a file begins like; null where it is nothing that we take. */
export function kindOf(bytes: Uint8Array): UploadKind | 'heic' | null {
  // Some programs put a byte order mark or an empty line first.
  if (/^(\xef\xbb\xbf)?\s{0,8}%PDF-\d/.test(text(bytes, 0, 24))) return 'pdf'
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(bytes, 0, 8) === PNG) return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp'
  if (text(bytes, 4, 4) === 'ftyp' && HEIC_BRANDS.includes(text(bytes, 8, 4))) return 'heic'
  return null
}
