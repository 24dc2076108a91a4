/**
 * Who is here, as far as this page has heard. A page says where it is at least every ten seconds, and it is passed on
 * once by everyone who had not heard it; whoever is not renewed for thirty seconds is gone. The age travels along, so
 * that a record which is handed on and on does not stay young.
 */
import { parsePresence, type Presence } from '../document/presence.ts'
import type { DeviceId } from '../model/ids.ts'
import type { PresenceMessage, SessionId } from './messages.ts'

export const presenceLifeMs = 30_000
/** How long a page whose channel closed may take to be heard of by another way. */
const graceMs = 12_000
const most = 200

interface Entry {
  readonly message: PresenceMessage
  readonly shown: Presence
  /** When its page said it, by this device's clock. */
  readonly bornAt: number
  readonly goneAt: number
  /** The highest of this page's edits that it has acknowledged. */
  readonly acked: number
}

export interface PresenceTable {
  /** True when this is news, to be passed on. */
  accept(message: PresenceMessage, now: number): boolean
  acknowledge(session: SessionId, seq: number): void
  /** Its channel closed: unless somebody else renews it soon, it is gone. */
  lost(session: SessionId): void
  /** Drops who has not been renewed. True when the list changed. */
  expire(now: number): boolean
  clear(): void
  /** For a newcomer: everything that is known, with its age. */
  all(now: number): PresenceMessage[]
  list(): readonly Presence[]
  sessions(): Iterable<SessionId>
  /** Devices other than `own`, and how many of them have acknowledged `seq`. */
  count(own: DeviceId, seq: number): { readonly present: number; readonly reached: number }
}

/** `own` is the session of this page: what comes back of it is no news. */
export function createPresenceTable(own: SessionId): PresenceTable {
  const entries = new Map<SessionId, Entry>()
  let list: readonly Presence[] = []
  const relist = () => void (list = [...entries.values()].map((entry) => entry.shown))

  return {
    accept(message, now) {
      const { session, device, counter, age, seen } = message
      const before = entries.get(session)
      if (session === own || age >= presenceLifeMs || (before !== undefined && counter <= before.message.counter)) return false
      const said = parsePresence(parseJson(message.json))
      if (said === null) return false
      const shown = { ...said, session, device }
      const same = before !== undefined && JSON.stringify(before.shown) === JSON.stringify(shown)
      const bornAt = now - age
      const acked = Math.max(before?.acked ?? 0, seen.get(own) ?? 0)
      // Again at the end: the one that was renewed longest ago stands first.
      entries.delete(session)
      entries.set(session, { message, shown: same ? before.shown : shown, bornAt, goneAt: bornAt + presenceLifeMs, acked })
      for (const stalest of entries.keys()) {
        if (entries.size <= most) break
        entries.delete(stalest)
      }
      if (!same) relist()
      return true
    },
    acknowledge(session, seq) {
      const entry = entries.get(session)
      if (entry !== undefined && seq > entry.acked) entries.set(session, { ...entry, acked: seq })
    },
    lost(session) {
      const entry = entries.get(session)
      if (entry === undefined) return
      entries.set(session, { ...entry, goneAt: Math.min(entry.goneAt, entry.bornAt + graceMs) })
    },
    expire(now) {
      const size = entries.size
      for (const [session, entry] of entries) if (entry.goneAt <= now) entries.delete(session)
      if (entries.size === size) return false
      relist()
      return true
    },
    clear() {
      entries.clear()
      relist()
    },
    all: (now) =>
      [...entries.values()]
        .filter(({ goneAt }) => goneAt > now)
        .map(({ message, bornAt }) => ({ ...message, age: Math.max(0, now - bornAt) })),
    list: () => list,
    sessions: () => entries.keys(),
    count(ownDevice, seq) {
      const devices = new Map<DeviceId, number>()
      for (const { message, acked } of entries.values()) {
        if (message.device !== ownDevice) devices.set(message.device, Math.max(acked, devices.get(message.device) ?? 0))
      }
      return { present: devices.size, reached: [...devices.values()].filter((acked) => acked >= seq).length }
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
