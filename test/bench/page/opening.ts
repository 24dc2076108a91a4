/** A year-old round in this app's store, and the same updates in y-indexeddb's: filled, and opened until its words can be read. */
import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { applyLog, mergeLog } from '../../../src/session/log.ts'
import { createDb } from '../../../src/storage/db.ts'
import { newRow } from '../../../src/storage/logRows.ts'
import { openStore } from '../../../src/storage/openStore.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { yearOfWriting } from '../opening/year.ts'

export type Keeper = 'ours' | 'yIndexeddb'
/** `kept`: folded as each does by itself while the year goes, the last rows not yet. `rows`: as if it never had been. */
export type State = 'kept' | 'rows'

export interface Opened {
  /** From the first line of code that asks for storage. */
  readonly ms: number
  readonly notes: number
  readonly characters: number
}

/** Rows after which both fold, and rows that are left over at the end of the year. */
const [fold, left] = [500, 300]
export const circle = newId<CircleId>((n) => new Uint8Array(n).fill(9))
const name = 'year'

export const openOurs = () =>
  openStore({ now: Date.now, timers: pageTimers, locks: navigator.locks, name, refuge: (why) => Promise.reject(new Error(why)) })

const fillers: Record<Keeper, (updates: readonly Uint8Array[], state: State) => Promise<void>> = {
  async ours(updates, state) {
    const store = await openOurs()
    const db = createDb(name)
    for (let at = 0; at < updates.length; at += fold) {
      await db.log.bulkAdd(updates.slice(at, at + fold).map((update) => newRow(circle, 'update', update, 0)))
      const isLast = at + fold >= updates.length - left
      if (state === 'kept' && !isLast) await store.compact(circle, mergeLog)
    }
    db.close()
    store.close()
  },
  async yIndexeddb(updates, state) {
    const doc = new Y.Doc()
    const kept = new IndexeddbPersistence(name, doc)
    await kept.whenSynced
    for (let at = 0; at < updates.length; at += fold) {
      for (const update of updates.slice(at, at + fold)) Y.applyUpdate(doc, update)
      const isLast = at + fold >= updates.length - left
      // What it does by itself a second after the writing has paused; without rows it would wait for ever.
      clearTimeout(Number(kept._storeTimeoutId))
      if (state === 'kept' && !isLast) await storeState(kept)
      else await rowsOf(kept)
    }
    clearTimeout(Number(kept._storeTimeoutId))
    await rowsOf(kept)
    await kept.destroy()
  },
}

/** Settles when everything written so far is stored. */
function rowsOf(kept: IndexeddbPersistence): Promise<unknown> {
  return new Promise((resolve) => {
    const request = kept.db?.transaction('updates').objectStore('updates').count()
    if (request) request.onsuccess = resolve
  })
}

const openers: Record<Keeper, (doc: Y.Doc) => Promise<void>> = {
  async ours(doc) {
    const store = await openOurs()
    const log = await store.load(circle)
    if (!log.ok) throw new Error(log.error)
    applyLog(doc, log.value.updates)
  },
  async yIndexeddb(doc) {
    await new IndexeddbPersistence(name, doc).whenSynced
  },
}

export const opening = {
  /** Answers how many bytes the whole round is as one update. */
  async fill(keeper: Keeper, state: State, count: number): Promise<number> {
    const { updates } = yearOfWriting(5, count)
    await fillers[keeper](updates, state)
    return mergeLog(updates).length
  },
  async open(keeper: Keeper): Promise<Opened> {
    const document = emptyDocument()
    const began = performance.now()
    await openers[keeper](document.doc)
    const { list } = reflectionsView(document).get()
    const characters = list.reduce((sum, { text }) => sum + text.length, 0)
    return { ms: performance.now() - began, notes: list.length, characters }
  },
}
