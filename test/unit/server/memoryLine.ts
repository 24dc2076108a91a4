import type { Line, LineEvents } from '../../../src/server/redis/line.ts'

export interface MemoryLines {
  /** A name is 16 hexadecimal digits. */
  add(name?: string): { readonly line: Line; drop(): void; raise(): void }
  /** Hands out everything that was said, and what is said upon that. */
  deliver(): void
}

interface End {
  name: string | null
  readonly rooms: Set<string>
  events: LineEvents | null
}

/** Lines between servers of one process. Nothing arrives before `deliver`; what is on its way to who is down is lost. */
export function createMemoryLines(): MemoryLines {
  const ends: End[] = []
  const waiting: (() => void)[] = []
  let names = 0
  const newName = () => (((names += 7_919) * 2_654_435_761) % 0xffffffff).toString(16).padStart(16, '0')
  const toOthers = (from: End, tell: (end: End) => void) => {
    for (const end of ends) {
      const { name } = end
      if (end !== from && name !== null) waiting.push(() => void (end.name === name && tell(end)))
    }
  }
  return {
    add(name = newName()) {
      const end: End = { name, rooms: new Set(), events: null }
      ends.push(end)
      return {
        line: {
          get isUp() {
            return end.name !== null
          },
          part(_kind, events) {
            end.events = events
            if (end.name !== null) events.onUp(end.name)
            return {
              join: (room) => void end.rooms.add(room),
              leave: (room) => void end.rooms.delete(room),
              say(room, bytes) {
                const from = end.name
                if (from !== null && end.rooms.has(room)) toOthers(end, (other) => void (other.rooms.has(room) && other.events?.onSaid(room, from, bytes)))
              },
            }
          },
          close: () => Promise.resolve(),
        },
        drop() {
          const gone = end.name ?? ''
          end.name = null
          end.events?.onDown()
          toOthers(end, (other) => other.events?.onGone(gone))
        },
        raise() {
          end.name = newName()
          end.events?.onUp(end.name)
        },
      }
    },
    deliver() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next()
    },
  }
}
