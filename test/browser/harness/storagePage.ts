/** The page that the storage tests drive: real stores on the browser's own IndexedDB, reached as `storageHarness`. */
import { Dexie } from 'dexie'
import * as Y from 'yjs'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { createHash } from '../../../src/session/hashBytes.ts'
import { applyLog } from '../../../src/session/log.ts'
import { type Persistence, persist } from '../../../src/session/persist.ts'
import type { Saved } from '../../../src/session/port.ts'
import { crc32 } from '../../../src/model/checksum.ts'
import { createDb } from '../../../src/storage/db.ts'
import { createDexieStore } from '../../../src/storage/dexieStore.ts'
import { openStore } from '../../../src/storage/openStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { storageContract } from '../../contract/storage.ts'

const timers = {
  after(ms: number, run: () => void) {
    const id = setTimeout(run, ms)
    return () => clearTimeout(id)
  },
}
const deps = { now: () => Date.now(), timers, locks: navigator.locks, hash: createHash(crypto.subtle), refuge: () => Promise.reject(new Error('no IndexedDB')) }
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))

/** Set by the test: hears of a row the moment its append was answered. */
declare const acked: (row: number) => Promise<void>
/** Set by the test: hears when folding begins and has ended. */
declare const folding: (isUnderWay: boolean) => Promise<void>

/** Large enough that a fold takes a while. */
const numberedLength = 4_000

function numbered(row: number): Uint8Array {
  const bytes = new Uint8Array(numberedLength)
  new DataView(bytes.buffer).setUint32(0, row)
  return bytes
}

function joined(updates: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(updates.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const update of updates) {
    whole.set(update, at)
    at += update.length
  }
  return whole
}

