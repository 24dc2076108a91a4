/** What a phone has stored, read from its disk as content: for a comparison of two phones. */
import type { Page } from 'playwright-core'
import * as Y from 'yjs'

interface Stored {
  readonly circles: readonly { readonly id: string; readonly kind: string; readonly round?: string; readonly title: string; readonly epochs: readonly { n: number; secret: number[] }[] }[]
  readonly log: readonly { readonly circle: string; readonly bytes: number[] }[]
  readonly values: Readonly<Record<string, unknown>>
}

export interface Content {
  readonly device: string
  readonly profile: unknown
  /** Rounds and homes with their keys. */
  readonly circles: Stored['circles']
  /** Every root of each, as plain values. The round's own devices are among them. */
  readonly round: Readonly<Record<string, unknown>> & { readonly devices: Readonly<Record<string, unknown>> }
  readonly home: Readonly<Record<string, unknown>>
  /** The private notes, of *mine*. */
  readonly notes: unknown
}

export async function contentOf(page: Page): Promise<Content> {
  const { circles, log, values } = await page.evaluate(readStored)
  const content = (kind: string) => {
    const doc = new Y.Doc()
    const circle = circles.find((each) => each.kind === kind)?.id
    for (const row of log) if (row.circle === circle) Y.applyUpdate(doc, Uint8Array.from(row.bytes))
    return Object.fromEntries([...doc.share.keys()].sort().map((name) => [name, name.includes('/') ? doc.getText(name).toJSON() : doc.getMap(name).toJSON()]))
  }
  return {
    device: String(values['device']),
    profile: values['profile'],
    circles: circles.filter(({ kind }) => kind !== 'mine').sort((a, b) => (a.kind > b.kind ? -1 : 1)),
    round: { devices: {}, ...content('round') },
    home: content('home'),
    notes: content('mine')['reflections'],
  }
}

/** The bytes of every picture. */
export function fileBytesOf(page: Page): Promise<number[][]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = () => { reject(new Error(request.error?.message)) }
    })
    const db = await answer(indexedDB.open('larandetraff'))
    const rows = (await answer<unknown[]>(db.transaction('files').objectStore('files').getAll())) as { hash: string; bytes: Uint8Array }[]
    db.close()
    return rows.map(({ bytes }) => [...bytes])
  })
}

// Run in the page: it may use nothing from outside itself.
async function readStored(): Promise<Stored> {
  const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(new Error(request.error?.message)) }
  })
  const db = await answer(indexedDB.open('larandetraff'))
  const all = <T>(store: string) => answer(db.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>)
  const circles = await all<{ id: string; kind: string; round?: string; title: string; epochs: { n: number; secret: Uint8Array }[] }>('circles')
  const log = await all<{ circle: string; bytes: Uint8Array }>('log')
  const values = await all<{ name: string; value: unknown }>('values')
  db.close()
  return {
    circles: circles.map(({ id, kind, round, title, epochs }) => ({ id, kind, ...(round === undefined ? {} : { round }), title, epochs: epochs.map(({ n, secret }) => ({ n, secret: [...secret] })) })),
    log: log.map(({ circle, bytes }) => ({ circle, bytes: [...bytes] })),
    values: Object.fromEntries(values.filter(({ name }) => name === 'device' || name === 'profile').map(({ name, value }) => [name, value])),
  }
}
