/**
 * What this phone remembers of a room's mailbox while no page is open: how far it has been read, when it is forgotten,
 * and how many changes were not known to be in it, by the page that they were written on: two tabs may write at once.
 */
import type { MailboxMemory } from '../port.ts'
import { decodePlace, encodePlace, isCount, type Place } from './place.ts'

export interface Remembered {
  readonly place: Place
  /** Changes that pages before this one left waiting. */
  readonly waiting: number
  /** ms since 1970; 0 when it is not known. */
  readonly until: number
}

export interface Notes {
  /** Null when this room's mailbox has never been reached. */
  load(): Promise<Remembered | null>
  /** `waiting`: changes of this page. `until`: ms since 1970. Kept in the order that it is asked for. */
  save(place: Place, waiting: number, until: number): Promise<void>
  /** What other pages had left waiting when it was loaded is in the mailbox. */
  settle(): void
  /** The server keeps nothing. */
  forget(): Promise<void>
  /** What is kept from now on must not take the place of what is remembered of a newer room. */
  end(): void
}

type Counts = ReadonlyMap<string, number>

export function createNotes(memory: MailboxMemory, room: string, page: string): Notes {
  let found: Counts = new Map()
  let settled: Counts = new Map()
  let ended = false
  let saving: Promise<void> = Promise.resolve()
  const inTurn = (act: () => Promise<void>) => (saving = saving.then(act))
  /** A page that has written more since is not settled. */
  const isOther = ([name, count]: readonly [string, number]) => name !== page && count > (settled.get(name) ?? 0)
  return {
    async load() {
      const stored = await memory.load()
      const place = decodePlace(stored, room)
      if (place === null) return null
      const { waiting, until } = stored as Record<string, unknown>
      found = decodeCounts(waiting)
      return { place, waiting: [...found.values()].reduce((sum, count) => sum + count, 0), until: isCount(until) ? until : 0 }
    },
    save(place, waiting, until) {
      const encoded = encodePlace(place)
      return inTurn(async () => {
        const stored = await memory.load()
        const isSame = decodePlace(stored, room) !== null
        if (ended && !isSame) return
        const others = isSame ? [...decodeCounts((stored as Record<string, unknown>).waiting)].filter(isOther) : []
        const counts = [...others, [page, waiting] as const].filter(([, count]) => count !== 0)
        await memory.save({ ...encoded, until, waiting: Object.fromEntries(counts) })
      })
    },
    settle: () => void (settled = found),
    forget: () => inTurn(() => memory.save(null)),
    end: () => void (ended = true),
  }
}

function decodeCounts(stored: unknown): Counts {
  const all: [string, unknown][] = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  return new Map(all.filter((entry): entry is [string, number] => isCount(entry[1])))
}
