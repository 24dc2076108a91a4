import { settleMoves } from '../document/move.ts'
import type { OpenCircle } from './port.ts'

/** Ends what `document/move.ts` began, once the round has stored it; what could not be stored stays in *mine* as well. */
export async function settleWhenStored(mine: OpenCircle, round: OpenCircle): Promise<void> {
  await round.flush()
  if (typeof round.status.get().saved === 'string') settleMoves(mine.document, round.document)
}
