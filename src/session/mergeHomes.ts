import { mergeHome } from '../document/homeMerge.ts'
import { setHomeMerged } from '../document/homes.ts'
import { setSuccessor } from '../document/homeTeam.ts'
import { fail, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { OpenCircle, Session } from './port.ts'

/**
 * Two homes of one organisation become one: first the words of `from`, then where they went, to those who are only in
 * `from` and to the round. What a crash or an error cuts short can be done again. Settles when it is stored. `unknown`:
 * this phone has no key of `into`.
 */
export async function mergeHomes(session: Session, round: OpenCircle, from: OpenCircle, into: OpenCircle): Promise<Result<void, RuleError>> {
  const entry = session.inviteTo(into.id)?.entries.at(-1)
  if (entry?.circle !== into.id) return fail({ code: 'unknown' })
  const merged = mergeHome(from.document, into.document)
  if (!merged.ok) return merged
  const named = setSuccessor(from.document, { circle: into.id, epoch: entry.epoch, secret: entry.secret })
  if (!named.ok) return named
  const told = setHomeMerged(round.document, from.id, into.id)
  await Promise.all([into, from, round].map((circle) => circle.flush()))
  return told
}
