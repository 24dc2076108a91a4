/**
 * Private notes on this device that stand beside *mine*, under another id: a newer version of the app wrote them, or they
 * have not been brought into it yet (spare/late.ts). What is taken out of *mine* for good is taken out of them too.
 */
import { emptyDocument, encodeDocument, isReadOnly } from '../document/circleDocument.ts'
import { countOwn, type OwnOfRound } from '../document/ownOfRound.ts'
import type { CircleId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { StorageError } from '../storage/port.ts'
import { applyLog } from './log.ts'
import type { OpenCircle, Session } from './port.ts'

/** Why there may be private notes here that this version can't find: `newer` wrote them, or they are `damaged`. Null when all can be read. */
export type Unread = 'newer' | 'damaged' | null

/** Runs `work` with all of them open. Fails when the store does. */
export async function withBeside<T>(
  session: Session,
  mine: OpenCircle,
  work: (beside: readonly OpenCircle[]) => Promise<Result<T, StorageError>>,
): Promise<Result<T, StorageError>> {
  await session.lookAgain()
  const beside: OpenCircle[] = []
  try {
    for (const { id, kind } of session.circles.get()) {
      if (kind !== 'mine' || id === mine.id) continue
      const opened = await session.open(id, { links: false })
      if (opened.ok) beside.push(opened.value)
      // Another page has brought it into *mine* meanwhile.
      else if (opened.error !== 'unknownCircle') return { ok: false, error: opened.error }
    }
    for (const each of beside) await each.refresh()
    return await work(beside)
  } finally {
    for (const each of beside) each.close()
  }
}

export function unreadIn(circles: readonly OpenCircle[]): Unread {
  if (circles.some(({ document }) => isReadOnly(document))) return 'newer'
  return circles.some(({ status }) => status.get().damaged > 0) ? 'damaged' : null
}

/** What belongs with the round in all of them, and whether that may be less than there is. A note that stands in two is one. */
export function countEverywhere(session: Session, mine: OpenCircle, round: CircleId): Promise<Result<OwnOfRound & { readonly unread: Unread }, StorageError>> {
  return withBeside(session, mine, (beside) => {
    const all = emptyDocument()
    applyLog(all.doc, [mine, ...beside].map(({ document }) => encodeDocument(document)))
    const counted = { ...countOwn(all, round), unread: unreadIn([mine, ...beside]) }
    all.doc.destroy()
    return Promise.resolve(ok(counted))
  })
}
