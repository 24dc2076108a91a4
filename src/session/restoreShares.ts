import { homeTeamView, signingKey } from '../document/homeTeam.ts'
import { overwrittenShares, putBackRevision } from '../document/revisions.ts'
import type { Revision } from '../model/revision.ts'
import type { OpenCircle } from './port.ts'

/**
 * Whoever is in the round can write over what an organisation has shared. A phone of the home puts it back as the home
 * has it: only where that is genuine and what stands there is not, so that no two phones ever go on for ever.
 */
export async function restoreShares(subtle: SubtleCrypto | null, home: OpenCircle, round: OpenCircle): Promise<void> {
  const overwritten = overwrittenShares(home.document, round.document)
  const team = homeTeamView(home.document).get()
  if (subtle === null || team === null || overwritten.length === 0) return
  const { authenticityOf } = await import('./signing.ts')
  const isGenuine = async (revision: Revision | null) => {
    // By the home's own word: its record in the round may have been written over too.
    const key = revision && signingKey(home.document, revision.home)
    if (!revision || !key) return false
    return (await authenticityOf(subtle, round.id, { organisation: team.organisation, publicKey: key.publicKey }, revision)) === 'genuine'
  }
  for (const { share, standing } of overwritten) {
    if (!(await isGenuine(standing)) && (await isGenuine(share))) putBackRevision(round.document, share)
  }
}
