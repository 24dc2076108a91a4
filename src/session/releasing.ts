/** Shows what was withheld without a name as soon as it is over: in the meeting, or when the phone comes back to the round. */
import { collectingView } from '../document/collecting.ts'
import { release } from '../document/release.ts'
import { runView } from '../document/run.ts'
import { dropWithheld, withheldView } from '../document/withheld.ts'
import { overSince, type Withheld } from '../model/collecting.ts'
import type { RandomBytes } from '../model/deps.ts'
import type { OpenCircle } from './port.ts'

/** Goes on until the returned undo; asked again for the same round it does no harm. */
export function releaseWhenOver(round: OpenCircle, mine: OpenCircle, random: RandomBytes): () => void {
  const withheld = withheldView(mine.document)
  let undoRound = () => {}
  const watch = () => {
    undoRound()
    const own = withheld.get().filter(({ circle }) => circle === round.id)
    const views = own.flatMap(({ item, meeting }) => [collectingView(round.document, item), runView(round.document, meeting)])
    const undos = views.map((view) => view.subscribe(look))
    undoRound = () => { for (const undo of undos) undo() }
    look()
  }
  /** What is over now, each with its moment. */
  const over = () =>
    withheld.get().flatMap((answer): [Withheld, number][] => {
      if (answer.circle !== round.id) return []
      const run = runView(round.document, answer.meeting).get()
      const { notes, dots } = collectingView(round.document, answer.item).get()
      const at = overSince(answer.kind === 'ballot' ? dots : notes, run, (base) => round.clock.nowIn(base).at)
      return at === null ? [] : [[answer, at]]
    })
  const look = () => {
    const shown = over().filter(([answer, at]) => release(round.document, answer, at, random).ok)
    if (shown.length > 0) void letGo(shown.map(([{ id }]) => id))
  }
  /** Not before the round's log has them: a crash between would lose them. */
  async function letGo(ids: readonly Withheld['id'][]): Promise<void> {
    await round.flush()
    if (typeof round.status.get().saved === 'string') dropWithheld(mine.document, ids)
  }

  const undo = withheld.subscribe(watch)
  watch()
  return () => {
    undo()
    undoRound()
  }
}
