/** Finds out, in bounded time, what this browser will store. */
import type { HashBytes, Now, Timers } from '../model/deps.ts'
import { createDb, type IndexedDb, type StoreDb } from './db.ts'
import { createDexieStore } from './dexieStore.ts'
import { toStorageError } from './errors.ts'
import type { Fallback, Store } from './port.ts'

export interface OpenStoreDeps {
  readonly now: Now
  readonly timers: Timers
  readonly locks: Pick<LockManager, 'request'> | null
  readonly hash?: HashBytes | undefined
  readonly onWake?: (listener: () => void) => () => void
  /** What stands in where nothing is stored, until `reach` gives a store: few browsers need its code. */
  refuge(why: Fallback, reach: Reach): Promise<Store>
  /** Another name is another database. */
  readonly name?: string
  readonly indexedDb?: IndexedDb
}

/** Tries to reach the durable store, within `openLimit`. Never rejects. */
export type Reach = () => Promise<Store | Fallback>

/** ms to wait for IndexedDB before writing begins in memory: WebKit's may never answer again until a restart. */
export const openLimit = 3000

/** Rejects only when the refuge is needed and does. A database that answers too late is let go again. */
export async function openStore(deps: OpenStoreDeps): Promise<Store> {
  const connect = () => createDb(deps.name ?? 'larandetraff', deps.indexedDb)
  const reach = async () => {
    const db = connect()
    const fallback = await firstAnswer(db, deps.timers)
    if (fallback === null) return createDexieStore(connect, deps, db)
    db.close()
    return fallback
  }
  const reached = await reach()
  return typeof reached === 'string' ? deps.refuge(reached, reach) : reached
}

/** Null when all is well. A read, not only an open: a wedged database opens and then is silent. */
function firstAnswer(db: StoreDb, timers: Timers): Promise<Fallback | null> {
  return new Promise((resolve) => {
    let late: Fallback = 'silent'
    db.on('blocked', () => (late = 'blocked'))
    const undo = timers.after(openLimit, () => resolve(late))
    const settle = (reason: Fallback | null) => {
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
