import * as Y from 'yjs'
import type { Entity, Reference } from '../model/entity.ts'
import { type CircleId, type Id, type MeetingId, newId, type PersonId, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { type Fields, flag, id as idField, moment } from './fields.ts'

/** A plain object is one value: written whole, never changed inside. */
type Plain = Readonly<Record<string, string | number>>
export type Values = Readonly<Record<string, string | number | boolean | null | Plain | Y.Text | Y.Map<unknown>>>

/** Puts a new entity under a fresh id, or under the given one. Must run inside a command. */
export function createEntity<I extends Id<string>>(
  circle: CircleDocument,
  root: string,
  context: Context,
  values: Values,
  options: { readonly id?: I; readonly from?: readonly Reference[] } = {},
): I {
  const id = options.id ?? newId<I>(context.random)
  const fields = new Y.Map<unknown>()
  const created = { createdBy: context.person, createdAt: context.now(), createdIn: context.meeting }
  for (const [name, value] of Object.entries({ ...values, ...created })) if (!isUnsaid(value)) fields.set(name, value)
  if (options.from !== undefined && options.from.length > 0) fields.set('from', options.from.map((r) => ({ ...r })))
  circle.doc.getMap(root).set(id, fields)
  return id
}

/** The entity's own map, or a refusal when there is none. */
export function entityFields(circle: CircleDocument, root: string, id: string): Result<Fields, RuleError> {
  const fields = circle.doc.getMap(root).get(id)
  return fields instanceof Y.Map ? ok(fields as Fields) : fail({ code: 'unknown' })
}

/** Sets single fields; those that are already so are left alone, so that nothing is written for nothing. */
export function setFields(fields: Fields, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const was = fields.get(name)
    if (was !== value && !(was === undefined && isUnsaid(value))) fields.set(name, value)
  }
}

/** What is read alike when it isn't there, and so is not written: each field that is stays in the document for good. */
function isUnsaid(value: Values[string]): boolean {
  return value === null || value === false
}

/** What every entity carries; null when the value under `key` is no entity. */
export function readEntity<I extends Id<string>>(key: string, value: unknown): (Entity<I> & { fields: Fields }) | null {
  const id = parseId<I>(key)
  if (id === null || !(value instanceof Y.Map)) return null
  const fields = value as Fields
  return {
    id,
    created: {
      by: idField<PersonId>(fields, 'createdBy'),
      meeting: idField<MeetingId>(fields, 'createdIn'),
      at: moment(fields.get('createdAt')) ?? 0,
    },
    deleted: flag(fields, 'deleted'),
    from: readReferences(fields.get('from')),
    fields,
  }
}

const referenceKinds = [
  'reflection',
  'commitment',
  'organisation',
  'agendaItem',
  'prompt',
  'dimension',
  'section',
  'revision',
  'idea',
  'pdsaTest',
] as const
const mostReferences = 20

function readReferences(value: unknown): Reference[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, mostReferences).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    const { kind, circle, id } = item as Record<string, unknown>
    const known = referenceKinds.find((candidate) => candidate === kind)
    if (known === undefined || typeof id !== 'string' || id.length > 64) return []
    return [{ kind: known, circle: parseId<CircleId>(circle), id }]
  })
}
