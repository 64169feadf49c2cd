import { isPhone, plainPhone } from '#lib/requests/phone.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type Candidate, type ListFault, MOST_CANDIDATES, type RowProblem } from './candidate.ts'

const LONGEST = 120
/** Titles may stand above the headings. */
const HEADINGS_WITHIN = 10

const HEADINGS = {
  name: /^nama( lengkap)?( calon)?( peserta)?$/,
  phone: /^((no|nomor) )?(telepon|telp|tlp|hp|wa|whatsapp|handphone|ponsel)( (hp|wa|whatsapp))?$/,
  village: /^(desa|kelurahan|alamat|desa kelurahan|kelurahan desa)$/,
}

type Column = keyof typeof HEADINGS

interface Line {
  row: number
  cells: string[]
}

/** Reads rows of cells; all of it or nothing. Without headings the columns are name, phone and village. */
export function parseCandidates(rows: string[][]): Result<Candidate[], ListFault> {
  const lines = rows
    .map((cells, index): Line => ({ row: index + 1, cells: cells.map(plain) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const { columns, body } = headed(lines)
  if (body.length === 0) return refuse({ kind: 'nobody' })
  if (body.length > MOST_CANDIDATES) return refuse({ kind: 'tooMany' })
  const read = body.map(({ row, cells }) => ({ row, candidate: candidateOf(cells, columns) }))
  const problems = [...read.flatMap(({ row, candidate }) => judge(row, candidate)), ...findTwice(read)]
  if (problems.length > 0)
    return refuse({ kind: 'rows', problems: problems.toSorted((a, b) => a.row - b.row) })
  return done(read.map(({ candidate }) => candidate))
}

/** One line, without what cannot be seen. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()

function headed(lines: Line[]): { columns: Record<Column, number>; body: Line[] } {
  const at = lines.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => columnOf(cells, 'name') !== -1)
  const { cells } = lines[at] ?? {}
  if (!cells) return { columns: { name: 0, phone: 1, village: 2 }, body: lines }
  const columns = {
    name: columnOf(cells, 'name'),
    phone: columnOf(cells, 'phone'),
    village: columnOf(cells, 'village'),
  }
  return { columns, body: lines.slice(at + 1) }
}

function columnOf(cells: string[], column: Column): number {
  return cells.findIndex((cell) => {
    const words = cell.toLowerCase().match(/[a-z]+/g)
    return HEADINGS[column].test(words?.join(' ') ?? '')
  })
}

function candidateOf(cells: string[], columns: Record<Column, number>): Candidate {
  const cell = (column: Column) => cells[columns[column]] ?? ''
  const typed = cell('phone')
  // Excel takes a number for a number, and its leading zero away.
  const phone = typed === '-' ? '' : plainPhone(typed.replace(/^8/, '08'))
  return { name: cell('name'), phone, village: cell('village') }
}

function judge(row: number, { name, phone, village }: Candidate): RowProblem[] {
  if (name === '') return [{ row, kind: 'noName' }]
  if ([name, village].some((text) => /\d{10}/.test(text))) return [{ row, kind: 'nik' }]
  if (!/\p{L}/u.test(name)) return [{ row, kind: 'noLetters' }]
  if (Math.max(name.length, village.length) > LONGEST) return [{ row, kind: 'tooLong' }]
  return phone === '' || isPhone(phone) ? [] : [{ row, kind: 'badPhone' }]
}

/** Two of one name and number are one; without a number, two of one name in one village. */
function findTwice(read: { row: number; candidate: Candidate }[]): RowProblem[] {
  const seen = new Map<string, number>()
  return read.flatMap(({ row, candidate: { name, phone, village } }): RowProblem[] => {
    if (name === '') return []
    const key = JSON.stringify([name, phone || village].map((text) => text.toLowerCase()))
    const first = seen.get(key)
    if (first !== undefined) return [{ row, kind: 'twice', first }]
    seen.set(key, row)
    return []
  })
}
