import type { Invite } from '../protocol/invite.ts'
import type { Session } from './port.ts'

/** Invites whose round has not arrived; those that wait for a home team alone are left out. */
export function awaitedRounds(session: Pick<Session, 'pending' | 'circles'>): Invite[] {
  const known = new Set(session.circles.get().map((record) => record.id))
  return session.pending.get().filter(({ entries: [first] }) => !(first?.circle && known.has(first.circle)))
}
