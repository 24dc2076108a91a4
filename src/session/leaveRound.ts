/** Leaves a round on this device: nothing of it stays here. What others have is theirs. */
import { forgetOwn } from '../document/ownOfRound.ts'
import type { CircleId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { StorageError } from '../storage/port.ts'
import type { OpenCircle, Session } from './port.ts'

export type LeaveError = StorageError | RuleError

/** What of *mine* belongs with the round goes first, then its homes, and the round itself last: what was cut short is begun anew from there. */
export async function leaveRound(session: Session, mine: OpenCircle, round: CircleId, tell: (circle: CircleId) => void): Promise<Result<void, LeaveError>> {
  // Another page may have written there.
  await mine.refresh()
  const forgotten = forgetOwn(mine.document, round)
  if (!forgotten.ok) return forgotten
  const folded = await session.fold(mine.id)
  if (!folded.ok) return folded
  const homes = session.circles.get().filter((record) => record.round === round).map(({ id }) => id)
  for (const invite of session.pending.get()) {
    if (invite.entries.some(({ circle }) => circle === round || homes.some((home) => home === circle))) await session.forget(invite)
  }
  for (const circle of [...homes, round]) {
    const gone = await session.drop(circle)
    if (!gone.ok) return gone
    tell(circle)
  }
  return ok(undefined)
}
