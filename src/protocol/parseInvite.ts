import type { Result } from '../model/result.ts'
import { fail, ok } from '../model/result.ts'
import { parseCode } from './code.ts'
import type { Invite, InviteError } from './invite.ts'
import { parseFragment } from './invite.ts'
import { inviteLimits } from './limits.ts'

/** Longer than any code with its dashes, shorter than any fragment. */
const longestCode = 44

/** Reads whatever a person may paste or type into one field: a link, its fragment, or the code. */
export function parseInvite(text: string): Result<Invite, InviteError> {
  if (text.length > inviteLimits.characters) return fail('damaged')
  if (text.includes('#')) return parseFragment(text)
  // A link that lost its fragment lost its secret.
  if (text.includes('://')) return fail('cut')
  const fragment = parseFragment(text)
  if (fragment.ok) return fragment
  const code = parseCode(text)
  if (code.ok) return ok({ entries: [code.value] })
  return /^\S+$/.test(text.trim()) && text.trim().length > longestCode ? fragment : code
}
