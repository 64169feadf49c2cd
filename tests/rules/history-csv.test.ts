import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { EXPORT_TITLES, exportCells } from '#components/history/export-words.ts'
import { csvLine } from '#lib/history/csv.ts'

/** Reads CSV as RFC 4180 says, a letter at a time. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += letter
  }
  expect({ row, cell, quoted }).toEqual({ row: [], cell: '', quoted: false })
  return rows
}

const awkward = fc.string({
  unit: fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', 'é', 'a'),
})
const cells = fc.array(fc.oneof(awkward, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 6 })

describe('a line of CSV', () => {
  test.prop([fc.array(cells)])(
    'is read back as it was written, but for the mark before a formula',
    (rows) => {
      const read = parse(rows.map(csvLine).join(''))
      const shown = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
      expect(read).toEqual(rows.map((row) => row.map(shown)))
    },
  )

  test.prop([cells])('holds no cell that a spreadsheet would work out', (row) => {
    for (const cell of parse(csvLine(row))[0] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
  })

  test('quotes only what needs it', () => {
    expect(csvLine(['a', 'b c', '', 'd,e', 'f"g', '=1+1', '\n'])).toBe(`a,b c,,"d,e","f""g",'=1+1,"'\n"\r\n`)
  })
})

const entry = {
  id: '7',
  at: new Date('2026-08-16T17:00:05.999Z'),
  accountId: 'x',
  actor: '=HYPERLINK("http://contoh.test")',
  action: 'move',
  reason: 'Aula dipakai,\n"dua hari"',
  details: {
    from: { firstDay: '2026-08-10', lastDay: '2026-08-18' },
    ...{ firstDay: '2026-08-20', lastDay: '2026-08-28', convoy: ['MTU-01', 'Budi'] },
  },
  organization: 'PT Contoh',
  program: 'Las Dasar',
  site: 'Aula',
  requestId: 3,
  bookingId: 4,
  programId: null,
  organizationId: null,
  resource: null,
}

test('an entry fills its columns, its time in Jakarta', () => {
  const [line] = parse(csvLine(exportCells(entry)))
  expect(Object.fromEntries(EXPORT_TITLES.map((title, at) => [title, line?.[at]]))).toEqual({
    Nomor: '7',
    'Waktu (WIB)': '2026-08-17 00:00:05',
    Tindakan: 'Kunjungan dipindahkan',
    Oleh: `'${entry.actor}`,
    Pemohon: 'PT Contoh',
    Program: 'Las Dasar',
    Lokasi: 'Aula',
    'Nomor permohonan': '3',
    'Nomor kunjungan': '4',
    'Tanggal semula': '10-18 Agustus 2026',
    Tanggal: '20-28 Agustus 2026',
    Rombongan: 'MTU-01, Budi',
    Armada: '',
    'Isi perubahan': '',
    'Alasan atau catatan': entry.reason,
  })
})

test('an entry of the fleet says what was changed', () => {
  const changes = { setupMinutes: { from: 0, to: 30 }, base: { from: 'BLK', to: null } }
  const resource = { id: 3, kind: 'unit' as const, name: 'MTU-01' }
  const line = exportCells({ ...entry, action: 'changeUnit', details: { changes }, resource })
  expect(line[EXPORT_TITLES.indexOf('Armada')]).toBe('MTU-01')
  expect(line[EXPORT_TITLES.indexOf('Isi perubahan')]).toBe(
    'Persiapan: 0 menit → 30 menit; Pangkalan: BLK → tidak dicatat',
  )
})

test('what an entry does not hold stays empty', () => {
  const bare = { ...entry, details: {}, reason: null, organization: null, program: null, site: null }
  const line = exportCells({ ...bare, requestId: null, bookingId: null })
  expect(line).toHaveLength(EXPORT_TITLES.length)
  expect(line.slice(4)).toEqual(line.slice(4).map(() => ''))
})
