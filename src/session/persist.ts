/**
 * Keeps one document in its log: edits are gathered for a moment, joined, appended, and called saved only when the
 * store has answered that they are.
 */
import * as Y from 'yjs'
import { joinUpdates } from '../document/joinUpdates.ts'
import { origins } from '../document/origins.ts'
import { createValue, type LiveView } from '../document/view.ts'
import type { Timers } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import type { Store, StorageError } from '../storage/port.ts'
import type { Compaction } from './compaction.ts'
import type { LastWords } from './lastWords.ts'
import type { Saved } from './port.ts'

export interface PersistDeps {
  readonly timers: Timers
  readonly lifecycle: {
    /** The page is being hidden or left: perhaps the last moment that code runs. Returns its undo. */
    onHide(listener: () => void): () => void
    /** It is hidden now. */
    isHidden?(): boolean
  }
  /** What the page keeps of the circle beside the log when it is left. */
  lastWords?(circle: CircleId): LastWords
  /** A row of the circle has been stored. */
  onStored?(circle: CircleId): void
}

export interface Persistence {
  readonly saved: LiveView<Saved>
  /** Writes at once. Settles when everything written so far is stored, or the attempt has failed. */
  flush(): Promise<void>
  /** Writes all of the document: the log has lost what it had. */
  rewrite(): void
  /** Takes in what other pages of this browser could not store when they were left. */
  takeLeft(): void
  /**
   * Writes what waits, once, and lets go of the document. Idempotent. When `saved` is then `failed`, the words are
   * only in the document: whoever holds it decides.
   */
  close(): Promise<void>
}

/** ms that edits are gathered: a row for each keystroke would make the log long and the phone warm. */
export const gatherTime = 50
/** ms before a failed write is tried again, doubled each time up to the longest. */
export const retryTimes = { first: 1000, longest: 60_000 } as const
/** ms after opening until the log may be compacted: the first screen goes first. */
export const compactDelay = 2000

/** Begins to keep `doc`, which holds what the log holds (`applyLog`) and `unsaved`, which is written first. */
export function persist(
  doc: Y.Doc,
  circle: CircleId,
  store: Store,
  deps: PersistDeps,
  unsaved: readonly Uint8Array[] = [],
): Persistence {
  const saved = createValue<Saved>(store.durable ? 'saved' : 'memory')
  let gathered: Uint8Array[] = [...unsaved]
  /** Batches that could not be written; they lead the next one. */
  let held: Uint8Array[] = []
  let error: StorageError | null = null
  let failures = 0
  let cancelTimer: (() => void) | null = null
  let backingOff = false
  /** Each with what it writes. */
  const writing = new Map<Promise<void>, Uint8Array>()
  const words = deps.lastWords?.(circle)
  let compaction: Compaction | null = null
  let closing: Promise<void> | null = null

  const atRest = () => writing.size + gathered.length + held.length === 0
  const tell = () => {
    const before = saved.get()
    if (error !== null) saved.set(typeof before !== 'string' && before.failed === error ? before : { failed: error })
    else if (!store.durable) saved.set('memory')
    else saved.set(gathered.length + writing.size === 0 ? 'saved' : 'saving')
  }
  const schedule = (ms: number) => {
    cancelTimer?.()
    backingOff = ms > gatherTime
    cancelTimer = deps.timers.after(ms, writeAlone)
  }
  /** After a write: what failed waits longer each time, what was written meanwhile is gathered as usual. */
  const scheduleNext = () => {
    if (closing !== null) return
    if (held.length > 0) schedule(Math.min(retryTimes.longest, retryTimes.first * 2 ** (failures - 1)))
    else if (gathered.length > 0 && cancelTimer === null) schedule(gatherTime)
  }
  /** A store that hangs must not be given twenty writes a second: the end of the one under way schedules the next. */
  const writeAlone = () => {
    cancelTimer = null
    if (writing.size === 0) write()
  }
  /** Hands everything that waits to the store now, also while an earlier write is on its way. */
  const write = () => {
    cancelTimer?.()
    cancelTimer = null
    const parts = [...held, ...gathered]
    if (parts.length === 0) return
    const bytes = joinUpdates(parts)
    const again = held.length > 0
    held = []
    gathered = []
    const done = store.append(circle, bytes).then((result) => {
      writing.delete(done)
      if (!result.ok) {
        // Rows may then come in another order than the edits were made: Yjs joins them in any.
        held.push(bytes)
        error = result.error
        failures++
      } else {
        compaction?.grown()
        deps.onStored?.(circle)
        if (again && held.length === 0) {
          error = null
          failures = 0
        }
        if (atRest()) words?.forget()
      }
      scheduleNext()
      tell()
      compaction?.consider()
    })
    writing.set(done, bytes)
    tell()
  }
  const soon = () => {
    if (cancelTimer === null || backingOff) schedule(gatherTime)
    tell()
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === origins.log || origin === origins.lastWords) return
    gathered.push(update)
    // A keyboard may finish a word when the page is hidden already: no timer may come any more.
    if (origin !== origins.sync && origin !== origins.mailbox && deps.lifecycle.isHidden?.() === true) leave()
    else soon()
  }
  /** As they are: what waits for something that is missing tells of no update. */
  const takeLeft = () => {
    const left = store.durable ? (words?.take() ?? []) : []
    const found = left.filter((update) => canApply(doc, update))
    gathered.push(...found)
    if (found.length > 0) soon()
    else if (left.length > 0 && atRest()) words?.forget()
  }
  const leave = () => {
    write()
    const parts = [...writing.values(), ...held]
    if (store.durable && parts.length > 0) words?.keep(joinUpdates(parts))
  }
  const flush = async () => {
    write()
    await Promise.all(writing.keys())
  }

  doc.on('update', onUpdate)
  const undoHide = deps.lifecycle.onHide(leave)
  const undoRefuge = store.refuge?.subscribe(tell)
  takeLeft()
  if (gathered.length > 0) write()
  // Where it can't be fetched the log grows on, and is folded at the next opening.
  const cancelCompaction = deps.timers.after(compactDelay, () => void import('./compaction.ts').then(({ createCompaction }) => {
    if (closing !== null) return
    compaction = createCompaction(circle, store, atRest)
    return compaction.begin()
  }, () => undefined))
  return {
    saved,
    flush,
    rewrite() {
      gathered.push(Y.encodeStateAsUpdate(doc))
      // No sooner than what could not be written: the disk may be as full as it was.
      if (cancelTimer === null) schedule(gatherTime)
      tell()
    },
    takeLeft,
    close() {
      closing ??= (async () => {
        doc.off('update', onUpdate)
        undoHide()
        undoRefuge?.()
        cancelCompaction()
        compaction?.end()
        await flush()
      })()
      return closing
    },
  }
}

function canApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update, origins.lastWords)
    return true
  } catch {
    return false
  }
}
