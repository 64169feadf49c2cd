import { deflateSync } from 'node:zlib'
import type { SentFile } from '#lib/uploads/upload.ts'

type Bytes = Uint8Array<ArrayBuffer>

const latin = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'latin1'))

/** A PDF out of its objects, the first of which is its catalog. */
function pdfOf(objects: (string | Buffer)[], trailer = ''): Bytes {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    offsets.push(at)
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    at += part.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Uint8Array.from(Buffer.concat([...parts, Buffer.from(end, 'latin1')]))
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>'
const content = '<< /Length 8 >>\nstream\n0 0 m  S\nendstream'

/** A letter of so many empty pages. */
export function pdf(pages = 1): Bytes {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ')
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    content,
    ...Array(pages).fill(page),
  ])
}

/** One that opens with a password alone: its password is not the empty one, since nothing fits these hashes. */
export function lockedPdf(): Bytes {
  const hash = (digit: string) => `<${digit.repeat(64)}>`
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${hash('a')} /U ${hash('5')} /P -44 >>`
  const objects = [CATALOG, '<< /Type /Pages /Kids [4 0 R] /Count 1 >>', content, page, lock]
  return pdfOf(objects, `/Encrypt 5 0 R /ID [${hash('1')} ${hash('1')}]`)
}

/** One whose list of objects unpacks to so many megabytes of nothing. */
export function heavyPdf(megabytes: number): Bytes {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '))
  const head = `<< /Type /ObjStm /N 1 /First 8 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
  const stream = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
  const before = '%PDF-1.7\n'
  const entry = (kind: number, field: number, last: number) => [
    kind,
    field >> 24,
    field >> 16,
    field >> 8,
    field,
    last,
  ]
  const first = Buffer.concat([Buffer.from('3 0 obj\n'), stream, Buffer.from('\nendobj\n')])
  const at = before.length + first.length
  const rows = [entry(0, 0, 255), entry(2, 3, 0), entry(2, 3, 0), entry(1, before.length, 0), entry(1, at, 0)]
  const table = Buffer.from(rows.flat().map((byte) => byte & 255))
  const xref = `4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`
  const end = `\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`
  return Uint8Array.from(
    Buffer.concat([Buffer.from(before), first, Buffer.from(xref), table, Buffer.from(end)]),
  )
}

/** What Windows runs, under whatever name. */
export const executable = (): Bytes =>
  latin(`MZ\x90\x00\x03${'\x00'.repeat(60)}This program cannot be run in DOS mode.%PDF-1.7`)

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // Nobody who only asks for the size of a picture looks at its checksums.
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

/** A grey picture; a broken one says a size that it has not. */
export function png(width = 2, height = 2): Bytes {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const data = deflateSync(Buffer.alloc(12))
  const chunks = [chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return Uint8Array.from(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]))
}

/** The frame of a photo: its segments, and nothing to see. */
export function jpeg(width = 640, height = 480): Bytes {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0, 4, 0xff, 0xd9],
  ])
}

export function webp(width = 300, height = 200): Bytes {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF')
  bytes.writeUInt32LE(22, 4)
  bytes.write('WEBPVP8X', 8)
  bytes.writeUInt32LE(10, 16)
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return Uint8Array.from(bytes)
}

export const heic = (): Bytes => latin(`\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic`)

/** A letter as somebody chose it. */
export const letterFile = (pages = 1): SentFile => ({ name: 'Surat permohonan.pdf', bytes: pdf(pages) })
