/**
 * The tables in IndexedDB. Every version that was ever released stays here, oldest first.
 *
 * log     {id, circle, kind, bytes, checksum, at}   one row for each append, ids grow in the order of commits
 * circles CircleRecord by id
 * values  {name, value}
 * files   {circle, hash, bytes}, since version 2
 */
import { Dexie, type DexieOptions, type Table } from 'dexie'
import type { CircleId } from '../model/ids.ts'
import type { CircleRecord } from './port.ts'

export interface NewLogRow {
  readonly circle: CircleId
  /** `damaged` was set aside by a compaction before version 3. The checksum decides, whatever this says. */
  readonly kind: 'update' | 'snapshot' | 'damaged'
  readonly bytes: Uint8Array
  /** CRC-32 of `bytes`. */
  readonly checksum: number
  /** ms, this device's clock. */
  readonly at: number
}

export interface LogRow extends NewLogRow {
  readonly id: number
}

export interface NamedValue {
  readonly name: string
  readonly value: unknown
}

export interface FileRow {
  readonly circle: CircleId
  /** SHA-256 of `bytes`, base64url. */
  readonly hash: string
  readonly bytes: Uint8Array
}

export type StoreDb = Dexie & {
  readonly log: Table<LogRow, number, NewLogRow>
  readonly circles: Table<CircleRecord, CircleId>
  readonly values: Table<NamedValue, string>
  readonly files: Table<FileRow, [CircleId, string]>
}

/** The factory in `globalThis`, unless a test brings its own. */
export type IndexedDb = NonNullable<DexieOptions['indexedDB']>

/** A handle that opens at its first use. */
export function createDb(name: string, indexedDb?: IndexedDb): StoreDb {
  const db = new Dexie(name, {
    // "Saved" means on the disk, not in a buffer of the operating system.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(indexedDb === undefined ? {} : { indexedDB: indexedDb }),
  })
  db.version(1).stores({ log: '++id, circle, [circle+kind]', circles: 'id', values: 'name' })
  db.version(2).stores({ files: '[circle+hash], circle' })
  // One index less: it was a third of what each row cost on the disk (`npm run bench -- open`).
  db.version(3).stores({ log: '++id, circle' })
  return db as StoreDb
}
