import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'

/** What stands on every letter of the office, and how letters are numbered. */
export interface Letterhead {
  /** Lines of the kop, the highest authority first, the office itself last. */
  officeLines: string[]
  address: string
  /** Telephone, e-mail, site: one line below the address. */
  contact: string
  /** Where letters are signed. */
  city: string
  signatoryTitle: string
  signatoryName: string
  signatoryRank: string
  /** 18 digits, or nothing where the signatory has none. */
  signatoryNip: string
  numberFormat: string
  /** Classification code that stands in for {kode}. */
  numberCode: string
  /** Numbers are filled up with zeroes to so many digits. */
  numberDigits: number
  /** The year to which `numberUsed` belongs; other years begin at 1. */
  numberYear: number
  /** The last number of that year that the office had given before it began to issue letters here. */
  numberUsed: number
  /** Who gets copies (tembusan) by standard. */
  copies: string[]
}

/** What holds until somebody sets it: a kop and a signatory that are nobody's, so no letter can be issued. */
export const NO_LETTERHEAD: Letterhead = {
  officeLines: [],
  address: '',
  contact: '',
  city: '',
  signatoryTitle: '',
  signatoryName: '',
  signatoryRank: '',
  signatoryNip: '',
  numberFormat: '{kode}/{nomor}/MTU/{bulan-romawi}/{tahun}',
  numberCode: '',
  numberDigits: 4,
  numberYear: 2000,
  numberUsed: 0,
  copies: [],
}

export type MissingPart =
  | 'officeLines'
  | 'address'
  | 'city'
  | 'signatoryTitle'
  | 'signatoryName'
  | 'numberCode'

const NEEDED: readonly MissingPart[] = [
  'officeLines',
  'address',
  'city',
  'signatoryTitle',
  'signatoryName',
  'numberCode',
]

/** What must be set before letters can be issued. */
export function missingParts(letterhead: Letterhead): MissingPart[] {
  return NEEDED.filter((part) => {
    if (part === 'numberCode' && !letterhead.numberFormat.includes('{kode}')) return false
    return letterhead[part].length === 0
  })
}

/** Why the letterhead stays as it is. */
export type LetterheadRefusal =
  | ChangedMeanwhile
  /** Letters of that year were issued here already: their numbers only go on. */
  | { kind: 'numbered'; year: number; last: number }
