import type { Timers } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import type { Result } from '../model/result.ts'
import type { LiveCircle } from './liveCircle.ts'

/**
 * ms that a circle stays open when nobody holds it: going from one screen to the next must not close it, nor a notice
 * that offers to take something back outlive it. Its links end at once.
 */
export const grace = 60_000

interface Entry<E> {
  readonly opening: Promise<Result<LiveCircle, E>>
  holders: number
  cancelClosing: (() => void) | null
}

export interface Registry<E> {
  /** The live circle and a way to let go of it; opened by `open` when nobody has it yet. */
  acquire(id: CircleId, open: () => Promise<Result<LiveCircle, E>>): Promise<Result<{ live: LiveCircle; release(): void }, E>>
  /** The circle when it is open, or about to be. */
  find(id: CircleId): Promise<LiveCircle | null>
  /** Closes the circle whoever holds it; those have no more of it. Settles when nothing of it is being written. */
  evict(id: CircleId): Promise<void>
  /** Every circle that is open now. */
  open(): Promise<LiveCircle[]>
}

/** One live circle for each id, counted by its holders. */
export function createRegistry<E>(timers: Timers): Registry<E> {
  const entries = new Map<CircleId, Entry<E>>()

  const close = async (id: CircleId, entry: Entry<E>): Promise<void> => {
    const opened = await entry.opening
    if (entry.holders > 0) return
    if (opened.ok && !opened.value.isStored()) {
      // Words that could not be stored are in this document and nowhere else.
      entry.cancelClosing = timers.after(grace, () => void close(id, entry))
      return
    }
    if (entries.get(id) === entry) entries.delete(id)
    if (opened.ok) await opened.value.close()
  }
  return {
    async acquire(id, open) {
      const entry = entries.get(id) ?? { opening: open(), holders: 0, cancelClosing: null }
      entries.set(id, entry)
      entry.cancelClosing?.()
      entry.cancelClosing = null
      entry.holders++
      const opened = await entry.opening
      if (!opened.ok) {
        if (entries.get(id) === entry) entries.delete(id)
        return opened
      }
      let held = true
      const release = () => {
        if (!held) return
        held = false
        if (--entry.holders === 0 && entries.get(id) === entry) entry.cancelClosing = timers.after(grace, () => void close(id, entry))
      }
      return { ok: true, value: { live: opened.value, release } }
    },
    async find(id) {
      const opened = await entries.get(id)?.opening
      return opened?.ok ? opened.value : null
    },
    async evict(id) {
      const entry = entries.get(id)
      entries.delete(id)
      entry?.cancelClosing?.()
      const opened = await entry?.opening
      if (opened?.ok) await opened.value.close()
    },
    async open() {
      const opened = await Promise.all([...entries.values()].map((entry) => entry.opening))
      return opened.flatMap((result) => (result.ok ? [result.value] : []))
    },
  }
}
