/** The storage port on IndexedDB. Several pages may hold one each: every answer rests on a transaction of its own. */
import { Dexie } from 'dexie'
import type { HashBytes, Now, Timers } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { StoreDb } from './db.ts'
import { isLostConnection, isLostRow, toStorageError } from './errors.ts'
import { keepEpochs } from './keepEpochs.ts'
import { createIdentity } from './identity.ts'
import { addAtOnce, foldLog, newRow, pastLostRows, readLog } from './logRows.ts'
import type { Store, StorageError } from './port.ts'

export interface DexieStoreDeps {
  readonly now: Now
  readonly timers: Timers
  /** Null where the browser has none: then only the transaction keeps compactions apart. */
  readonly locks: Pick<LockManager, 'request'> | null
  /** Undefined where the page may not use encryption: then no file can be told to be whole, and there are none. */
  readonly hash?: HashBytes | undefined
  /** The page is shown again. Systems end connections under a sleeping page, and what asks through a dead one may wait for ever. */
  readonly onWake?: ((listener: () => void) => () => void) | undefined
}

/** ms that a connection may take to answer when the page has slept: if it doesn't, another one is opened. */
export const wakeLimit = 1500
/** ms that IndexedDB may take to answer. A dead one is silent for ever, and "saving" must not be said for ever. */
export const answerLimit = 15_000

/**
 * `connect` makes a fresh handle: when the browser has ended a connection under us, the next try gets a new one.
 * The functions given to `transaction` are `async`, since Dexie keeps one open over `await` only when it sees that.
 */
export function createDexieStore(connect: () => StoreDb, deps: DexieStoreDeps, first = connect()): Store {
  const { now, timers, locks, hash, onWake } = deps
  const identity = createIdentity(now)
  const line = (db: StoreDb): Line => {
    identity.watch(db)
    return { db, waiting: new Set() }
  }
  let current = line(first)
  let closed = false
  /** Chromium ends the connection on a full disk, and can't say why when it then fails to open a new one. */
  let wasFull = false

  const attempt = async <T>(work: (db: StoreDb) => PromiseLike<T>, limit: number | null) => {
    const used = current
    try {
      return { result: ok(await within(timers, limit, used.waiting, work(used.db))), lost: false }
    } catch (error) {
      const lost = isLostConnection(error) && !closed
      if (lost && current === used) {
        current = line(connect())
        // What else waits for it goes to the new one too.
        for (const giveUp of [...used.waiting]) giveUp()
        used.db.close()
      }
      return { result: fail(toStorageError(error)), lost }
    }
  }

  /** A lost connection gets one more try. An append that did commit is then in the log twice, which is harmless. */
  const answer = async <T>(
    work: (db: StoreDb) => PromiseLike<T>,
    limit: number | null = answerLimit,
  ): Promise<Result<T, StorageError>> => {
    if (closed) return fail('failed')
    const first = await attempt(work, limit)
    const { result, lost } = first.lost ? await attempt(work, limit) : first
    if (lost && wasFull) return fail('full')
    wasFull = !result.ok && result.error === 'full'
    return result
  }

  /** Twice: what hung on the old connection hangs on a new one if all of IndexedDB does, and then says so. */
  const probe = async () => {
    const ask = () => attempt((db) => db.circles.count(), wakeLimit)
    if ((await ask()).lost) await ask()
  }
  const stopWaking = onWake?.(() => void (closed || probe()))

  return {
    durable: true,
    onReplaced: identity.onReplaced,
    load: (circle) =>
      answer((db) =>
        pastLostRows(db, circle, async (lost) => {
          const { readable, damaged } = await db.transaction('r', db.log, async () => readLog(db, circle, lost))
          return { updates: readable.map((row) => row.bytes), damaged: damaged.length + lost.size }
        }),
      ),
    append(circle, update) {
      // A copy, before the caller goes on.
      const row = newRow(circle, 'update', update, now())
      return answer((db) => addAtOnce(db, row))
    },
    // No limit: folding a year of writing takes what it takes.
    compact: (circle, merge) =>
      alone(locks, circle, () =>
        answer(
          (db) =>
            pastLostRows(db, circle, (lost) =>
              db.transaction('rw', db.log, async () => foldLog(db, circle, merge, now(), lost)),
            ),
          null,
        ),
      ),
    count: (circle) => answer((db) => db.log.where('circle').equals(circle).count()),
    // Of the keys alone: no row is read.
    newest: (circle) => answer(async (db) => (await db.log.where('circle').equals(circle).reverse().limit(1).primaryKeys())[0] ?? 0),
    circles: () => answer((db) => db.circles.toArray()),
    putCircle: (record) =>
      answer((db) =>
        db.transaction('rw', db.circles, async () => {
          await db.circles.put(keepEpochs(await db.circles.get(record.id), record))
        }),
      ),
    removeCircle: (circle) =>
      answer((db) =>
        db.transaction('rw', db.log, db.circles, db.files, db.values, async () => {
          await db.circles.delete(circle)
          await db.values.filter(({ name }) => name.includes(circle)).delete()
          await db.log.where('circle').equals(circle).delete()
          await db.files.where('circle').equals(circle).delete()
        }),
      ),
    putFile: (circle, name, bytes) =>
      answer(async (db) => {
        // A copy, as in the log: a view would drag its whole buffer along.
        await db.files.put({ circle, hash: name, bytes: bytes.slice() })
      }),
    getFile: (circle, name) =>
      answer(async (db) => {
        try {
          const bytes = (await db.files.get([circle, name]))?.bytes
          return bytes instanceof Uint8Array && (await hash?.(bytes)) === name ? bytes : null
        } catch (error) {
          if (isLostRow(error)) return null
          throw error
        }
      }),
    files: (circle) =>
      answer(async (db) => (await db.files.where('circle').equals(circle).primaryKeys()).map(([, name]) => name)),
    get: (name) => answer(async (db) => (await db.values.get(name))?.value),
    put: (name, value) =>
      answer(async (db) => {
        await db.values.put({ name, value })
      }),
    close() {
      closed = true
      stopWaking?.()
      current.db.close()
    },
  }
}

interface Line {
  readonly db: StoreDb
  /** Ends each wait for an answer of this connection. */
  readonly waiting: Set<() => void>
}

/** Rejects with a timeout, as Dexie's own, when the work is not done in time, or is given up. */
function within<T>(timers: Timers, limit: number | null, waiting: Set<() => void>, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      done()
      reject(new Dexie.TimeoutError())
    }
    const undo = limit === null ? () => undefined : timers.after(limit, giveUp)
    const done = () => {
      undo()
      waiting.delete(giveUp)
    }
    waiting.add(giveUp)
    work.then(
      (value) => {
        done()
        resolve(value)
      },
      (error: unknown) => {
        done()
        reject(error instanceof Error ? error : new Dexie.UnknownError(String(error)))
      },
    )
  })
}

type Answer = Promise<Result<void, StorageError>>

/** One compaction of a circle at a time, over all pages of this origin. A page that is being left gets no lock. */
function alone(locks: DexieStoreDeps['locks'], circle: CircleId, work: () => Answer): Answer {
  return locks === null ? work() : locks.request(`larandetraff:compact:${circle}`, work).catch(() => fail('failed'))
}
