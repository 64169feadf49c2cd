import { z } from 'zod'
import type { ListFault } from '#lib/candidates/candidate.ts'
import { tableOf } from '#lib/candidates/sheet-table.ts'
import { plainPhone } from '#lib/requests/phone.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { Education, Unfit, WorkState } from './registration.ts'
import { type Person, personFields } from './schema.ts'

/** On one list; a visit has fewer seats, the rest waits. */
export const MOST_IN_GROUP = 40

/** What is wrong with one row, counted from 1 as Excel does. */
export type GroupProblem =
  | { row: number; kind: 'field'; message: string }
  | { row: number; kind: 'village'; text: string; choices: string[] }
  | { row: number; kind: 'education' | 'workState'; text: string }
  | { row: number; kind: 'twice'; first: number }
  | { row: number; kind: 'already' }
  | { row: number; kind: 'unfit'; unfit: Unfit }

/** Why nobody of a list was registered. */
export type GroupRefusal =
  | { kind: 'unknown' }
  | { kind: 'closed' }
  | { kind: 'sheet'; field: 'list' | 'file'; fault: ListFault }
  | { kind: 'tooMany'; field: 'list' | 'file'; count: number }
  | { kind: 'rows'; field: 'list' | 'file'; problems: GroupProblem[] }

export interface GroupRow {
  row: number
  person: Person
}

interface Village {
  code: string
  name: string
  kecamatan: string
}

const HEADINGS = {
  name: /^nama( lengkap)?( calon)?( peserta)?$/,
  phone: /^((no|nomor) )?(telepon|telp|tlp|hp|wa|whatsapp|handphone|ponsel)( (hp|wa|whatsapp))?$/,
  village: /^(desa|kelurahan|alamat|desa kelurahan|kelurahan desa|tempat tinggal)$/,
  education: /^pendidikan( terakhir)?$/,
  workState: /^(keadaan |status )?(kerja|pekerjaan)$/,
  birthYear: /^tahun lahir$/,
  nik: /^(nomor |no )?(nik|ktp)$/,
}

const EDUCATION: [RegExp, Education][] = [
  [/^(tidak|belum)( pernah)?( tamat)?( sekolah| sd)?$/, 'none'],
  [/^(sd|mi|paket a)\b/, 'sd'],
  [/^(smp|mts|sltp|paket b)\b/, 'smp'],
  [/^(smk|stm|smea|mak)\b/, 'smk'],
  [/^(sma|ma|slta|smu|paket c)\b/, 'sma'],
  [/^(d ?[123]|diploma)\b/, 'diploma'],
  [/^(s ?[123]|d ?4|sarjana)\b/, 'sarjana'],
]

const WORK_STATE: [RegExp, WorkState][] = [
  [/kontrak/, 'contract_ending'],
  [/phk/, 'laid_off'],
  [/usaha|wiraswasta|dagang|jualan/, 'own_business'],
  [/cari|nganggur|belum|tidak|ibu rumah|pelajar/, 'seeking'],
  [/kerja|karyawan|buruh|pegawai/, 'working'],
]

const wordIn = <Word>(words: [RegExp, Word][], text: string): Word | null =>
  words.find(([pattern]) => pattern.test(text.toLowerCase().trim()))?.[1] ?? null

/** As personFields, but people on a list may have no phone: their ticket is printed. */
const listed = z.object({
  ...personFields,
  phone: z.string().transform((text) => (/^[-–]?$/.test(text.trim()) ? '' : plainPhone(text))),
})

/** Reads a list; all of it or nothing, with every row that has to be mended. */
export function parseGroup(rows: string[][], villages: Village[]): Result<GroupRow[], GroupProblem[]> {
  const problems: GroupProblem[] = []
  const people = tableOf(rows, HEADINGS).flatMap(({ row, cells }): GroupRow[] => {
    const education = wordIn(EDUCATION, cells.education)
    const workState = wordIn(WORK_STATE, cells.workState)
    const found = villageOf(cells.village, villages)
    if (education === null) problems.push({ row, kind: 'education', text: cells.education })
    if (workState === null) problems.push({ row, kind: 'workState', text: cells.workState })
    if (Array.isArray(found))
      problems.push({ row, kind: 'village', text: cells.village, choices: found.map(nameOf) })
    const areaCode = Array.isArray(found) ? 'luar' : found
    const phone = cells.phone
    const parsed = listed.safeParse({
      ...cells,
      phone,
      education: education ?? 'none',
      workState: workState ?? 'seeking',
      areaCode,
    })
    if (parsed.success) {
      if (parsed.data.phone === '' || phoneFits(phone)) return [{ row, person: parsed.data }]
      problems.push({ row, kind: 'field', message: 'nomor HP tidak terbaca, contoh 0812 3456 7890' })
      return []
    }
    for (const { message } of parsed.error.issues) problems.push({ row, kind: 'field', message })
    return []
  })
  return problems.length > 0 ? refuse(problems.toSorted((a, b) => a.row - b.row)) : done(people)
}

const phoneFits = (text: string) => personFields.phone.safeParse(text).success

const nameOf = ({ name, kecamatan }: Village) => `${name}, ${kecamatan}`

const folded = (text: string) =>
  text.toLowerCase().replace(/\b(desa|kelurahan|kel|kecamatan|kec)\b|[^a-z]/g, '')

/** The code of a village by its name, with its kecamatan where two have one name; else those that could be meant. */
function villageOf(text: string, villages: Village[]): string | Village[] {
  if (/^(luar|di luar)\b/i.test(text.trim())) return 'luar'
  const wanted = folded(text)
  if (wanted === '') return []
  const same = villages.filter(({ name, kecamatan }) =>
    [folded(name), folded(name + kecamatan)].includes(wanted),
  )
  const [only, ...more] = same
  return only && more.length === 0 ? only.code : same
}
