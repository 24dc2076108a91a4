/** What stands in the way of a home team's work, and what was done about it. */
import * as Y from 'yjs'
import { type CommitmentId, type ObstacleId, type PersonId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { byWaiting, mostObstacles, type Obstacle, type ObstacleText, obstacleTexts } from '../model/obstacle.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { id as idField, moment, text } from './fields.ts'
import { plainText } from './reflections.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** A home's obstacles: those in the way first, the oldest on top. */
export function obstaclesView(home: CircleDocument): LiveView<Collection<ObstacleId, Obstacle>> {
  return collectionView(home.doc.getMap(roots.obstacles), readObstacle, byWaiting)
}

export interface NewObstacle {
  readonly what: string
  readonly sponsor: PersonId | null
  readonly commitment?: CommitmentId | null
}

/** Tells of something in the way. It has to say what. */
export function addObstacle(home: CircleDocument, context: Context, input: NewObstacle): Result<ObstacleId, RuleError> {
  const what = plainText(input.what)
  if (what.trim() === '') return fail({ code: 'empty', field: 'text' })
  if (what.length > limits.text) return fail({ code: 'tooLong', field: 'text', length: what.length, limit: limits.text })
  if (obstaclesView(home).get().list.length >= mostObstacles) return fail({ code: 'tooMany', limit: mostObstacles })
  const texts = { what: new Y.Text(what), answer: new Y.Text(), earlier: new Y.Map<unknown>() }
  const { sponsor, commitment = null } = input
  return command(home, 'obstacle.add', () =>
    ok(createEntity<ObstacleId>(home, roots.obstacles, context, { sponsor, commitment, clearedAt: null, ...texts })),
  )
}

/** What of an obstacle can be set; its texts are edited through `openText`. */
export interface ObstacleEdit {
  readonly sponsor?: PersonId | null
  readonly commitment?: CommitmentId | null
  /** ms when it was cleared; null puts it in the way again. */
  readonly clearedAt?: number | null
  readonly deleted?: boolean
}

/** Sets single fields. One that is cleared already keeps its day. */
export function editObstacle(home: CircleDocument, id: ObstacleId, edit: ObstacleEdit): Result<void, RuleError> {
  const { clearedAt, ...values } = edit
  if (clearedAt !== undefined && clearedAt !== null && moment(clearedAt) === null) return fail({ code: 'invalid', field: 'date' })
  for (const value of [edit.sponsor, edit.commitment]) {
    if (value !== undefined && value !== null && parseId(value) === null) return fail({ code: 'unknown' })
  }
  return command(home, 'obstacle.edit', () => {
    const fields = entityFields(home, roots.obstacles, id)
    if (!fields.ok) return fields
    const was = moment(fields.value.get('clearedAt'))
    setFields(fields.value, values)
    if (clearedAt !== undefined && (clearedAt === null) !== (was === null)) setFields(fields.value, { clearedAt })
    return ok(undefined)
  })
}

function readObstacle(key: string, value: unknown): Obstacle | null {
  const entity = readEntity<ObstacleId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(obstacleTexts.map((name) => [name, text(fields, name).slice(0, limits.text)]))
  return {
    ...common,
    ...(texts as Record<ObstacleText, string>),
    sponsor: idField<PersonId>(fields, 'sponsor'),
    commitment: idField<CommitmentId>(fields, 'commitment'),
    clearedAt: moment(fields.get('clearedAt')),
  }
}
