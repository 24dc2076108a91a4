/** The small tests of a home team: in its own document, never in the round's. */
import * as Y from 'yjs'
import { type Decision, decisions } from '../model/commitment.ts'
import { parseDate } from '../model/date.ts'
import type { Reference } from '../model/entity.ts'
import type { PdsaTestId, PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { byPhase, missingToDecide, type PdsaTest, type PdsaText, pdsaTexts, type PlannedAnswer, plannedAnswers } from '../model/pdsaTest.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, id as idField, text, word } from './fields.ts'
import { plainText } from './reflections.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** What comes next first. */
export function pdsaTestsView(home: CircleDocument): LiveView<Collection<PdsaTestId, PdsaTest>> {
  return collectionView(home.doc.getMap(roots.pdsaTests), readPdsaTest, byPhase)
}

export interface NewPdsaTest {
  readonly texts?: Partial<Record<PdsaText, string>>
  readonly owner?: PersonId | null
  readonly day?: string | null
  /** The commitment that is tested, and the test that this one follows upon. */
  readonly from?: readonly Reference[]
}

export function addPdsaTest(home: CircleDocument, context: Context, input: NewPdsaTest): Result<PdsaTestId, RuleError> {
  const { owner = null, day = null, from = [] } = input
  if (day !== null && parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  const texts: Record<string, Y.Text> = {}
  for (const name of pdsaTexts) {
    const words = plainText(input.texts?.[name] ?? '')
    if (words.length > limits.text) return fail({ code: 'tooLong', field: name, length: words.length, limit: limits.text })
    texts[name] = new Y.Text(words)
  }
  const values = { owner, day, asPlanned: null, decision: null, earlier: new Y.Map<unknown>(), ...texts }
  return command(home, 'pdsaTest.add', () => ok(createEntity<PdsaTestId>(home, roots.pdsaTests, context, values, { from })))
}

/** What of a test can be set; its texts are edited through `openText`. */
export interface PdsaTestEdit {
  readonly owner?: PersonId | null
  readonly day?: string | null
  readonly asPlanned?: PlannedAnswer | null
  readonly decision?: Decision | null
  readonly deleted?: boolean
}

/** Sets fields. A decision needs what was seen and what was learnt; the answer says what is missing. */
export function editPdsaTest(home: CircleDocument, id: PdsaTestId, edit: PdsaTestEdit): Result<void, RuleError> {
  if (edit.day !== undefined && edit.day !== null && parseDate(edit.day) === null) return fail({ code: 'invalid', field: 'day' })
  return command(home, 'pdsaTest.edit', () => {
    const fields = entityFields(home, roots.pdsaTests, id)
    if (!fields.ok) return fields
    const now = readPdsaTest(id, fields.value)
    if (now === null) return fail({ code: 'unknown' })
    const missing = edit.decision === undefined || edit.decision === null ? [] : missingToDecide(now)
    if (missing.length > 0) return fail({ code: 'missing', fields: missing })
    setFields(fields.value, { ...edit })
    return ok(undefined)
  })
}

function readPdsaTest(key: string, value: unknown): PdsaTest | null {
  const entity = readEntity<PdsaTestId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(pdsaTexts.map((name) => [name, text(fields, name)]))
  return {
    ...common,
    ...(texts as Record<PdsaText, string>),
    owner: idField<PersonId>(fields, 'owner'),
    day: date(fields, 'day'),
    asPlanned: word(fields, 'asPlanned', plannedAnswers, null),
    decision: word(fields, 'decision', decisions, null),
    earlier: readEarlier(fields.get('earlier')),
  }
}
