import { settleMoves } from '../document/move.ts'
import type { OpenCircle } from './port.ts'

/** Ends what `document/move.ts` began, once `to` has stored it; what could not be stored stays in *mine* as well. */
export async function settleWhenStored(mine: OpenCircle, to: OpenCircle): Promise<void> {
  await to.flush()
  if (typeof to.status.get().saved === 'string') settleMoves(mine.document, to.document)
}
