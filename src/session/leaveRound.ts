/** Leaves a round on this device: nothing of it stays here. What others have is theirs. */
import { encodeDocument } from '../document/circleDocument.ts'
import { copyIntoMine } from '../document/mineCopy.ts'
import { forgetOwn } from '../document/ownOfRound.ts'
import type { CircleId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { StorageError } from '../storage/port.ts'
import { type Unread, unreadIn, withBeside } from './besideMine.ts'
import type { OpenCircle, Session } from './port.ts'

/** What of *mine* belongs with the round goes first, then its homes, and the round itself last: what was cut short is begun anew from there. */
export async function leaveRound(session: Session, mine: OpenCircle, round: CircleId, tell: (circle: CircleId) => void): Promise<Result<{ readonly unread: Unread }, StorageError>> {
  // Another page may have written there.
  await mine.refresh()
  const forgotten = await withBeside(session, mine, async (beside) => {
    const unread = unreadIn([mine, ...beside])
    // Before it is forgotten: whatever page brings these notes into *mine* later, there it is known that they are gone.
    for (const { document } of beside) copyIntoMine(mine.document, encodeDocument(document))
    for (const circle of [mine, ...beside]) {
      forgetOwn(circle.document, round)
      const folded = await session.fold(circle.id)
      if (!folded.ok) return folded
      // A log without the last word is folded too.
      const { saved } = circle.status.get()
      if (typeof saved !== 'string') return fail(saved.failed)
    }
    return ok({ unread })
  })
  if (!forgotten.ok) return forgotten
  const homes = session.circles.get().filter((record) => record.round === round).map(({ id }) => id)
  for (const invite of session.pending.get()) {
    if (invite.entries.some(({ circle }) => circle === round || homes.some((home) => home === circle))) await session.forget(invite)
  }
  for (const circle of [...homes, round]) {
    const gone = await session.drop(circle)
    if (!gone.ok) return gone
    tell(circle)
  }
  return forgotten
}
