/** The spare copy with its real adapters: what has been written, once more in the browser's cache storage, in other files than the store's. */
import type { CircleId, DeviceId } from './model/ids.ts'
import type { Session } from './session/port.ts'
import { lastWordsOf } from './session/lastWords.ts'
import { ownedByOthers } from './session/spare/box.ts'
import { createCacheBox } from './session/spare/cacheBox.ts'
import type { CopyDeps } from './session/spare/copy.ts'
import { forgetFirst } from './session/spare/forget.ts'
import { keepSpare as keep, type Keeper } from './session/spare/keep.ts'
import { bringStrayMine, showRestored } from './session/spare/late.ts'
import { onHide } from './pageLife.ts'
import type { Store } from './storage/port.ts'
import { pageTimers } from './sync/timers.ts'

/** ms that a page waits for another one, which may be frozen: to forget, and to open the app, go on without it. */
const lockLimit = 5_000
/** ms that the first screen waits for what comes back. */
const restoreLimit = 10_000

const now = () => Date.now()
const idle = () => new Promise<void>((resolve) => {
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => { resolve() }, { timeout: 1_000 })
  else pageTimers.after(0, resolve)
})

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('larandetraff.spare', { signal: AbortSignal.timeout(lockLimit) }, work)

/** Waits its turn, but not for ever. */
function soon<T>(work: () => Promise<T>): Promise<T> {
  let begun = false
  const begin = () => {
    begun = true
    return work()
  }
  return alone(begin).catch((error: unknown) => {
    if (begun) throw error
    return work()
  })
}

/** Null where the browser has no cache storage or refuses it. */
async function open(store: Store, device: DeviceId): Promise<CopyDeps | null> {
  try {
    const lastWords = (circle: CircleId) => lastWordsOf(() => localStorage, '', () => circle)
    return { store, device, now, lastWords, box: createCacheBox(await caches.open('larandetraff.spare'), document.baseURI) }
  } catch {
    return null
  }
}

/** Into a new database, which is to be that of `device`. Settles when it is there, or takes too long. Never rejects. */
export async function restore(store: Store, device: DeviceId): Promise<void> {
  const restoring = bring(store, device).catch(() => false)
  await Promise.race([restoring, new Promise<void>((resolve) => void pageTimers.after(restoreLimit, resolve))])
}

async function bring(store: Store, device: DeviceId, own = false): Promise<boolean> {
  const deps = await open(store, device)
  if (deps === null) return false
  const { restoreSpare } = await import('./session/spare/restore.ts')
  return soon(() => restoreSpare(deps, own))
}

/** The browser has thrown the database away while this page used it: what the page does not hold is brought into the new one. Never rejects. */
export async function restoreAgain(store: Store, session: Session): Promise<void> {
  await bring(store, session.device, true).catch(() => false)
  await showRestored(session).catch(() => undefined)
}

/** Null when none can be kept. Never rejects. */
export async function keepSpare(store: Store, session: Session): Promise<Keeper | null> {
  const { device, circles, pending } = session
  const known = await store.get('device')
  // A page that began in memory has an id of its own: what it calls its own is another's as long as it lives.
  const deps = store.durable && known.ok && known.value === device ? await open(store, device) : null
  if (deps === null) return null
  const others = await ownedByOthers(deps.box, device).catch(() => [])
  // What another device has left here comes first: its restoring was cut short.
  if (others.length > 0) {
    const brought = await bring(store, device).catch(() => false)
    await showRestored(session).catch(() => undefined)
    if (!brought) return null
  }
  await bringStrayMine(store, session).catch(() => undefined)
  return keep({ ...deps, circles, pending, alone, timers: pageTimers, idle, lifecycle: { onHide } })
}

/** As `forgetFirst`. */
export async function forgetSpare<T>(store: Store, device: DeviceId, circle: CircleId, work: () => Promise<T>): Promise<T> {
  const deps = await open(store, device)
  return deps === null ? work() : forgetFirst({ ...deps, alone: soon }, circle, work)
}
