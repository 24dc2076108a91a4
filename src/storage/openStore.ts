/** Finds out, in bounded time, what this browser will store. */
import type { HashBytes, Now, Timers } from '../model/deps.ts'
import { createDb, type IndexedDb, type StoreDb } from './db.ts'
import { createDexieStore } from './dexieStore.ts'
import { toStorageError } from './errors.ts'
import type { Store, StorageError } from './port.ts'

export interface OpenStoreDeps {
  readonly now: Now
  readonly timers: Timers
  readonly locks: Pick<LockManager, 'request'> | null
  readonly hash?: HashBytes | undefined
  /** What stands in where nothing is stored: few browsers need its code. */
  memory(): Promise<Store>
  /** Another name is another database. */
  readonly name?: string
  readonly indexedDb?: IndexedDb
}

export interface OpenedStore {
  readonly store: Store
  /** Why the store is in memory only; null when it is durable. `silent`: IndexedDB did not answer in time. */
  readonly fallback: StorageError | 'silent' | null
}

/** ms to wait for IndexedDB before writing begins in memory: WebKit's may never answer again until a restart. */
export const openLimit = 3000

/** Rejects only when `memory` is needed and does. A database that answers too late is let go again. */
export async function openStore(deps: OpenStoreDeps): Promise<OpenedStore> {
  const connect = () => createDb(deps.name ?? 'larandetraff', deps.indexedDb)
  const db = connect()
  const fallback = await firstAnswer(db, deps.timers)
  if (fallback === null) return { store: createDexieStore(connect, deps, db), fallback }
  db.close()
  return { store: await deps.memory(), fallback }
}

/** Null when all is well. A read, not only an open: a wedged database opens and then is silent. */
function firstAnswer(db: StoreDb, timers: Timers): Promise<OpenedStore['fallback']> {
  return new Promise((resolve) => {
    const undo = timers.after(openLimit, () => resolve('silent'))
    const settle = (reason: OpenedStore['fallback']) => {
      undo()
      resolve(reason)
    }
    // Opened first: without IndexedDB, Dexie throws at once when it is asked for a table.
    db.open()
      .then(() => db.circles.count())
      .then(
        () => settle(null),
        (error: unknown) => settle(toStorageError(error)),
      )
  })
}
