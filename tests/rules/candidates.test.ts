import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { listWords } from '#components/candidates/words.ts'
import type { Candidate, ListFault } from '#lib/candidates/candidate.ts'
import { parseCandidates } from '#lib/candidates/parse.ts'
import { rowsOfFile, rowsOfText } from '#lib/candidates/sheet-steps.ts'
import { typedList } from '#lib/candidates/typed-list.ts'
import { executable, pdf } from '#tests/support/papers.ts'
import { csv, xlsx } from '#tests/support/sheets.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const HEAD = ['Nama', 'Telepon', 'Desa/Kelurahan']
const words = fc
  .array(
    fc.constantFrom('Siti', 'Aminah', "Nu'man", 'S.Pd', 'Budi, S.Kom', '“Ani”', 'a;b', 'kata "dua"', 'Ñandú'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '))
const phone = fc.option(
  fc.integer({ min: 10_000_000, max: 999_999_999 }).map((digits) => `+628${digits}`),
  { nil: '' },
)
const candidate = fc.record({ name: words, phone, village: fc.option(words, { nil: '' }) })
const list = fc.uniqueArray(candidate, {
  minLength: 1,
  maxLength: 12,
  selector: ({ name, phone: number, village }) => `${name}|${number || village}`.toLowerCase(),
})
const cells = ({ name, phone: number, village }: Candidate) => [name, number, village]

const readFile = async (bytes: Uint8Array) => {
  const rows = await rowsOfFile(bytes)
  return rows.ok ? parseCandidates(rows.value) : rows
}
const readText = (text: string) => parseCandidates(accepted(rowsOfText(text)))
const faultOf = (rows: string[][]): ListFault => refused(parseCandidates(rows))

describe('what is written is read back', () => {
  property.prop([list, fc.constantFrom(';', ',', '\t'), fc.boolean()])(
    'as a CSV',
    async (people, separator, bom) => {
      const bytes = csv([HEAD, ...people.map(cells)], separator)
      const sent = bom ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes
      expect(accepted(await readFile(sent))).toEqual(people)
    },
  )

  property.prop([list], { numRuns: 5 })('as an XLSX', async (people) => {
    expect(accepted(await readFile(await xlsx([HEAD, ...people.map(cells)])))).toEqual(people)
  })

  property.prop([list])('as typed lines', (people) => {
    expect(accepted(readText(typedList(people)))).toEqual(people)
  })

  test('in the letters that Excel writes by itself', async () => {
    expect(accepted(await readFile(csv([['Renée Ñandú', '', 'Dé']], ';', 'latin1')))).toEqual([
      { name: 'Renée Ñandú', phone: '', village: 'Dé' },
    ])
  })
})

test('columns go by their headings, wherever they stand, and others are left out', () => {
  const rows = [
    ['DAFTAR PESERTA'],
    [],
    ['No.', 'NIK', 'Desa', 'No. HP (WA)', 'Nama Lengkap'],
    ['1', '3201012345678901', 'Cihideung', '0812-3456-7890', '  Siti \n Aminah '],
    ['2', '', '', '81234567891', 'Budi'],
  ]
  expect(accepted(parseCandidates(rows))).toEqual([
    { name: 'Siti Aminah', phone: '+6281234567890', village: 'Cihideung' },
    { name: 'Budi', phone: '+6281234567891', village: '' },
  ])
})

test('each bad row is told of by its number, empty ones counted', () => {
  const text = [
    'Nama;HP;Desa',
    'Siti;0812 3456 7890;Cihideung',
    '',
    ';0812 3456 7891;Cihideung',
    '12;;',
    'Budi;12;',
    'Ani;;3201012345678901',
    `${'a'.repeat(121)};;`,
    'SITI;+62 812 3456 7890;Lain',
  ].join('\n')
  expect(refused(readText(text))).toEqual({
    kind: 'rows',
    problems: [
      { row: 4, kind: 'noName' },
      { row: 5, kind: 'noLetters' },
      { row: 6, kind: 'badPhone' },
      { row: 7, kind: 'nik' },
      { row: 8, kind: 'tooLong' },
      { row: 9, kind: 'twice', first: 2 },
    ],
  })
  const fault = refused(readText(text))
  const { message, field } = listWords({ kind: 'faulty', field: 'list', fault })
  expect(field).toBe('list')
  expect(message).toMatch(/^Baris 4: nama kosong\. .*Masih ada 1 baris lain/)
})

test('two of one name without number are two when their villages differ', () => {
  expect(accepted(readText('Siti;;Cihideung\nSiti;;Tawang'))).toHaveLength(2)
  expect(refused(readText('Siti;;Tawang\nsiti;;tawang'))).toEqual({
    kind: 'rows',
    problems: [{ row: 2, kind: 'twice', first: 1 }],
  })
})

test('nobody, and too many, are said', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => [`Orang ${index}`])
  expect(faultOf([])).toEqual({ kind: 'nobody' })
  expect(faultOf([HEAD, ['', ' ']])).toEqual({ kind: 'nobody' })
  expect(accepted(parseCandidates(people(500)))).toHaveLength(500)
  expect(faultOf(people(501))).toEqual({ kind: 'tooMany' })
  expect(refused(rowsOfText('\n'.repeat(6000)))).toEqual({ kind: 'tooMany' })
})

test('the file to begin with has headings that are known, and nobody in it', async () => {
  expect(refused(await readFile(readFileSync('public/contoh-daftar-peserta.csv')))).toEqual({
    kind: 'nobody',
  })
})

/** A ZIP of one entry that unpacks to so many zeros, and says so or lies. */
function bomb(megabytes: number, said = megabytes): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(data.length, 14)
  facts.writeUInt32LE(said * 1024 * 1024, 18)
  facts.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, data])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('what is no list is refused by content', () => {
  test.for<[string, () => Uint8Array | Promise<Uint8Array>, ListFault['kind']]>([
    ['nothing', () => new Uint8Array(), 'emptyFile'],
    ['a PDF called daftar.csv', () => pdf(), 'notSheet'],
    ['a program', () => executable(), 'notSheet'],
    ['an old or locked workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldExcel'],
    ['a ZIP that is none', () => Buffer.from('PK\x03\x04 dan seterusnya'), 'brokenSheet'],
    ['half a workbook', async () => (await xlsx([HEAD, ['Siti']])).subarray(0, 900), 'brokenSheet'],
    ['3 MB', () => Buffer.alloc(3 * 1024 * 1024, 'a'), 'tooLarge'],
    ['a bomb', () => bomb(100), 'heavySheet'],
    ['an open quote', () => Buffer.from('"Siti;0812\nBudi'), 'openQuote'],
  ])('%s', async ([, bytes, kind]) => {
    expect(refused(await rowsOfFile(await bytes()))).toEqual({ kind })
  })

  test('a bomb that lies is stopped in its thread', { timeout: 60_000 }, async () => {
    expect(['heavySheet', 'brokenSheet']).toContain(refused(await rowsOfFile(bomb(200, 1))).kind)
  })
})
