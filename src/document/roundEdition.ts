/** The round's own version of the method: written once, when the round is made. */
import { type Edition, parseEdition } from '../model/edition.ts'
import { parseJson } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument } from './circleDocument.ts'
import { line } from './fields.ts'
import { roots } from './schema.ts'

/** The first version of the app that knows of editions: an older one would show questions that the round does not ask. */
const editionReader = 3
/** The first that knows all that one may say since: briefs, what is ready when, what is rated when, roles and templates. */
const laterReader = 4
/** The words of what was there from the start. */
const firstWords = ['meeting', 'theme', 'item', 'prompt', 'level', 'dimension']

/** Refuses one that is longer than is read: the round would follow the base, and nobody would be told. Asked before anything is written. */
export function checkEdition(edition: Edition): Result<void, RuleError> {
  const { length } = JSON.stringify(edition)
  return length > limits.content ? fail({ code: 'tooLong', field: 'edition', length, limit: limits.content }) : ok(undefined)
}

/** Must run inside a command. */
export function writeEdition(round: CircleDocument, edition: Edition): void {
  round.doc.getMap(roots.round).set('edition', JSON.stringify(edition))
  round.doc.getMap(roots.meta).set('minReader', readerOf(edition))
}

function readerOf({ briefs, deadlines, ratedBefore, words }: Edition): number {
  const saysMore = briefs.length > 0 || deadlines !== null || ratedBefore !== null
  const ways = [...Object.keys(words.sv), ...Object.keys(words.en)]
  return saysMore || ways.some((way) => !firstWords.includes(way.split('/')[0] ?? '')) ? laterReader : editionReader
}

/** Null where the round follows the base as it is. */
export function roundEdition(round: CircleDocument): Edition | null {
  return parseEdition(parseJson(line(round.doc.getMap(roots.round), 'edition', limits.content)))
}
