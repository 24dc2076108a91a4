/** Where else it is done since: units that have taken up what a commitment led to. */
import { type CommitmentId, type SpreadId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { bySpreadDay, checkSpread, mostSpreads, type Spread, type SpreadFacts } from '../model/spread.ts'
import { begunSpreadsView, setBegun } from './begunSpreads.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, id as idField, line } from './fields.ts'
import { roots } from './schema.ts'
import { allOf, type Collection, collectionView, type LiveView } from './view.ts'

type Spreads = Collection<SpreadId, Spread>

/** Those that were told of at their commitment, and those that planned units have become. */
export function spreadsView(round: CircleDocument): LiveView<Spreads> {
  const told = collectionView<SpreadId, Spread>(round.doc.getMap(roots.spreads), readSpread, bySpreadDay)
  const begun = begunSpreadsView(round)
  // What a plan has become is written with the spread itself, so that no plan needs to be listened to.
  return { get: () => joined(round, told.get(), begun.get()), subscribe: (listener) => allOf<unknown>([told, begun]).subscribe(listener) }
}

/** An app that does not know what has begun lets a plan begin once more: then the spread that the plan names stands for both. */
function joined(round: CircleDocument, told: Spreads, begun: ReadonlyMap<SpreadId, Spread>): Spreads {
  const named = (id: SpreadId) => {
    const plan = entityFields(round, roots.spreadPlans, id)
    const spread = plan.ok ? idField<SpreadId>(plan.value, 'spread') : null
    return spread === null || spread === id ? undefined : told.byId.get(spread)
  }
  const standing = [...begun].filter(([id]) => named(id)?.deleted !== false)
  if (standing.length === 0) return told
  const byId = new Map([...told.byId, ...standing])
  return { byId, list: [...byId.values()].filter(({ deleted }) => !deleted).sort(bySpreadDay) }
}

/** One more of a commitment, as it should be stored. */
export function checkOneMore(round: CircleDocument, commitment: CommitmentId, facts: SpreadFacts): Result<SpreadFacts, RuleError> {
  const there = spreadsView(round).get().list.filter((each) => each.commitment === commitment)
  return there.length >= mostSpreads ? fail({ code: 'tooMany', limit: mostSpreads }) : checkSpread(facts)
}

export function addSpread(round: CircleDocument, context: Context, commitment: CommitmentId, facts: SpreadFacts): Result<SpreadId, RuleError> {
  const checked = checkOneMore(round, commitment, facts)
  if (!checked.ok) return checked
  return command(round, 'spread.add', () => ok(createEntity<SpreadId>(round, roots.spreads, context, { commitment, ...checked.value })))
}

/** Sets what is given; the rest stays as others may have left it. */
export function editSpread(round: CircleDocument, id: SpreadId, edit: Partial<SpreadFacts> & { readonly deleted?: boolean }): Result<void, RuleError> {
  const now = spreadsView(round).get().byId.get(id)
  if (now === undefined) return fail({ code: 'unknown' })
  const checked = checkSpread({ ...now, ...edit })
  if (!checked.ok) return checked
  const { unit, day, how } = checked.value
  const set = {
    ...(edit.unit !== undefined && { unit }),
    ...(edit.day !== undefined && { day }),
    ...(edit.how !== undefined && { how }),
    ...(edit.deleted !== undefined && { deleted: edit.deleted }),
  }
  return command(round, 'spread.edit', () => {
    if (setBegun(round, id, set)) return ok(undefined)
    const fields = entityFields(round, roots.spreads, id)
    if (!fields.ok) return fields
    setFields(fields.value, set)
    return ok(undefined)
  })
}

function readSpread(key: string, value: unknown): Spread | null {
  const entity = readEntity<SpreadId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const commitment = idField<CommitmentId>(fields, 'commitment')
  if (commitment === null) return null
  return { ...common, commitment, unit: line(fields, 'unit', limits.name), day: date(fields, 'day'), how: line(fields, 'how') }
}
