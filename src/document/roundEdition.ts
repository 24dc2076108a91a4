/** The round's own version of the method: written once, when the round is made. */
import { type Edition, parseEdition } from '../model/edition.ts'
import { parseJson } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import type { CircleDocument } from './circleDocument.ts'
import { line } from './fields.ts'
import { roots } from './schema.ts'

/** The first version of the app that knows of editions: an older one would show questions that the round does not ask. */
const editionReader = 3

/** Must run inside a command. */
export function writeEdition(round: CircleDocument, edition: Edition): void {
  round.doc.getMap(roots.round).set('edition', JSON.stringify(edition))
  round.doc.getMap(roots.meta).set('minReader', editionReader)
}

/** Null where the round follows the base as it is. */
export function roundEdition(round: CircleDocument): Edition | null {
  return parseEdition(parseJson(line(round.doc.getMap(roots.round), 'edition', limits.content)))
}
