import { type Context, isReadOnly } from '../document/circleDocument.ts'
import { addHome } from '../document/homes.ts'
import { writeHomeTeam } from '../document/homeTeam.ts'
import { organisationsView } from '../document/organisations.ts'
import type { CircleId, OrganisationId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { OpenCircle, Session } from './port.ts'
import { createSigningKey, homeIdOf } from './signing.ts'

/** Starts a home team of the organisation: a circle of its own with a key, and the round's record of it. */
export async function startHome(
  subtle: SubtleCrypto | null,
  session: Session,
  round: OpenCircle,
  context: Context,
  organisation: OrganisationId,
): Promise<Result<CircleId, RuleError | { readonly code: 'insecure' }>> {
  if (subtle === null) return fail({ code: 'insecure' })
  // Before anything is made: a home that the round can't know of would stand on this phone for ever.
  if (!organisationsView(round.document).get().byId.has(organisation)) return fail({ code: 'unknown' })
  if (isReadOnly(round.document)) return fail({ code: 'readOnly' })
  const key = await createSigningKey(subtle)
  const id = await homeIdOf(subtle, key.publicKey)
  if (id === null) throw new Error('a fresh key has no id')
  const created = await session.createHome<RuleError>(id, round.id, (home) => writeHomeTeam(home, id, { round: round.id, organisation, key }))
  if (!created.ok) return created
  const told = addHome(round.document, context, { id, organisation, publicKey: key.publicKey })
  return told.ok ? ok(id) : told
}
