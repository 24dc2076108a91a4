/**
 * The lazy half of the composition root: storage and documents with their real adapters. The first screen is shown
 * before this is fetched. The links come later still (links.ts), when a room is joined: writing does not wait for them.
 */
import type { Now, RandomBytes } from './model/deps.ts'
import { type CircleId, type DeviceId, newId, parseId } from './model/ids.ts'
import { fail } from './model/result.ts'
import { onHide, onWake } from './pageLife.ts'
import { leftChannel } from './session/circles.ts'
import { createHash } from './session/hashBytes.ts'
import { lastWordsOf } from './session/lastWords.ts'
import { createSession } from './session/session.ts'
import type { Session } from './session/port.ts'
import type { Keeper } from './session/spare/keep.ts'
import type * as Spare from './spare.ts'
import { openStore, type OpenStoreDeps } from './storage/openStore.ts'
import type { Profile, Store } from './storage/port.ts'
import type { StartSync } from './sync/port.ts'
import { pageTimers } from './sync/timers.ts'

/** ms after which the spare copy is looked after: the first screen goes first. */
const spareDelay = 2_000

export interface Opened {
  readonly session: Session
  readonly profile: { load(): Promise<Profile | null>; save(profile: Omit<Profile, 'device'>): Promise<void> }
}

export async function openSession(base: string, now: Now, random: RandomBytes): Promise<Opened> {
  const locks = 'locks' in navigator ? navigator.locks : null
  const hash = isSecureContext ? createHash(crypto.subtle) : undefined
  const refuge: OpenStoreDeps['refuge'] = async (why, reach) => (await import('./refuge.ts')).openRefuge(why, reach, now)
  const store = await openStore({ now, timers: pageTimers, locks, hash, onWake, refuge })
  const device = await ownDevice(store, random, locks)
  let measured = (): number | null => null
  const serverOffset = () => measured()
  void untilLoaded(() => import('./serverOffset.ts')).then(({ keepOffset }) => (measured = keepOffset(base, now)))
  const startSync: StartSync = async (document, key, onEpoch) => {
    const { createLinks } = await untilLoaded(() => import('./links.ts'))
    return createLinks({ base, device, locks, now, random, serverOffset })(document, key, onEpoch)
  }
  const filesOf = async (circle: CircleId) => (await import('./session/circleFiles.ts')).createCircleFiles(circle, store, hash)
  let spare: Keeper | null = null
  const page = newId(random)
  const session = await createSession({
    store, device, startSync, serverOffset, filesOf, now, random, timers: pageTimers, lifecycle: { onHide, isHidden: () => document.visibilityState === 'hidden' },
    lastWords: (circle) => lastWordsOf(() => localStorage, page, () => store.storedAs?.(circle) ?? circle),
    onStored: (circle) => spare?.changed(circle),
    forgetFirst: (circle, work) => loadSpare().then(({ forgetSpare }) => forgetSpare(store, device, circle, work), () => fail('failed')),
  })
  dropWhenLeft(session)
  const startSpare = () => void loadSpare().then(async ({ keepSpare }) => (spare = await keepSpare(store, session)), () => {})
  const stopSpare = () => {
    spare?.stop()
    spare = null
  }
  // Meanwhile it rests: of a circle that is not there yet it would let go.
  keepFilled(store, session, stopSpare, startSpare)
  pageTimers.after(spareDelay, startSpare)
  return { session, profile: createProfile(store, device) }
}

const loadSpare = (): Promise<typeof Spare> => import('./spare.ts')

/** Reading the property alone may throw, and there is none at an address that is not secure. */
async function hasSpare(): Promise<boolean> {
  try {
    return await caches.has('larandetraff.spare')
  } catch {
    return false
  }
}

/**
 * Fills the database again when the browser has thrown it away under the page; on a full disk that may take several attempts. Whose it
 * is stands there only when all else does: a page that comes meanwhile restores too.
 */
function keepFilled(store: Store, session: Session, begins: () => void, ends: () => void): void {
  let [isEmpty, filling] = [false, false]
  const fill = async () => {
    filling = true
    for (let pause = 1_000; isEmpty; pause = Math.min(60_000, pause * 2)) {
      isEmpty = false
      await session.rewrite()
      if (await hasSpare()) await loadSpare().then(({ restoreAgain }) => restoreAgain(store, session), () => undefined)
      // Told of once more meanwhile, or not stored: from the beginning.
      isEmpty ||= !(await store.put('device', session.device)).ok
      if (isEmpty) await new Promise<void>((resolve) => void pageTimers.after(pause, resolve))
    }
    filling = false
    ends()
  }
  store.onReplaced?.(() => {
    begins()
    isEmpty = true
    if (!filling) void fill()
  })
}

/** Another page of this device has left a circle: what this one has of it goes too, and what it was just writing. */
function dropWhenLeft(session: Session): void {
  if (!('BroadcastChannel' in globalThis)) return
  new BroadcastChannel(leftChannel).onmessage = ({ data }: MessageEvent<unknown>) => {
    const id = parseId<CircleId>(data)
    if (id !== null) void session.drop(id)
  }
}

/** Tries again until it has come: on a weak network at the first visit nothing is precached yet. */
async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (let pause = 1_000; ; pause = Math.min(30_000, pause * 2)) {
    const loaded = await load().catch(() => null)
    if (loaded !== null) return loaded
    await new Promise<void>((resolve) => void pageTimers.after(pause, resolve))
  }
}

/** This browser's own id, made once; under a lock, since two tabs may be the first at the same time. */
async function ownDevice(store: Store, random: RandomBytes, locks: LockManager | null): Promise<DeviceId> {
  const find = async () => {
    const stored = await store.get('device')
    // A new id would make another *mine*, and the private notes would be out of reach: better to be asked again.
    if (!stored.ok) throw new Error(`this device's id could not be read: ${stored.error}`)
    const known = parseId<DeviceId>(stored.value)
    if (known !== null) return known
    const made = newId<DeviceId>(random)
    // The first visit, or the browser has thrown away what was here.
    if (store.durable && (await hasSpare())) await loadSpare().then(({ restore }) => restore(store, made), () => {})
    await store.put('device', made)
    return made
  }
  return locks === null ? find() : locks.request('larandetraff.device', find)
}

function createProfile(store: Store, device: DeviceId): Opened['profile'] {
  return {
    async load() {
      const stored = await store.get('profile')
      if (!stored.ok || typeof stored.value !== 'object' || stored.value === null) return null
      const { name, organisation, role } = stored.value as Record<string, unknown>
      const text = (value: unknown) => (typeof value === 'string' ? value : '')
      return { device, name: text(name), organisation: text(organisation), role: text(role) }
    },
    async save(profile) {
      await store.put('profile', { ...profile })
    },
  }
}
