/** What the round before has handed on: written once, when the round is made. */
import { type HandedOn, handedOnKinds, type HandedOnText, mostHandedOn, trimHandedOn } from '../model/handedOn.ts'
import type { HandedOnId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { byOrder, keysInOrder } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, readEntity } from './entities.ts'
import { line, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function handedOnView(round: CircleDocument): LiveView<Collection<HandedOnId, HandedOn>> {
  return collectionView(round.doc.getMap(roots.handedOn), readHandedOn, byOrder)
}

/** In the order they are given; those that say nothing are left out. */
export function handOn(round: CircleDocument, context: Context, texts: readonly HandedOnText[]): Result<void, RuleError> {
  if (texts.length > mostHandedOn) return fail({ code: 'tooMany', limit: mostHandedOn })
  const kept = texts.flatMap((each) => trimHandedOn(each) ?? [])
  if (kept.length === 0) return ok(undefined)
  return command(round, 'handedOn.add', () => {
    const orders = keysInOrder(kept.length, context.random)
    kept.forEach((each, i) => createEntity(round, roots.handedOn, context, { ...each, order: orders[i] ?? '' }))
    return ok(undefined)
  })
}

function readHandedOn(key: string, value: unknown): HandedOn | null {
  const entity = readEntity<HandedOnId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const kind = word(fields, 'kind', handedOnKinds, null)
  if (kind === null) return null
  return {
    ...common,
    kind,
    text: line(fields, 'text', limits.text),
    about: line(fields, 'about'),
    organisation: line(fields, 'organisation', limits.name),
    round: line(fields, 'round', limits.name),
    order: line(fields, 'order', 200),
  }
}
