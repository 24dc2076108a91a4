/** Whoever has been erased from a round stays erased on this device: late words are taken away too, and the log is folded, so that no byte of them is left. */
import { eraseAgain, erasedView } from '../document/erasure.ts'
import type { Timers } from '../model/deps.ts'
import type { OpenCircle, Session } from './port.ts'

/** ms after the last news until it is looked: what comes to a phone that was away comes bit by bit. */
export const patience = 5_000

/** Goes on until the returned undo. */
export function keepErased(round: Pick<OpenCircle, 'id' | 'document'>, session: Pick<Session, 'fold'>, timers: Timers): () => void {
  const erased = erasedView(round.document)
  let known = 0
  let cancel = () => {}
  /** Folded once when a page opens the round, as nobody knows what its log holds, and whenever there is more to take away. */
  const look = () => {
    const count = erased.get().length
    if (count === 0) return
    const again = eraseAgain(round.document)
    if (count === known && again.ok && again.value === 0) return
    known = count
    void session.fold(round.id)
  }
  const soon = () => {
    cancel()
    cancel = timers.after(patience, look)
  }
  const onUpdate = () => { if (erased.get().length > 0) soon() }
  round.document.doc.on('update', onUpdate)
  onUpdate()
  return () => {
    round.document.doc.off('update', onUpdate)
    cancel()
  }
}
