import { isPhone, plainPhone } from '#lib/requests/phone.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type Candidate, type ListFault, MOST_CANDIDATES, type RowProblem } from './candidate.ts'
import { tableOf } from './sheet-table.ts'

const LONGEST = 120
const HEADINGS = {
  name: /^nama( lengkap)?( calon)?( peserta)?$/,
  phone: /^((no|nomor) )?(telepon|telp|tlp|hp|wa|whatsapp|handphone|ponsel)( (hp|wa|whatsapp))?$/,
  village: /^(desa|kelurahan|alamat|desa kelurahan|kelurahan desa)$/,
}

type Column = keyof typeof HEADINGS

/** Reads rows of cells; all of it or nothing. Without headings the columns are name, phone and village. */
export function parseCandidates(rows: string[][]): Result<Candidate[], ListFault> {
  const body = tableOf(rows, HEADINGS)
  if (body.length === 0) return refuse({ kind: 'nobody' })
  if (body.length > MOST_CANDIDATES) return refuse({ kind: 'tooMany' })
  const read = body.map(({ row, cells }) => ({ row, candidate: candidateOf(cells) }))
  const problems = [...read.flatMap(({ row, candidate }) => judge(row, candidate)), ...findTwice(read)]
  if (problems.length > 0)
    return refuse({ kind: 'rows', problems: problems.toSorted((a, b) => a.row - b.row) })
  return done(read.map(({ candidate }) => candidate))
}

function candidateOf({ name, phone: typed, village }: Record<Column, string>): Candidate {
  // Excel takes a number for a number, and its leading zero away; plainPhone knows.
  const phone = typed === '-' ? '' : plainPhone(typed)
  return { name, phone, village }
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
