/**
 * How far the other clocks are from this one. A peer's clock is measured by echo: halfway between asking and hearing
 * the answer the peer's clock stood at what it says, so offset = t1 - (t0 + t2) / 2, wrong by half the round trip at
 * most. The median of a few keeps out the ones that were held up. Peers also tell of the clocks they know, and of the
 * server's: so a phone that can't reach the server, or the leader, still knows their time.
 */
import type { Now } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { TimeBase } from '../model/run.ts'
import { type BaseOffset, bounds, type Echoed } from './messages.ts'

const samples = 5
/** An answer that took longer says too little. */
const longestTrip = 5_000
/** A clock nobody has told of for this long may have been set meanwhile. */
const trustMs = 120_000
const most = 256
/** Ten years, ms. A wilder clock (or a sum that isn't a number any more) is a lie, and is not passed on. */
const mostOffset = 10 * 365 * 86_400_000

interface Known {
  readonly offset: number
  readonly hops: number
  readonly at: number
}

export interface Offsets {
  /** An answer from `peer` to an echo that was sent at `t0`. */
  add(peer: DeviceId, echoed: Echoed): void
  /** ms that the base's clock shows more than this one. */
  to(base: TimeBase): number | null
  /** What peers are told. */
  told(): BaseOffset[]
}

/** `serverOffset` is this device's own measure of the server's clock, null while it has none. */
export function createOffsets(own: DeviceId, now: Now, serverOffset: () => number | null): Offsets {
  const measured = new Map<DeviceId, number[]>()
  const known = new Map<TimeBase, Known>()

  const fresh = (base: TimeBase) => {
    const entry = known.get(base)
    return entry !== undefined && now() - entry.at < trustMs ? entry : undefined
  }
  const learn = (base: TimeBase, offset: number, hops: number) => {
    if (base === own || hops > bounds.hops || !(Math.abs(offset) < mostOffset)) return
    const before = fresh(base)
    if (before !== undefined && before.hops < hops) return
    known.delete(base)
    known.set(base, { offset, hops, at: now() })
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
      if (oldest !== 'server') measured.delete(oldest)
    }
  }
  return {
    add(peer, { t0, t1, bases }) {
      const t2 = now()
      if (t2 < t0 || t2 - t0 > longestTrip) return
      const list = [...(measured.get(peer) ?? []), t1 - (t0 + t2) / 2].slice(-samples)
      measured.set(peer, list)
      const offset = median(list)
      learn(peer, offset, 0)
      for (const { base, offset: further, hops } of bases) learn(base, offset + further, hops + 1)
    },
    to(base) {
      if (base === own) return 0
      return (base === 'server' ? serverOffset() : null) ?? fresh(base)?.offset ?? null
    },
    told() {
      const list: BaseOffset[] = []
      const server = serverOffset()
      if (server !== null) list.push({ base: 'server', offset: server, hops: 0 })
      const near = [...known].filter(([base]) => fresh(base) !== undefined && (base !== 'server' || server === null))
      for (const [base, { offset, hops }] of near.sort(([, a], [, b]) => a.hops - b.hops)) {
        if (hops < bounds.hops && list.length < bounds.bases) list.push({ base, offset, hops })
      }
      return list
    },
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
