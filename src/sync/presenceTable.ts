/**
 * Who is here, as far as this page has heard. A page says where it is when that changes, and at intervals; it is passed
 * on once by everyone who had not heard it, unless it was cast. In between its digests renew it. Whoever is not renewed
 * for thirty seconds is gone, and whoever is not for ten does not write any more: attendance is not to flicker, and a
 * hand that rests is not to be waited for. The age travels along, so that a record which is handed on and on does not
 * stay young.
 */
import { parsePresence, type Presence } from '../document/presence.ts'
import type { DeviceId } from '../model/ids.ts'
import type { PagePresence } from './messages.ts'
import type { SessionId } from './session.ts'

export const presenceLifeMs = 30_000
/** How long a page whose channel closed may take to be heard of by another way. */
const graceMs = 12_000
/** How long somebody is taken to write on without a word. */
export const writingMs = 10_000
const most = 200
const mostAcked = 512

interface Entry {
  readonly message: PagePresence
  readonly said: Presence
  readonly shown: Presence
  /** When its page said it, or was heard of last, by this device's clock. */
  readonly bornAt: number
  readonly goneAt: number
}

export interface PresenceTable {
  /** True when this is news, to be passed on. This page has written `written` edits: who tells of more is not believed. */
  accept(message: PagePresence, now: number, written: number): boolean
  acknowledge(session: SessionId, seq: number): void
  has(session: SessionId): boolean
  /** Whether it is here, or was before: what it casts is no recording then. */
  knew(session: SessionId): boolean
  /** The page was heard: it is here, and where it last said. */
  renew(session: SessionId, now: number): void
  /** This page slept for so many ms and could not hear: nobody has been silent meanwhile. */
  slept(ms: number): void
  /** Its channel closed: unless somebody else renews it soon, it is gone. */
  lost(session: SessionId): void
  /** Drops who has not been renewed, and what is written no more. True when the list changed. */
  expire(now: number): boolean
  clear(): void
  /** For a newcomer: everything that is known, with its age. */
  all(now: number): PagePresence[]
  list(): readonly Presence[]
  sessions(): Iterable<SessionId>
  /** As it was told last, with its age; null when it is not here. */
  page(session: SessionId, now: number): PagePresence | null
  /** Whether of each device at least one page is so: its tabs tell each other. */
  everyDevice(isSo: (session: SessionId) => boolean): boolean
  /** Devices other than `own`, and how many of them have acknowledged `seq`. */
  count(own: DeviceId, seq: number): { readonly present: number; readonly reached: number }
}

/** `own` is the session of this page: what comes back of it is no news. */
export function createPresenceTable(own: SessionId): PresenceTable {
  const entries = new Map<SessionId, Entry>()
  /** The highest of this page's edits that each has acknowledged; it may be heard of sooner than where the page is. */
  const acked = new Map<SessionId, number>()
  const acknowledge = (session: SessionId, seq: number) => {
    const before = acked.get(session) ?? 0
    acked.delete(session)
    acked.set(session, Math.max(before, seq))
    for (const oldest of acked.keys()) {
      if (acked.size <= mostAcked) break
      acked.delete(oldest)
    }
  }
  let list: readonly Presence[] = []
  const relist = () => void (list = [...entries.values()].map((entry) => entry.shown))

  return {
    accept(message, now, written) {
      const { session, device, counter, age, seen } = message
      const before = entries.get(session)
      if (session === own) return false
      const ofOwn = seen.get(own) ?? 0
      acknowledge(session, ofOwn <= written ? ofOwn : 0)
      if (age >= presenceLifeMs || (before !== undefined && counter <= before.message.counter)) return false
      const said = parsePresence(parseJson(message.json))
      if (said === null) return false
      const bornAt = now - age
      const full = { ...said, session, device }
      const shown = asShown(full, age)
      const same = before !== undefined && JSON.stringify(before.shown) === JSON.stringify(shown)
      // Again at the end: the one that was renewed longest ago stands first.
      entries.delete(session)
      entries.set(session, { message, said: full, shown: same ? before.shown : shown, bornAt, goneAt: bornAt + presenceLifeMs })
      for (const stalest of entries.keys()) {
        if (entries.size <= most) break
        entries.delete(stalest)
      }
      if (!same) relist()
      return true
    },
    acknowledge,
    has: (session) => entries.has(session),
    knew: (session) => acked.has(session),
    renew(session, now) {
      const entry = entries.get(session)
      if (entry === undefined) return
      const shown = entry.shown.field === entry.said.field ? entry.shown : entry.said
      entries.delete(session)
      entries.set(session, { ...entry, shown, bornAt: now, goneAt: now + presenceLifeMs })
      if (shown !== entry.shown) relist()
    },
    slept(ms) {
      for (const [session, entry] of entries) entries.set(session, { ...entry, bornAt: entry.bornAt + ms, goneAt: entry.goneAt + ms })
    },
    lost(session) {
      const entry = entries.get(session)
      if (entry === undefined) return
      entries.set(session, { ...entry, goneAt: Math.min(entry.goneAt, entry.bornAt + graceMs) })
    },
    expire(now) {
      let isChanged = false
      for (const [session, entry] of entries) {
        const shown = asShown(entry.said, now - entry.bornAt)
        if (entry.goneAt <= now) entries.delete(session)
        else if (shown.field !== entry.shown.field) entries.set(session, { ...entry, shown })
        else continue
        isChanged = true
      }
      if (isChanged) relist()
      return isChanged
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
    page(session, now) {
      const entry = entries.get(session)
      return entry === undefined ? null : { ...entry.message, age: Math.max(0, now - entry.bornAt) }
    },
    everyDevice(isSo) {
      const devices = new Map<DeviceId, boolean>()
      for (const [session, { message }] of entries) devices.set(message.device, (devices.get(message.device) ?? false) || isSo(session))
      return [...devices.values()].every((so) => so)
    },
    count(ownDevice, seq) {
      const devices = new Map<DeviceId, number>()
      for (const [session, { message }] of entries) {
        const has = acked.get(session) ?? 0
        if (message.device !== ownDevice) devices.set(message.device, Math.max(has, devices.get(message.device) ?? 0))
      }
      return { present: devices.size, reached: [...devices.values()].filter((has) => has >= seq).length }
    },
  }
}

function asShown(said: Presence, age: number): Presence {
  return age < writingMs ? said : { ...said, field: null }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
