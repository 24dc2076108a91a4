/** Reading and folding the rows of one circle's log, inside a transaction of the caller. */
import type { CircleId } from '../model/ids.ts'
import { crc32 } from '../model/checksum.ts'
import type { LogRow, NewLogRow, StoreDb } from './db.ts'
import { isLostRow } from './errors.ts'

export interface ReadLog {
  /** In the order of commits. */
  readonly readable: readonly LogRow[]
  /** Rows whose checksum does not fit. */
  readonly damaged: readonly LogRow[]
}

/** Ids of rows that the browser itself can't read: Chromium keeps large values in files, and a file may be gone. */
export type LostRows = ReadonlySet<number>

/** A row ready to be added. The bytes are copied: a view would drag its whole buffer into the database. */
export function newRow(circle: CircleId, kind: 'update' | 'snapshot', bytes: Uint8Array, at: number): NewLogRow {
  return { circle, kind, bytes: bytes.slice(), checksum: crc32(bytes), at }
}

/**
 * Adds a row in a transaction of its own that is committed in the same breath: a page that is left is gone before it hears
 * of the row, and the browser undoes what was not committed by then. Dexie commits only when it has heard.
 */
export async function addAtOnce(db: StoreDb, row: NewLogRow): Promise<void> {
  if (!db.isOpen()) await db.open()
  const transaction = db.backendDB().transaction('log', 'readwrite', { durability: 'strict' })
  const request = transaction.objectStore('log').add(row)
  transaction.commit()
  await new Promise<void>((resolve, reject) => {
    const fail = () => { reject(transaction.error ?? request.error ?? new DOMException('the row was not added', 'AbortError')) }
    transaction.oncomplete = () => { resolve() }
    transaction.onabort = fail
    transaction.onerror = fail
  })
}

/** Every row of the circle, sorted by whether its checksum fits. */
export async function readLog(db: StoreDb, circle: CircleId, lost: LostRows): Promise<ReadLog> {
  const own = db.log.where('circle').equals(circle)
  const rows = lost.size === 0 ? await own.toArray() : await readOthers(db, await own.primaryKeys(), lost)
  return { readable: rows.filter(isReadable), damaged: rows.filter((row) => !isReadable(row)) }
}

/** Puts one snapshot in place of every readable row. What can't be read stays: a later version may heal it. */
export async function foldLog(
  db: StoreDb,
  circle: CircleId,
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
  at: number,
  lost: LostRows,
): Promise<void> {
  const { readable } = await readLog(db, circle, lost)
  if (readable.length === 0 || (readable.length === 1 && readable[0]?.kind === 'snapshot')) return
  const snapshot = merge(readable.map((row) => row.bytes))
  await db.log.add(newRow(circle, 'snapshot', snapshot, at))
  // By id, one for one: a row that was not read is never deleted.
  await db.log.bulkDelete(readable.map((row) => row.id))
}

function isReadable(row: LogRow): boolean {
  return row.bytes instanceof Uint8Array && crc32(row.bytes) === row.checksum
}

async function readOthers(db: StoreDb, ids: readonly number[], lost: LostRows): Promise<LogRow[]> {
  const rows = await db.log.bulkGet(ids.filter((id) => !lost.has(id)))
  return rows.filter((row) => row !== undefined)
}

/**
 * Runs work that reads the log in a transaction of its own. A lost row fails the whole transaction, even when its
 * error is caught: then the lost ones are found, each in its own transaction, and the work runs again past them.
 */
export async function pastLostRows<T>(
  db: StoreDb,
  circle: CircleId,
  work: (lost: LostRows) => PromiseLike<T>,
): Promise<T> {
  try {
    return await work(new Set())
  } catch (error) {
    if (!isLostRow(error)) throw error
    return work(await findLost(db, circle))
  }
}

async function findLost(db: StoreDb, circle: CircleId): Promise<LostRows> {
  const lost = new Set<number>()
  for (const id of await db.log.where('circle').equals(circle).primaryKeys()) {
    try {
      await db.log.get(id)
    } catch (error) {
      if (!isLostRow(error)) throw error
      lost.add(id)
    }
  }
  return lost
}
