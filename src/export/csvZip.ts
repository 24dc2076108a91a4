/** Several tables as one file. */
import { strToU8, zipSync } from 'fflate'
import { csv } from './csv.ts'
import type { Table } from './roundTables.ts'

/** The bytes of the file: the same for the same tables. Names are without their `.csv`. */
export function csvZip(tables: Readonly<Record<string, Table>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(tables).map(([name, table]) => [`${name}.csv`, strToU8(csv(table))] as const)
  // A zip can't be without a date; this is the earliest that it can hold.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}
