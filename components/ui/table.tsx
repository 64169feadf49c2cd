import type { ReactNode } from 'react'

interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  numeric?: boolean
  /** Names its row: on phones it is the title of the card. */
  title?: boolean
}

const CELL = 'px-3 py-2 align-top'

/** On phones with its header before it. */
const LABELLED =
  'max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:text-right max-sm:before:text-left max-sm:before:text-ink-soft max-sm:before:text-sm max-sm:before:content-[attr(data-label)]'

interface TableProps<Row> {
  /** Says what the table holds; read aloud, not shown. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
}

/** A plain table whose rows become cards on phones; the roles keep it a table for screen readers there. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block on phones takes the native roles away
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`border-line border-b px-3 py-2 font-semibold text-ink-soft text-sm ${column.numeric ? 'text-right' : ''}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            // biome-ignore lint/a11y/noRedundantRoles: see above
            role="row"
            className="border-line border-b max-sm:block max-sm:rounded-card max-sm:border max-sm:bg-surface max-sm:p-2 sm:hover:bg-sunken"
          >
            {columns.map((column) => (
              <td
                key={column.key}
                // biome-ignore lint/a11y/noRedundantRoles: see above
                role="cell"
                data-label={column.header}
                className={`${CELL} ${column.title ? 'max-sm:block max-sm:py-0' : LABELLED} ${column.numeric ? 'text-right' : ''}`}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
