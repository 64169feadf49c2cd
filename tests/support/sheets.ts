import writeXlsxFile from 'write-excel-file/node'

type Bytes = Uint8Array<ArrayBuffer>

/** An XLSX of these texts. */
export async function xlsx(rows: string[][]): Promise<Bytes> {
  const cells = rows.map((row) => row.map((value) => ({ type: String, value })))
  return Uint8Array.from(await writeXlsxFile(cells, { sheet: 'Peserta' }).toBuffer())
}

/** A CSV with every cell in quotes. */
export function csv(rows: string[][], separator = ';', encoding: BufferEncoding = 'utf8'): Bytes {
  const text = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')
  return Uint8Array.from(Buffer.from(text, encoding))
}
