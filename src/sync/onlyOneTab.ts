import type { Link, LinkRoom } from './port.ts'

/**
 * The link, joined by only one of the browser's tabs for each room: the one that holds the room's Web Lock. The
 * others reach the network through it, over the tabs link; when it goes, the next one joins. Where there are no locks
 * every tab joins, which costs connections but loses nothing.
 */
export function onlyOneTab(locks: Pick<LockManager, 'request'> | null, link: Link): Link {
  if (locks === null) return link
  return {
    name: link.name,
    join(room, events) {
      const waiting = new AbortController()
      let leave: () => void = () => undefined
      const left = new Promise<void>((resolve) => (leave = resolve))
      let joined: LinkRoom | null = null
      const hold = () => {
        if (waiting.signal.aborted) return
        const held = link.join(room, events)
        joined = held
        return left.then(() => held.close())
      }
      // Rejects when the room is left before the lock was granted.
      void locks.request(`larandetraff/${link.name}/${room.room}`, { signal: waiting.signal }, hold).catch(() => undefined)
      return {
        cast: (bytes) => joined?.cast?.(bytes) === true,
        close() {
          waiting.abort()
          leave()
        },
      }
    },
  }
}
