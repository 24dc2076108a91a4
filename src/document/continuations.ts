/** What goes on in each organisation when the round is over. */
import * as Y from 'yjs'
import { byCreated, type Continuation, type ContinuationText, continuationTexts, mostContinuations, type SteeringPlace, steeringPlaces } from '../model/continuation.ts'
import { parseDate } from '../model/date.ts'
import { type CommitmentId, type ContinuationId, type OrganisationId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, id as idField, text, word } from './fields.ts'
import { plainText } from './reflections.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function continuationsView(round: CircleDocument): LiveView<Collection<ContinuationId, Continuation>> {
  return collectionView(round.doc.getMap(roots.continuations), readContinuation, byCreated)
}

export interface NewContinuation {
  readonly organisation: OrganisationId
  readonly what: string
  readonly commitment?: CommitmentId | null
  readonly day?: string | null
}

/** It has to say what goes on; the rest is written in the plan. */
export function addContinuation(round: CircleDocument, context: Context, input: NewContinuation): Result<ContinuationId, RuleError> {
  const { organisation, commitment = null, day = null } = input
  const what = plainText(input.what).trim()
  if (what === '') return fail({ code: 'empty', field: 'what' })
  if (what.length > limits.text) return fail({ code: 'tooLong', field: 'what', length: what.length, limit: limits.text })
  if (continuationsView(round).get().list.filter((each) => each.organisation === organisation).length >= mostContinuations) return fail({ code: 'tooMany', limit: mostContinuations })
  const texts = { what: new Y.Text(what), owner: new Y.Text(), where: new Y.Text(), earlier: new Y.Map<unknown>() }
  return command(round, 'continuation.add', () =>
    ok(createEntity<ContinuationId>(round, roots.continuations, context, { organisation, commitment, place: null, day, ...texts })),
  )
}

/** What can be set; the texts are edited through `openText`. */
export interface ContinuationEdit {
  readonly commitment?: CommitmentId | null
  readonly place?: SteeringPlace | null
  readonly day?: string | null
  readonly deleted?: boolean
}

/** Sets what is given; the rest stays as others may have left it. */
export function editContinuation(round: CircleDocument, id: ContinuationId, edit: ContinuationEdit): Result<void, RuleError> {
  const { commitment, day } = edit
  if (day !== undefined && day !== null && parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  if (commitment !== undefined && commitment !== null && parseId(commitment) === null) return fail({ code: 'unknown' })
  return command(round, 'continuation.edit', () => {
    const fields = entityFields(round, roots.continuations, id)
    if (!fields.ok) return fields
    setFields(fields.value, { ...edit })
    return ok(undefined)
  })
}

function readContinuation(key: string, value: unknown): Continuation | null {
  const entity = readEntity<ContinuationId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(continuationTexts.map((name) => [name, text(fields, name).slice(0, limits.text)]))
  return {
    ...common,
    ...(texts as Record<ContinuationText, string>),
    organisation: idField<OrganisationId>(fields, 'organisation'),
    commitment: idField<CommitmentId>(fields, 'commitment'),
    place: word(fields, 'place', steeringPlaces, null),
    day: date(fields, 'day'),
    earlier: readEarlier(fields.get('earlier')),
  }
}
