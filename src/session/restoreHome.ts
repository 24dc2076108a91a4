import type { Context } from '../document/circleDocument.ts'
import { homesView, putBackHome } from '../document/homes.ts'
import { homeTeamView, signingKey } from '../document/homeTeam.ts'
import type { OpenCircle } from './port.ts'

/**
 * Whoever is in the round can write over the record of a home, and all that it has shared would be told as foreign. A
 * phone of the home puts it back, only with the key that the home's id is made from: its own copy may have been changed.
 */
export async function restoreHome(subtle: SubtleCrypto | null, home: OpenCircle, round: OpenCircle, context: () => Context): Promise<void> {
  const [team, key] = [homeTeamView(home.document).get(), signingKey(home.document, home.id)]
  const stands = () => {
    const record = homesView(round.document).get().byId.get(home.id)
    return record !== undefined && !record.deleted && record.organisation === team?.organisation && record.publicKey === key?.publicKey
  }
  if (subtle === null || team === null || key === null || stands()) return
  const { homeIdOf } = await import('./signing.ts')
  if ((await homeIdOf(subtle, key.publicKey)) !== home.id || stands()) return
  putBackHome(round.document, context(), { id: home.id, organisation: team.organisation, publicKey: key.publicKey })
}
