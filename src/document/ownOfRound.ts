/** What in *mine* belongs with one round: private notes, drafts, and answers that wait to be shown without a name. */
import type { CircleId } from '../model/ids.ts'
import type { CircleDocument } from './circleDocument.ts'
import { forgetMore } from './commitmentMore.ts'
import { commitmentsView } from './commitments.ts'
import { reflectionsView } from './reflections.ts'
import { roots } from './schema.ts'
import { marksOf, withheldView } from './withheld.ts'

export interface OwnOfRound {
  readonly notes: number
  readonly drafts: number
  readonly waiting: number
}

/** How much of it is there to be read; what has been moved to the round is not counted. */
export function countOwn(mine: CircleDocument, round: CircleId): OwnOfRound {
  const isOf = ({ circle }: { readonly circle: CircleId | null }) => circle === round
  return {
    notes: reflectionsView(mine).get().list.filter(isOf).length,
    drafts: commitmentsView(mine).get().list.filter(isOf).length,
    waiting: withheldView(mine).get().filter(isOf).length,
  }
}

/**
 * Takes all of it out of the document, also what was moved or taken away: not marked, but gone when the log is folded. Where
 * a newer version has written, all that this one knows: to take away spoils nothing that is to be kept whole.
 */
export function forgetOwn(mine: CircleDocument, round: CircleId): void {
  mine.doc.transact(() => {
    const of = (root: string, ids: Iterable<{ readonly id: string; readonly circle: CircleId | null }>) => {
      for (const { id, circle } of ids) if (circle === round) mine.doc.getMap(root).delete(id)
    }
    of(roots.reflections, reflectionsView(mine).get().byId.values())
    const drafts = [...commitmentsView(mine).get().byId.values()]
    forgetMore(mine, drafts.flatMap(({ id, circle }) => (circle === round ? [id] : [])))
    of(roots.commitments, drafts)
    of(roots.withheld, withheldView(mine).get())
    for (const key of marksOf(mine, round)) mine.doc.getMap(roots.withheld).delete(key)
  }, 'mine.forget')
}
