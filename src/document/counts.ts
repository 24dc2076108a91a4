import * as Y from 'yjs'
import { isClosed, statuses } from '../model/commitment.ts'
import type { Counts } from '../model/news.ts'
import type { CircleDocument } from './circleDocument.ts'
import { type Fields, flag, word } from './fields.ts'
import { roots } from './schema.ts'

/** How much there is in a round, of what others may have put there. */
export function countRound({ doc }: CircleDocument): Counts {
  const shown = (root: string): Fields[] => [...doc.getMap(root).values()].filter((value) => value instanceof Y.Map).filter((fields) => !flag(fields as Fields, 'deleted')) as Fields[]
  const commitments = shown(roots.commitments)
  const isEnded = (fields: Fields) => isClosed({ status: word(fields, 'status', statuses, 'planned') })
  return {
    promised: commitments.length,
    ended: commitments.filter(isEnded).length,
    shared: doc.getMap(roots.revisions).size,
    ideas: shown(roots.ideas).length,
    notes: shown(roots.reflections).length,
  }
}
