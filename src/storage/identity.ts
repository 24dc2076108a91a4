/**
 * Whether the database behind a connection is the one that was there before. Chromium throws a whole database away on a full disk
 * and goes on with an empty one: that a row is stored there does not say that all is which was called saved.
 */
import type { Dexie } from 'dexie'
import type { Now } from '../model/deps.ts'
import type { NamedValue, StoreDb } from './db.ts'

const name = 'database'

export interface Identity {
  /** Looks each time that the handle has been opened, also by itself, before anything else is asked of it. */
  watch(db: StoreDb): void
  /** Hears that it is another one. Returns its undo. */
  onReplaced(listener: () => void): () => void
}

export function createIdentity(now: Now): Identity {
  const listeners = new Set<() => void>()
  let known: unknown = null

  const look = async (db: Dexie) => {
    const found = await markOf(db, now())
    const isOther = known !== null && found !== known
    known = found
    if (isOther) for (const listener of [...listeners]) listener()
  }
  return {
    watch(db) {
      // Of a handle that is open already Dexie gives none. What can't be read is told of by what asks next.
      db.on('ready', (opened: Dexie | undefined) => look(opened ?? db).catch(() => undefined), true)
    },
    onReplaced(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** A full disk can't be marked: then it is another one each time that it is opened, and all is written once more. */
async function markOf(db: Dexie, made: number): Promise<unknown> {
  const values = db.table<NamedValue, string>('values')
  const stored = await values.get(name)
  if (stored !== undefined) return stored.value
  const mark = async () => {
    const found = await values.get(name)
    if (found === undefined) await values.put({ name, value: made })
    return found?.value ?? made
  }
  // Another page may be doing the same.
  return db.transaction('rw', values, mark).catch(() => made)
}
