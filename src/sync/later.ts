import type { RandomBytes, Timers } from '../model/deps.ts'
import type { Link, LinkRoom } from './port.ts'

/** ms; with up to as much again, drawn by each page. */
const leastMs = 2_000

/**
 * The link, joined a few seconds after it was asked to: meeting a dozen phones costs an old phone seconds of work,
 * which a road that is there at once does not have to wait for, and a room that arrives at once does not do it at once.
 */
export function later(link: Link, random: RandomBytes, timers: Timers): Link {
  return {
    name: link.name,
    join(room, events) {
      let joined: LinkRoom | null = null
      const drawn = (random(1)[0] ?? 0) / 256
      const cancel = timers.after(leastMs * (1 + drawn), () => {
        joined = link.join(room, events)
      })
      return {
        cast: (bytes) => joined?.cast?.(bytes) === true,
        close() {
          cancel()
          joined?.close()
        },
      }
    },
  }
}
