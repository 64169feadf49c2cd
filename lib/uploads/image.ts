export interface ImageSize {
  width: number
  height: number
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const word = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** How large a picture is, from its own description; null where it is broken or breaks off. */
export function imageSize(kind: 'jpeg' | 'png' | 'webp', bytes: Uint8Array): ImageSize | null {
  try {
    return { jpeg: jpegSize, png: pngSize, webp: webpSize }[kind](bytes)
  } catch (error) {
    // Read beyond its end.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Chunk by chunk to IEND. Source: PNG specification (W3C), 5.3. */
function pngSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes)
  let at = 8
  let size: ImageSize | null = null
  let drawn = false
  while (true) {
    const length = view.getUint32(at)
    const type = word(bytes, at + 4)
    if (type === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (size === null) return null
    if (type === 'IDAT') drawn = true
    at += 12 + length
    if (at > bytes.length) return null
    if (type === 'IEND') return drawn ? size : null
  }
}

/** Start of frame: every 0xC0-0xCF but the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const STANDS_ALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Segment by segment to the start of scan; an end of image must follow. Source: ITU-T T.81, B.1. */
function jpegSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes)
  let at = 2
  let size: ImageSize | null = null
  while (true) {
    if (view.getUint8(at) !== 0xff) return null
    while (view.getUint8(at + 1) === 0xff) at += 1
    const marker = view.getUint8(at + 1)
    at += 2
    if (STANDS_ALONE(marker)) continue
    if (isFrame(marker)) size = { height: view.getUint16(at + 3), width: view.getUint16(at + 5) }
    if (marker === 0xda) return size && hasEnd(bytes, at) ? size : null
    const length = view.getUint16(at)
    if (marker === 0xd9 || length < 2) return null
    at += length
  }
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true
  return false
}

/** Source: RFC 9649, 2.5-2.7 and RFC 6386, 9.1. */
function webpSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes)
  if (view.getUint32(4, true) + 8 > bytes.length) return null
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  switch (word(bytes, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 }
    default:
      return null
  }
}
