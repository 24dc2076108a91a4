/** The storage port in memory: where a browser stores nothing (Lockdown Mode, a dead IndexedDB), and in tests. */
import type { CircleId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { keepEpochs } from './keepEpochs.ts'
import type { CircleRecord, Store, StorageError } from './port.ts'

/** What the stores of one page may share, as two tabs share a database. */
export interface Shelf {
  readonly logs: Map<CircleId, Uint8Array[]>
  readonly circles: Map<CircleId, CircleRecord>
  readonly values: Map<string, unknown>
  readonly files: Map<CircleId, Map<string, Uint8Array>>
  /** How many rows have been added in all, and up to which of them each circle has. */
  readonly added: { count: number; readonly newest: Map<CircleId, number> }
}

export function emptyShelf(): Shelf {
  return { logs: new Map(), circles: new Map(), values: new Map(), files: new Map(), added: { count: 0, newest: new Map() } }
}

/** Copies what goes in and out, as a database does: nobody changes what is stored by keeping a reference. */
export function createMemoryStore(shelf: Shelf = emptyShelf()): Store {
  let closed = false
  const added = (circle: CircleId) => void shelf.added.newest.set(circle, ++shelf.added.count)
  const rows = (circle: CircleId) => shelf.logs.get(circle) ?? []
  const answer = <T>(work: () => T): Promise<Result<T, StorageError>> => {
    if (closed) return Promise.resolve(fail('failed'))
    try {
      return Promise.resolve(ok(work()))
    } catch {
      return Promise.resolve(fail('failed'))
    }
  }
  return {
    durable: false,
    load: (circle) => answer(() => ({ updates: rows(circle).map((row) => row.slice()), damaged: 0 })),
    append: (circle, update) =>
      answer(() => {
        const log = rows(circle)
        log.push(update.slice())
        shelf.logs.set(circle, log)
        added(circle)
      }),
    compact: (circle, merge) =>
      answer(() => {
        if (rows(circle).length === 0) return
        shelf.logs.set(circle, [merge(rows(circle)).slice()])
        added(circle)
      }),
    count: (circle) => answer(() => rows(circle).length),
    newest: (circle) => answer(() => (rows(circle).length === 0 ? 0 : (shelf.added.newest.get(circle) ?? 0))),
    circles: () => answer(() => structuredClone([...shelf.circles.values()])),
    putCircle: (record) =>
      answer(() => {
        shelf.circles.set(record.id, structuredClone(keepEpochs(shelf.circles.get(record.id), record)))
      }),
    removeCircle: (circle) =>
      answer(() => {
        shelf.circles.delete(circle)
        shelf.logs.delete(circle)
        shelf.files.delete(circle)
        for (const name of shelf.values.keys()) if (name.includes(circle)) shelf.values.delete(name)
      }),
    putFile: (circle, hash, bytes) =>
      answer(() => void shelf.files.set(circle, new Map(shelf.files.get(circle)).set(hash, bytes.slice()))),
    getFile: (circle, hash) => answer(() => shelf.files.get(circle)?.get(hash)?.slice() ?? null),
    files: (circle) => answer(() => [...(shelf.files.get(circle)?.keys() ?? [])]),
    get: (name) => answer(() => structuredClone(shelf.values.get(name))),
    put: (name, value) => answer(() => void shelf.values.set(name, structuredClone(value))),
    close() {
      closed = true
    },
  }
}
