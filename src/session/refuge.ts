/** Memory for as long as the durable store can't be reached; then all that was written here goes there, and what follows too. */
import { createValue } from '../document/view.ts'
import type { Now, Timers } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import type { Fallback, Store } from '../storage/port.ts'
import { moveStore } from './moveStore.ts'

export interface RefugeDeps {
  /** What the page begins with, empty, and the small values in it, by name. */
  readonly memory: Store
  readonly values: ReadonlyMap<string, unknown>
  /** Tries to reach the durable store; why not, when it can't. */
  reach(): Promise<Store | Fallback>
  readonly now: Now
  readonly timers: Timers
  onWake(listener: () => void): () => void
}

/** ms between attempts, doubled each time up to the longest. */
const pauses = { first: 5000, longest: 60_000 } as const

export function createRefuge(why: Fallback, deps: RefugeDeps): Store {
  const { memory, timers } = deps
  const refuge = createValue<Fallback | null>(why)
  let store = memory
  let moving: Promise<void> | null = null
  let pause: number = pauses.first
  let cancel = () => {}
  let trying = false
  let closed = false
  /** *Mine* of this page has become part of the one that was stored before. */
  let stored = (circle: CircleId) => circle

  const move = async (to: Store) => {
    const moved = await moveStore(memory, deps.values, to, deps.now)
    if (moved === null) return to.close()
    stored = moved
    store = to
    undoWake()
  }
  const attempt = async () => {
    if (trying || closed) return
    trying = true
    cancel()
    const reached = await deps.reach()
    // Who asks again stands in the same queue, and is not told what is in the way.
    if (reached === 'silent' && refuge.get() === 'blocked') refuge.set('blocked')
    else if (typeof reached === 'string') refuge.set(reached)
    else {
      moving = move(reached)
      await moving
      moving = null
    }
    trying = false
    if (store !== memory) return refuge.set(null)
    cancel = timers.after(pause, () => void attempt())
    pause = Math.min(pauses.longest, pause * 2)
  }
  const undoWake = deps.onWake(() => void attempt())
  cancel = timers.after(pause, () => void attempt())

  /** What is asked for while all is moved waits for it, or would be left behind. */
  const through = <T>(work: (store: Store) => Promise<T>): Promise<T> => (moving === null ? work(store) : moving.then(() => work(store)))
  return {
    get durable() {
      return store !== memory
    },
    refuge,
    storedAs: (circle) => stored(circle),
    load: (circle) => through((at) => at.load(stored(circle))),
    append: (circle, update) => through((at) => at.append(stored(circle), update)),
    compact: (circle, merge) => through((at) => at.compact(stored(circle), merge)),
    count: (circle) => through((at) => at.count(stored(circle))),
    newest: (circle) => through((at) => at.newest(stored(circle))),
    circles: () => through((at) => at.circles()),
    putCircle: (record) => through((at) => at.putCircle({ ...record, id: stored(record.id) })),
    removeCircle: (circle) => through((at) => at.removeCircle(stored(circle))),
    putFile: (circle, hash, bytes) => through((at) => at.putFile(stored(circle), hash, bytes)),
    getFile: (circle, hash) => through((at) => at.getFile(stored(circle), hash)),
    files: (circle) => through((at) => at.files(stored(circle))),
    get: (name) => through((at) => at.get(name)),
    put: (name, value) => through((at) => at.put(name, value)),
    close() {
      closed = true
      cancel()
      undoWake()
      store.close()
    },
  }
}
