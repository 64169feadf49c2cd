/** Titles may stand above the headings. */
const HEADINGS_WITHIN = 10

/** A row of a sheet, counted from 1 as Excel does, by its columns; what is not there is empty. */
export interface TableRow<Column extends string> {
  row: number
  cells: Record<Column, string>
}

/** One line, without what cannot be seen. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()

/**
 * Rows of cells by their columns, empty rows left out. Columns are known by their headings, of which the first is the
 * one that must be there; without headings they stand in the order of `headings`.
 */
export function tableOf<Column extends string>(
  rows: string[][],
  headings: Record<Column, RegExp>,
): TableRow<Column>[] {
  const lines = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map(plain) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const names = Object.keys(headings) as Column[]
  const columnOf = (cells: string[], column: Column) =>
    cells.findIndex((cell) => {
      const words = cell.toLowerCase().match(/[a-z]+/g)
      return headings[column].test(words?.join(' ') ?? '')
    })
  const first = names[0] as Column
  const at = lines.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => columnOf(cells, first) !== -1)
  const heads = lines[at]?.cells
  const places = names.map((name, index) => [name, heads ? columnOf(heads, name) : index] as const)
  return lines.slice(at + 1).map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(places.map(([name, place]) => [name, cells[place] ?? ''])) as Record<
      Column,
      string
    >,
  }))
}
