import { describe, expect, it } from 'vitest'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { createDb, type IndexedDb } from '../../../src/storage/db.ts'
import { answerLimit, createDexieStore } from '../../../src/storage/dexieStore.ts'

const circle = newId<CircleId>((n) => new Uint8Array(n).fill(1))

describe('createDexieStore', () => {
  // The rest of the adapter runs on a real IndexedDB: test/browser/storage.test.ts.
  it('answers also when IndexedDB never does, and makes a new connection for the next try', async () => {
    const silent: IndexedDb = { open: () => ({}) }
    const limits: (() => void)[] = []
    let connections = 0
    const connect = () => {
      connections++
      return createDb('silent', silent)
    }
    const timers = {
      after(ms: number, run: () => void) {
        expect(ms).toBe(answerLimit)
        limits.push(run)
        return () => undefined
      },
    }
    const store = createDexieStore(connect, { now: () => 0, timers, locks: null })
    const answer = store.append(circle, Uint8Array.of(1))
    expect(limits).toHaveLength(1)
    limits[0]?.()
    await expect.poll(() => limits.length).toBe(2)
    expect(connections).toBe(2)
    limits[1]?.()
    expect(await answer).toEqual({ ok: false, error: 'failed' })
    store.close()
  })
})
