import { homeTeamView } from '../document/homeTeam.ts'
import { createValue, type LiveView } from '../document/view.ts'
import type { CircleId } from '../model/ids.ts'
import { encodeFragment, type Invite, type InviteEntry } from '../protocol/invite.ts'
import type { Joining, Session } from './port.ts'

export interface SeekingHomes {
  /** How many are looked for. */
  readonly awaited: LiveView<number>
  close(): void
}

/**
 * Looks for the homes that remembered invites name beside the round, until `close`; with every code that has been read:
 * one may be older than the key, and nobody there any more.
 */
export function seekHomes(session: Session, round: CircleId): SeekingHomes {
  const awaited = createValue(0)
  const seeking = new Map<string, { readonly circle: CircleId; readonly joining: Joining }>()
  /** Codes that led to another circle than they said: they will never be the right ones. */
  const wrong = new Set<string>()
  const isKnown = (id: CircleId) => session.circles.get().some((record) => record.id === id)
  const isDone = (entry: InviteEntry) => (entry.circle !== null && isKnown(entry.circle)) || wrong.has(codeOf(entry))
  const tell = () => awaited.set(new Set([...seeking.values()].map(({ circle }) => circle)).size)

  const seek = (invite: Invite, entry: InviteEntry, circle: CircleId) => {
    const code = codeOf(entry)
    if (isDone(entry) || seeking.has(code)) return
    const joining = session.joinHome(entry, round, (document) => homeTeamView(document).get()?.round === round)
    seeking.set(code, { circle, joining })
    void joining.arrived.then((found) => {
      seeking.delete(code)
      tell()
      if (!found.ok && found.error !== 'closed') wrong.add(code)
      if (invite.entries.every(isDone)) void session.forget(invite)
      if (found.ok) for (const other of seeking.values()) if (other.circle === circle) other.joining.close()
    })
  }
  const look = () => {
    for (const invite of session.pending.get()) {
      const [first, ...others] = invite.entries
      if (first?.circle !== round) continue
      for (const entry of others) if (entry.circle !== null) seek(invite, entry, entry.circle)
    }
    tell()
  }
  const stop = session.pending.subscribe(look)
  look()
  return {
    awaited,
    close() {
      stop()
      for (const { joining } of seeking.values()) joining.close()
    },
  }
}

const codeOf = (entry: InviteEntry): string => encodeFragment({ entries: [entry] })
