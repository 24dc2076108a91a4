/**
 * A table as a file that a spreadsheet opens by a double click. Semicolons, since Swedish Excel takes a comma for part
 * of a number and would put a whole row into one cell; a byte order mark, since it else reads å, ä and ö as other letters.
 */
import { plainCell } from './csvCell.ts'

/** Null is an empty cell. */
export type Cell = string | number | null

/** The text of the file. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = plainCell(cell)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
