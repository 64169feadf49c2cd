import { CsvError, parse } from 'csv-parse/sync'
import { done, type Result, refuse } from '#lib/result.ts'
import { askApart } from '#lib/uploads/apart.ts'
import { kindOf } from '#lib/uploads/content.ts'
import { createTurns } from '#lib/uploads/turns.ts'
import { type ListFault, MAX_SHEET } from './candidate.ts'

type Rows = Result<string[][], ListFault>

/** More rows than any list has, empty ones among them. */
const MOST_ROWS = 5000

/** Each XLSX that is being opened costs a thread and its memory. */
const turns = createTurns(2, 30_000)

const begins = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte)

/** The cells of an XLSX or CSV file, told apart by content. */
export async function rowsOfFile(bytes: Uint8Array): Promise<Rows> {
  if (bytes.length === 0) return refuse({ kind: 'emptyFile' })
  if (bytes.length > MAX_SHEET) return refuse({ kind: 'tooLarge' })
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return rowsOfXlsx(bytes)
  // The container of old Office files, and of locked new ones.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse({ kind: 'oldExcel' })
  const text = kindOf(bytes) === null ? decoded(bytes) : null
  return text === null ? refuse({ kind: 'notSheet' }) : rowsOfText(text)
}

/** The cells of a CSV, or of lines that were typed or pasted. */
export function rowsOfText(text: string): Rows {
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relaxQuotes: true,
      relaxColumnCount: true,
      ltrim: true,
      rtrim: true,
      to: MOST_ROWS,
    })
    return rows.length < MOST_ROWS ? done(rows) : refuse({ kind: 'tooMany' })
  } catch (error) {
    if (error instanceof CsvError) return refuse({ kind: 'openQuote' })
    throw error
  }
}

/** The one that stands most in the first line that has any, quoted cells aside. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').match(/^.*[;\t,].*$/m) ?? []
  const count = (separator: string) => line.split(separator).length
  // A typed line may have a comma in a name, and then a semicolon as well.
  return [';', '\t', ','].reduce((best, one) => (count(best) > 1 || count(one) === 1 ? best : one))
}

/** Null where it is no text at all. Excel writes Windows-1252 unless it is asked for UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  return /[^\P{Cc}\n\r\t\f\v\u0080-\u009f]/u.test(text) ? null : text
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The first sheet, read in a thread: what an XLSX unpacks may be a thousand times its size. */
async function rowsOfXlsx(bytes: Uint8Array): Promise<Rows> {
  const ask = () => askApart<{ rows: string[][] } | { fault: 'brokenSheet' | 'heavySheet' }>(WORKER, bytes)
  const answer = await turns.take(async () => (await ask()) ?? ({ fault: 'heavySheet' } as const))
  if (answer === null) return refuse({ kind: 'busy' })
  if ('fault' in answer) return refuse({ kind: answer.fault })
  return answer.rows.length < MOST_ROWS ? done(answer.rows) : refuse({ kind: 'tooMany' })
}

const WORKER = 'lib/candidates/xlsx-worker.ts'
