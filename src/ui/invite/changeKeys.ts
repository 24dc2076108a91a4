import type { RoundHomes } from '../../session/homes.ts'
import type { OpenCircle, Session } from '../../session/port.ts'

/** `roundFailed`: the home's key has changed, that of the round has not. */
export type ChangedKeys = 'done' | 'roundFailed' | 'failed'

/** Changes the key of the circle; of a home, with `alsoRound`, that of its round in the same act. Never rejects. */
export async function changeKeys(
  session: Pick<Session, 'changeKey'>,
  homes: Pick<RoundHomes, 'changeKey'> | null,
  { circle, round, alsoRound }: { readonly circle: OpenCircle; readonly round: OpenCircle; readonly alsoRound: boolean },
): Promise<ChangedKeys> {
  const changeRound = () => session.changeKey(round.id).catch(() => false)
  if (circle.id === round.id) return (await changeRound()) ? 'done' : 'failed'
  const changed = await homes?.changeKey(circle).catch(() => false)
  if (!changed) return 'failed'
  // What has happened is said, whatever becomes of the rest.
  return !alsoRound || (await changeRound()) ? 'done' : 'roundFailed'
}
