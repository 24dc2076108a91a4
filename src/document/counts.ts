import * as Y from 'yjs'
import { isClosed, statuses } from '../model/commitment.ts'
import type { PersonId } from '../model/ids.ts'
import type { Counts } from '../model/news.ts'
import type { CircleDocument } from './circleDocument.ts'
import { type Fields, flag, id, word } from './fields.ts'
import { roots } from './schema.ts'

/**
 * How much others have put into a round: what the reader wrote is no news to the reader. By whom a commitment was ended,
 * or something shared, is not looked at.
 */
export function countRound({ doc }: CircleDocument, reader: PersonId | null): Counts {
  const shown = (root: string): Fields[] =>
    [...doc.getMap(root).values()].flatMap((value) => (value instanceof Y.Map && !flag(value as Fields, 'deleted') ? [value as Fields] : []))
  const isOthers = (fields: Fields) => reader === null || id<PersonId>(fields, 'createdBy') !== reader
  const isEnded = (fields: Fields) => isClosed({ status: word(fields, 'status', statuses, 'planned') })
  const commitments = shown(roots.commitments)
  return {
    promised: commitments.filter(isOthers).length,
    ended: commitments.filter(isEnded).length,
    shared: doc.getMap(roots.revisions).size,
    ideas: shown(roots.ideas).filter(isOthers).length,
    notes: shown(roots.reflections).filter(isOthers).length,
  }
}
