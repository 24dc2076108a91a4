/**
 * Several channels to one page: phone to phone and through the relay at once. Only the best one that answers is used;
 * the others rest, so that nothing is sent twice, and take over when it ends or owes an answer for too long.
 */
import type { Link } from './port.ts'

/** The lower, the better: what goes through no server lives on when the server dies. */
export const rank: Readonly<Record<Link['name'], number>> = { tabs: 0, memory: 0, webrtc: 1, relay: 2 }

export interface Road {
  readonly rank: number
  readonly openedAt: number
  /** From when on it is not relied upon, unless something is heard on it before; null: nothing is owed. */
  readonly lateAt: number | null
}

/** Which of the roads to one page are to be used: the best that answers, and better ones that may do so yet. */
export function roadsToUse<R extends Road>(roads: readonly R[], now: number): readonly R[] {
  const sorted = [...roads].sort((a, b) => a.rank - b.rank || a.openedAt - b.openedAt)
  const answers = sorted.findIndex(({ lateAt }) => lateAt === null || now < lateAt)
  return answers < 0 ? sorted : sorted.slice(0, answers + 1)
}
