/** What a phone has stored, changed behind its back: as another version of the app, or somebody with the key, writes. */
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument, encodeDocument, writeMeta } from '../../src/document/circleDocument.ts'
import type { CircleKind } from '../../src/model/circle.ts'
import { crc32 } from '../../src/model/checksum.ts'
import { type CircleId, newId } from '../../src/model/ids.ts'

/** Changes the phone's document of that kind, then opens `path`. To be called when all is saved. */
export async function alterStored(page: Page, kind: CircleKind, change: (doc: Y.Doc) => void, path: string): Promise<void> {
  const { circle, rows } = await page.evaluate(readRows, kind)
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, Uint8Array.from(row))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => { change(doc) })
  const update = Y.encodeStateAsUpdate(doc, before)
  await page.evaluate(addRow, { circle, bytes: [...update], checksum: crc32(update) })
  await page.goto(path)
}

/** Flips a bit in the phone's oldest row of a document of that kind, as a failing disk does. To be called when all is saved. */
export async function damageStored(page: Page, kind: CircleKind): Promise<void> {
  const { circle } = await page.evaluate(readRows, kind)
  await page.evaluate(flipBit, circle)
}

/** Puts private notes beside the phone's own, under another id: as a newer version of the app has left them. */
export async function putBesideMine(page: Page, fill: (beside: CircleDocument) => void): Promise<void> {
  const circle = newId<CircleId>((n) => crypto.getRandomValues(new Uint8Array(n)))
  const beside = emptyDocument()
  writeMeta(beside, circle, 'mine', () => Date.now())
  fill(beside)
  const update = encodeDocument(beside)
  await page.evaluate(addCircle, { id: circle, kind: 'mine', title: '', epochs: [], openedAt: Date.now() })
  await page.evaluate(addRow, { circle, bytes: [...update], checksum: crc32(update) })
}

/** A newer version has written what this one can't keep whole. */
export function makeNewer(doc: Y.Doc): void {
  doc.getMap('meta').set('minReader', 99)
}

// Run in the page: they may use nothing from outside themselves.

async function readRows(kind: string) {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name ?? ''))
    const all = (store: string) => answer<unknown[]>(db.transaction(store).objectStore(store).getAll())
    const circles = (await all('circles')) as { id: string; kind: string }[]
    const rows = (await all('log')) as { circle: string; bytes: Uint8Array }[]
    db.close()
    const circle = circles.find((each) => each.kind === kind)?.id ?? 'none'
    return { circle, rows: rows.filter((row) => row.circle === circle).map((row) => [...row.bytes]) }
  }
  throw new Error('the page has no storage')
}

async function addRow({ circle, bytes, checksum }: { circle: string; bytes: number[]; checksum: number }) {
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
    const transaction = db.transaction('log', 'readwrite')
    transaction.objectStore('log').add({ circle, kind: 'update', bytes: new Uint8Array(bytes), checksum, at: Date.now() })
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  }
}

async function addCircle(record: object) {
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
    const transaction = db.transaction('circles', 'readwrite')
    transaction.objectStore('circles').add(record)
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  }
}

async function flipBit(circle: string) {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name ?? ''))
    const log = db.transaction('log', 'readwrite').objectStore('log')
    const [row] = (await answer(log.index('circle').getAll(circle))) as { bytes: Uint8Array }[]
    if (row === undefined) throw new Error('no row to damage')
    row.bytes[10] = (row.bytes[10] ?? 0) ^ 4
    await answer(log.put(row))
    db.close()
  }
}
