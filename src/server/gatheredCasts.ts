import type { Now } from '../model/deps.ts'
import { castRoom, type RelayMessage } from '../protocol/relay.ts'
import { createRush } from './rush.ts'

/** Casts a second that a page is handed one by one. */
const calm = 40
/** Longest time that a cast waits for others, in ms: nobody sees it, and a phone is woken a third as often. */
const gatherMs = 50

export interface GatheredCasts {
  add(stay: number, bytes: Uint8Array): void
  /** What waits is said now. */
  flush(): void
  close(): void
}

/**
 * What is cast to one page. Where many write at the same time, what comes within a moment goes as one frame: of each
 * letter's cost in the air and on a phone most is that of a frame. `most`: bytes of one frame's casts.
 */
export function createGatheredCasts(now: Now, most: number, say: (message: RelayMessage) => void): GatheredCasts {
  const rush = createRush(now, calm)
  const waiting = new Map<number, { casts: Uint8Array[]; bytes: number }>()
  let timer: ReturnType<typeof setTimeout> | null = null

  const sayOf = (stay: number) => {
    const casts = waiting.get(stay)?.casts ?? []
    waiting.delete(stay)
    const [first, second] = casts
    if (first === undefined) return
    say(second === undefined ? { type: 'cast', stay, bytes: first } : { type: 'casts', stay, casts })
  }
  const gathered: GatheredCasts = {
    add(stay, bytes) {
      rush.came()
      if (timer === null && !rush.isOn) return say({ type: 'cast', stay, bytes })
      if ((waiting.get(stay)?.bytes ?? 0) + castRoom(bytes.length) > most) sayOf(stay)
      const own = waiting.get(stay) ?? { casts: [], bytes: 0 }
      own.casts.push(bytes)
      own.bytes += castRoom(bytes.length)
      waiting.set(stay, own)
      timer ??= setTimeout(gathered.flush, gatherMs)
    },
    flush() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      for (const stay of [...waiting.keys()]) sayOf(stay)
    },
    close() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting.clear()
    },
  }
  return gathered
}
