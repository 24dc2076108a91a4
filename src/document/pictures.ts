/** Which files a circle's document refers to: the pictures of what is presented, in the making and as it was shared. */
import { filesOf, parseSections } from '../model/presentation.ts'
import type { Revision } from '../model/revision.ts'
import type { CircleDocument } from './circleDocument.ts'
import { materialsView } from './materials.ts'
import { revisionsView, sharesView } from './revisions.ts'
import { derivedView, type LiveView } from './view.ts'

// A revision never changes and its object stays the same one: it is read once.
const known = new WeakMap<Revision, readonly string[]>()

function picturesOf(revision: Revision): readonly string[] {
  const found = known.get(revision)
  if (found !== undefined) return found
  const content = parseSections(revision)
  const files = content === null ? [] : filesOf(content)
  known.set(revision, files)
  return files
}

/** What has been shared with the round, the newest first: what must be let go of where there is no room is the oldest. */
export function roundPictures(round: CircleDocument): LiveView<readonly string[]> {
  return derivedView(revisionsView(round), ({ list }) => unique([...list].reverse().flatMap(picturesOf)))
}

/** What this home has shared. */
export function sharedPictures(home: CircleDocument): LiveView<readonly string[]> {
  return derivedView(sharesView(home), ({ list }) => unique([...list].reverse().flatMap(picturesOf)))
}

/** What stands in this home's presentations in the making. */
export function homePictures(home: CircleDocument): LiveView<readonly string[]> {
  return derivedView(materialsView(home), ({ list }) =>
    unique(list.flatMap(({ content }) => (content.kind === 'picture' ? [content.picture.hash] : []))),
  )
}

function unique(hashes: readonly string[]): string[] {
  return [...new Set(hashes)]
}