const harness = {
  checks: storageContract.map((check) => check.name),

  /** Runs one check of the contract on a fresh database. Null when it holds, else what went wrong. */
  async check(name: string): Promise<string | null> {
    const database = `contract ${name}`
    const handles: Store[] = []
    const open = async () => {
      const store = await openDurable(database)
      handles.push(store)
      return store
    }
    try {
      await storageContract.find((check) => check.name === name)?.run({ open, damage: (id) => flipBit(database, id), damageFile: (id, hash) => flipBitOfFile(database, id, hash) })
      return null
    } catch (error) {
      return String(error)
    } finally {
      for (const store of handles) store.close()
    }
  },

  /** Appends row after row, several at a time, until the page is gone. */
  async appendForever(from: number): Promise<void> {
    const store = await openDurable('kill')
    const lane = async (first: number) => {
      for (let row = first; ; row += 3) {
        // Every tenth is large: Chromium keeps those in files of their own.
        const bytes = new Uint8Array(row % 10 === 0 ? 200_000 : 40).fill(row & 255)
        new DataView(bytes.buffer).setUint32(0, row)
        const answer = await store.append(circle, bytes)
        if (!answer.ok) throw new Error(`append answered ${answer.error}`)
        await acked(row)
      }
    }
    await Promise.all([lane(from), lane(from + 1), lane(from + 2)])
  },

  /** Rows 1, 2 and 3; the middle one so large that Chromium keeps it in a file of its own. */
  async appendThree(): Promise<boolean> {
    const store = await openDurable('kill')
    const answers = []
    for (const row of [1, 2, 3]) {
      const bytes = row === 2 ? new Uint8Array(300_000).map(() => Math.random() * 256) : new Uint8Array(40)
      new DataView(bytes.buffer).setUint32(0, row)
      answers.push(await store.append(circle, bytes))
    }
    return answers.every((answer) => answer.ok)
  },

  /** Compacts to the row with the largest number. */
  async compact(): Promise<boolean> {
    const store = await openDurable('kill')
    const answer = await store.compact(circle, (updates) => updates.at(-1) ?? new Uint8Array())
    store.close()
    return answer.ok
  },

  /** Appends one after the other, and folds all the while, until the page is gone. A fold keeps each number. */
  async foldForever(from: number): Promise<void> {
    const store = await openDurable('fold')
    const append = async () => {
      for (let row = from; ; row++) {
        const answer = await store.append(circle, numbered(row))
        if (!answer.ok) throw new Error(`append answered ${answer.error}`)
        await acked(row)
      }
    }
    const fold = async () => {
      for (;;) {
        await folding(true)
        const answer = await store.compact(circle, joined)
        if (!answer.ok) throw new Error(`compact answered ${answer.error}`)
        await folding(false)
      }
    }
    await Promise.all([append(), fold()])
  },

  /**
   * Whether the browser has thrown the database away, whole. Chromium does when it finds its file damaged, and its LevelDB goes on
   * writing behind a record that a kill cut off, which then is such damage (google/leveldb#1287). Nothing here deletes one.
   */
  async isGone(name: string): Promise<boolean> {
    return (await indexedDB.databases()).every((each) => each.name !== name)
  },

  /** Every number in the log that `foldForever` keeps, as often as it is there, and how many rows were damaged. */
  async folded(): Promise<{ rows: number[]; damaged: number }> {
    const store = await openDurable('fold')
    const log = await store.load(circle)
    if (!log.ok) throw new Error(log.error)
    store.close()
    const { updates, damaged } = log.value
    return { rows: updates.flatMap((bytes) => Array.from({ length: bytes.length / numberedLength }, (_, i) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(i * numberedLength))), damaged }
  },

  /** The row numbers in the log, and how many rows were damaged. */
  async rows(): Promise<{ rows: number[]; damaged: number }> {
    const store = await openDurable('kill')
    const log = await store.load(circle)
    if (!log.ok) throw new Error(log.error)
    const rows = log.value.updates.map((bytes) => new DataView(bytes.buffer).getUint32(0))
    store.close()
    return { rows, damaged: log.value.damaged }
  },

  /** Answers of a store whose connection is closed, and whose database is deleted, behind its back. */
  async lose(): Promise<{ closed: boolean; deleted: boolean; rows: number; replaced: number[] }> {
    const made: ReturnType<typeof createDb>[] = []
    const store = createDexieStore(() => {
      const db = createDb('lose')
      made.push(db)
      return db
    }, deps)
    const heard: number[] = []
    let replaced = 0
    store.onReplaced?.(() => void replaced++)
    await store.append(circle, new Uint8Array([1]))
    const native = made.at(-1)?.backendDB()
    // As WebKit does it: what Dexie holds is dead, and nobody told it.
    native?.close()
    const closed = (await store.append(circle, new Uint8Array([2]))).ok
    made.at(-1)?.close()
    const count = await store.count(circle)
    heard.push(replaced)
    const request = indexedDB.deleteDatabase('lose')
    await new Promise((resolve) => request.addEventListener('success', resolve))
    const deleted = (await store.append(circle, new Uint8Array([3]))).ok
    heard.push(replaced)
    await store.append(circle, new Uint8Array([4]))
    heard.push(replaced)
    store.close()
    return { closed, deleted, rows: count.ok ? count.value : -1, replaced: heard }
  },

  /** A database as an earlier version made and filled it, opened by this one, and by a page of that version after that. */
  async upgrade(from: 1 | 2) {
    const named = `upgrade ${String(from)}`
    const old = new Dexie(named, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    old.version(1).stores({ log: '++id, circle, [circle+kind]', circles: 'id', values: 'name' })
    if (from === 2) old.version(2).stores({ files: '[circle+hash], circle' })
    const bytes = new Uint8Array([1, 2, 3])
    await old.table('log').add({ circle, kind: 'update', bytes, checksum: crc32(bytes), at: 5 })
    await old.table('circles').put({ id: circle, kind: 'round', epochs: [], title: 'Omgången', openedAt: 5 })
    await old.table('values').put({ name: 'language', value: 'sv' })
    // Left open: a tab of the old version lives on beside the new one.
    const store = await openDurable(named)
    const log = await store.load(circle)
    const circles = await store.circles()
    const language = await store.get('language')
    const file = new Uint8Array([9])
    const name = await deps.hash(file)
    const put = await store.putFile(circle, name, file)
    old.close()
    await old.open()
    await old.table('log').add({ circle, kind: 'update', bytes, checksum: crc32(bytes), at: 6 })
    old.close()
    const [rows, kept] = [await store.count(circle), await store.getFile(circle, name)]
    store.close()
    return { log: log.ok && log.value.updates.map((row) => [...row]), circles, language, put, rows, kept: kept.ok && [...(kept.value ?? [])] }
  },

  /** Opens a document over its log. */
  async open(): Promise<{ text: string; damaged: number }> {
    const store = await openDurable('document')
    const log = await store.load(circle)
    if (!log.ok) throw new Error(log.error)
    const doc = new Y.Doc()
    applyLog(doc, log.value.updates)
    const lifecycle = {
      onHide(listener: () => void) {
        addEventListener('pagehide', listener)
        return () => removeEventListener('pagehide', listener)
      },
    }
    const counted: Store = {
      ...store,
      async append(id, update) {
        const answer = await store.append(id, update)
        tries++
        return answer
      },
    }
    page = { doc, persistence: persist(doc, circle, counted, { timers, lifecycle }) }
    page.persistence.saved.subscribe(() => heard.push(page?.persistence.saved.get() ?? 'saved'))
    return { text: doc.getText('t').toJSON(), damaged: log.value.damaged }
  },

  /** Puts a file that does not compress into the store. */
  async putNoise(bytes: number): Promise<{ answer: unknown; here: boolean }> {
    const store = await openDurable('document')
    const file = new Uint8Array(bytes)
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(file.subarray(at, at + 65_536))
    const name = await deps.hash(file)
    const answer = await store.putFile(circle, name, file)
    const kept = await store.getFile(circle, name)
    store.close()
    return { answer, here: kept.ok && kept.value !== null }
  },

  write(text: string): void {
    const at = page?.doc.getText('t')
    at?.insert(at.length, text)
  },
  text: () => page?.doc.getText('t').toJSON() ?? '',
  saved: () => page?.persistence.saved.get(),
  /** Appends that have been answered. */
  tries: () => tries,
  /** Every status so far, in order. */
  heard: () => heard,
}

let page: { doc: Y.Doc; persistence: Persistence } | null = null
const heard: Saved[] = []
let tries = 0

async function openDurable(name: string): Promise<Store> {
  return openStore({ ...deps, name })
}

async function flipBit(database: string, id: CircleId): Promise<void> {
  const db = createDb(database)
  const row = await db.log.where('circle').equals(id).first()
  if (row === undefined) throw new Error('no row to damage')
  const bytes = row.bytes.slice()
  bytes[0] = (bytes[0] ?? 0) ^ 16
  await db.log.update(row.id, { bytes })
  db.close()
}

async function flipBitOfFile(database: string, id: CircleId, hash: string): Promise<void> {
  const db = createDb(database)
  const row = await db.files.get([id, hash])
  if (row === undefined) throw new Error('no file to damage')
  const bytes = row.bytes.slice()
  bytes[500] = (bytes[500] ?? 0) ^ 16
  await db.files.put({ ...row, bytes })
  db.close()
}

export type StorageHarness = typeof harness

declare global {
  interface Window {
    storageHarness: StorageHarness
  }
}

window.storageHarness = harness
