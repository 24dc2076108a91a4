import { type Presence } from '../document/presence.ts'
import type { Now, Timers } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { PresenceMessage, Seen, SessionId } from './messages.ts'

/** A change is told at once, but not more often than this. */
const throttleMs = 200
/** Told again, so that the others know that this page is still here. */
const renewMs = 10_000
/** Told again when more has been read, for those who are not our neighbours. */
const seenMs = 5_000

export interface OwnPresence {
  set(own: Omit<Presence, 'session' | 'device'>): void
  /** As last told, for a newcomer. */
  current(): PresenceMessage
  /** About once a second; `seenVersion` changes when more has been read. */
  renew(seenVersion: number): void
  close(): void
}

/** What this page tells of itself. */
export function createOwnPresence(
  { now, timers }: { readonly now: Now; readonly timers: Timers },
  session: SessionId,
  device: DeviceId,
  seen: () => Seen,
  tell: (message: PresenceMessage) => void,
): OwnPresence {
  let json = JSON.stringify({ person: null, meeting: null, item: null, field: null })
  let counter = 1
  let toldAt = now()
  let toldSeen = 0
  let cancel: (() => void) | null = null

  const message = (): PresenceMessage => ({ type: 'presence', session, device, counter, age: 0, json, seen: seen() })
  const say = () => {
    cancel?.()
    cancel = null
    counter++
    toldAt = now()
    tell(message())
  }
  return {
    set(own) {
      const next = JSON.stringify({ person: own.person, meeting: own.meeting, item: own.item, field: own.field })
      if (next === json) return
      json = next
      cancel ??= timers.after(Math.max(0, toldAt + throttleMs - now()), say)
    },
    current: message,
    renew(seenVersion) {
      const since = now() - toldAt
      if (since < renewMs && (since < seenMs || seenVersion === toldSeen)) return
      toldSeen = seenVersion
      say()
    },
    close() {
      cancel?.()
      cancel = null
    },
  }
}
