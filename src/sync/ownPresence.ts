import { type Presence } from '../document/presence.ts'
import type { Now, Timers } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { PagePresence, Seen } from './messages.ts'
import type { SessionId } from './session.ts'

/** A change is told at once, but not more often than this. */
const throttleMs = 200
/** Told again, in case that somebody has missed it: digests tell that this page is here. */
const againMs = 30_000
/** Told again where it has to be handed on, so that they know that this page is still here. */
const renewMs = 10_000
/** ... when more has been read, or while somebody writes. */
const soonerMs = 5_000
const writingMs = 4_000
const nothingSeen: Seen = new Map()

export interface OwnPresence {
  set(own: Omit<Presence, 'session' | 'device'>): void
  /** As last told, for a newcomer. */
  current(): PagePresence
  /**
   * About once a second; `seenVersion` changes when more has been read. `isFar`: somebody here hears of this page only
   * by what others hand on.
   */
  renew(seenVersion: number, isFar: boolean): void
  close(): void
}

/** What this page tells of itself. */
export function createOwnPresence(
  { now, timers }: { readonly now: Now; readonly timers: Timers },
  session: SessionId,
  device: DeviceId,
  seen: () => Seen,
  tell: (page: PagePresence) => void,
): OwnPresence {
  let own: Omit<Presence, 'session' | 'device'> = { person: null, meeting: null, item: null, field: null }
  let json = jsonOf(own)
  let counter = 1
  let toldAt = now()
  let toldSeen = 0
  let cancel: (() => void) | null = null

  const page = (told: Seen): PagePresence => ({ session, device, counter, age: 0, json, seen: told })
  const say = (told: Seen) => {
    cancel?.()
    cancel = null
    counter++
    toldAt = now()
    tell(page(told))
  }
  return {
    set({ person, meeting, item, field }) {
      own = { person, meeting, item, field }
      const next = jsonOf(own)
      if (next === json) return
      json = next
      cancel ??= timers.after(Math.max(0, toldAt + throttleMs - now()), () => { say(nothingSeen) })
    },
    current: () => page(nothingSeen),
    renew(seenVersion, isFar) {
      const since = now() - toldAt
      const dueMs = !isFar ? againMs : own.field !== null ? writingMs : seenVersion === toldSeen ? renewMs : soonerMs
      if (since < dueMs) return
      toldSeen = seenVersion
      say(isFar ? seen() : nothingSeen)
    },
    close() {
      cancel?.()
      cancel = null
    },
  }
}

/** What is null is left out: it is said often, and read as such (document/presence.ts). */
function jsonOf(own: Omit<Presence, 'session' | 'device'>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null)))
}
