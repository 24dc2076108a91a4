import { describe, expect, it } from 'vitest'
import { createValue } from '../../../src/document/view.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import type { IndexedDb } from '../../../src/storage/db.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import { openLimit, openStore } from '../../../src/storage/openStore.ts'
import type { Fallback } from '../../../src/storage/port.ts'

const refuge = (why: Fallback) => Promise.resolve({ ...createMemoryStore(), refuge: createValue<Fallback | null>(why) })
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(1))

/** Timers that wait until the test lets them run. */
function heldTimers() {
  const waiting = new Set<{ ms: number; run: () => void }>()
  const after = (ms: number, run: () => void) => {
    const entry = { ms, run }
    waiting.add(entry)
    return () => void waiting.delete(entry)
  }
  return { after, waiting }
}

describe('openStore', () => {
  it('works in memory where the browser has no IndexedDB, and says so', async () => {
    const timers = heldTimers()
    const store = await openStore({ now: () => 0, timers, locks: null, refuge })
    expect([store.durable, store.refuge?.get(), timers.waiting.size]).toEqual([false, 'refused', 0])
    expect(await store.append(circle, Uint8Array.of(1))).toEqual({ ok: true, value: undefined })
  })

  it('works in memory where IndexedDB refuses', async () => {
    const indexedDb: IndexedDb = {
      open() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    }
    const store = await openStore({ now: () => 0, timers: heldTimers(), locks: null, refuge, indexedDb })
    expect([store.durable, store.refuge?.get()]).toEqual([false, 'refused'])
  })

  it('does not wait for an IndexedDB that never answers', async () => {
    const timers = heldTimers()
    const silent: IndexedDb = { open: () => ({}) }
    const opening = openStore({ now: () => 0, timers, locks: null, refuge, indexedDb: silent })
    const [limit] = timers.waiting
    expect(limit?.ms).toBe(openLimit)
    limit?.run()
    const store = await opening
    expect([store.durable, store.refuge?.get()]).toEqual([false, 'silent'])
  })
})
