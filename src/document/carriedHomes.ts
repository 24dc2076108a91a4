/** The keys of the round that this one was brought in from: what was shared there was signed with them, for it. */
import type { CircleId } from '../model/ids.ts'
import type { CircleDocument } from './circleDocument.ts'
import { byStart, type ListedHome, readHome } from './homes.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** Apart from the round's own homes: no home team of this round is meant by them. */
export function carriedHomesView(round: CircleDocument): LiveView<Collection<CircleId, ListedHome>> {
  return collectionView(round.doc.getMap(roots.carriedHomes), readHome, byStart)
}
