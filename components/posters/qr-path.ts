import { create } from 'qrcode'

/** A QR code as one path of squares, in a square of so many modules; it needs a quiet edge of four around it. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const start = column
      while (column < size && data[row * size + column]) column++
      if (column > start) path += `M${start} ${row}h${column - start}v1h${start - column}z`
    }
  return { size, path }
}
