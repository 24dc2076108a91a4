/** Everything that a phone's browser keeps for the app, as one text: every row of every table, both small stores, every cached answer. */
import type { Page } from 'playwright-core'

export function everyByte(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => { resolve(request.result) }
        request.onerror = () => { reject(new Error(request.error?.message)) }
      })
    const tell = (value: unknown): string => {
      if (value instanceof Uint8Array) return new TextDecoder().decode(value)
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
      if (Array.isArray(value)) return value.map(tell).join(' ')
      return typeof value === 'object' && value !== null ? Object.entries(value).map(([name, each]) => `${name} ${tell(each)}`).join(' ') : String(value)
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name ?? ''))
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table)
        parts.push(tell(await answer(store.getAllKeys())), tell(await answer(db.transaction(table).objectStore(table).getAll())))
      }
      db.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const kept = await cache.match(request)
        parts.push(request.url, (await kept?.text()) ?? '')
      }
    }
    return parts.join('\n')
  })
}

/** What the spare copy holds, as text, of a circle or in one of its slots: for what must be in it before it must not be. */
export function spareCopy(page: Page, of = ''): Promise<string> {
  return page.evaluate(async (part) => {
    const cache = await caches.open('larandetraff.spare')
    const texts: string[] = []
    for (const request of await cache.keys()) if (request.url.includes(part)) texts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    return texts.join('\n')
  }, of)
}
