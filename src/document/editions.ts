/** One's own versions of the method: drafts in *mine*. */
import { type Edition, type EditionDraft, type EditionLanguage, editionLanguages, type EditionParts, type EditionWords, parseEdition, parseEditionParts } from '../model/edition.ts'
import type { EditionId } from '../model/ids.ts'
import { parseJson } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { type Fields, line } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** The newest first. */
export function editionsView(mine: CircleDocument): LiveView<Collection<EditionId, EditionDraft>> {
  return collectionView(mine.doc.getMap(roots.editions), readDraft, (a, b) => b.created.at - a.created.at || (a.id < b.id ? -1 : 1))
}

export function addEdition(mine: CircleDocument, context: Context, { name, base, words, ...parts }: Edition): Result<EditionId, RuleError> {
  const checked = checkLine(name, 'name', limits.name)
  if (!checked.ok) return checked
  return command(mine, 'edition.add', () =>
    ok(createEntity<EditionId>(mine, roots.editions, context, { name: checked.value, base, ...stored(parts), ...placed(words) })))
}

export interface EditionEdit extends Partial<EditionParts> {
  readonly name?: string
  readonly deleted?: boolean
  /** Beside those that it has. */
  readonly words?: EditionWords
}

/** A draft of something that this version can't read as an edition is answered with `invalid`, and left as it was. */
export function editEdition(mine: CircleDocument, id: EditionId, { name, deleted, words, ...parts }: EditionEdit): Result<void, RuleError> {
  const checked = name === undefined ? ok(undefined) : checkLine(name, 'name', limits.name)
  if (!checked.ok) return checked
  return command(mine, 'edition.edit', () => {
    const fields = entityFields(mine, roots.editions, id)
    if (!fields.ok) return fields
    const now = readDraft(id, fields.value)
    if (now === null || parseEditionParts({ ...now.edition, ...parts }) === null) return fail({ code: 'invalid', field: 'edition' })
    setFields(fields.value, { ...stored(parts), ...(words === undefined ? {} : placed(words)), ...(checked.value === undefined ? {} : { name: checked.value }), ...(deleted === undefined ? {} : { deleted }) })
    return ok(undefined)
  })
}

/** Sets one's own words for a place; an empty text gives it the base's back. */
export function setEditionWord(mine: CircleDocument, id: EditionId, language: EditionLanguage, way: string, text: string): Result<void, RuleError> {
  if (text.length > limits.line) return fail({ code: 'tooLong', field: 'text', length: text.length, limit: limits.line })
  return command(mine, 'edition.word', () => {
    const fields = entityFields(mine, roots.editions, id)
    if (!fields.ok) return fields
    if (text === '') fields.value.delete(`${language}/${way}`)
    else setFields(fields.value, { [`${language}/${way}`]: text })
    return ok(undefined)
  })
}

/** Lists are one value each: who moves a row has put the whole list in order. */
function stored(parts: Partial<EditionParts>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, JSON.stringify(list)]))
}

function placed(words: EditionWords): Record<string, string> {
  return Object.fromEntries(editionLanguages.flatMap((language) => Object.entries(words[language]).map(([way, text]) => [`${language}/${way}`, text])))
}

function readDraft(key: string, value: unknown): EditionDraft | null {
  const entity = readEntity<EditionId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const list = (name: string) => parseJson(line(fields, name, limits.content))
  const edition = parseEdition({
    name: line(fields, 'name', limits.name),
    base: line(fields, 'base', 32),
    meetings: list('meetings'),
    levels: list('levels'),
    dimensions: list('dimensions'),
    briefs: list('briefs'),
    deadlines: list('deadlines'),
    ratedBefore: list('ratedBefore'),
    words: Object.fromEntries(editionLanguages.map((language) => [language, wordsIn(fields, language)])),
  })
  return edition === null ? null : { ...common, edition }
}

function wordsIn(fields: Fields, language: EditionLanguage): Record<string, unknown> {
  const start = `${language}/`
  return Object.fromEntries([...fields.entries()].flatMap(([name, text]) => (name.startsWith(start) ? [[name.slice(start.length), text] as const] : [])))
}
