/** Where else each organisation wants to work so: its units, and how far each has come. */
import * as Y from 'yjs'
import { byCreated } from '../model/continuation.ts'
import { parseDate } from '../model/date.ts'
import { type CommitmentId, type OrganisationId, parseId, type SpreadId, type SpreadPlanId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { becameOf, doublesOf, isBare, mostSpreadPlans, type PlanState, planStates, type SpreadPlan, type SpreadPlanText, spreadPlanTexts, unitsIn, withoutDoubles } from '../model/spreadPlan.ts'
import { putBegun } from './begunSpreads.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields, type Values } from './entities.ts'
import { date, id as idField, line, text, word } from './fields.ts'
import { roots } from './schema.ts'
import { checkOneMore, spreadsView } from './spreads.ts'
import { type Collection, collectionView, derivedView, type LiveView } from './view.ts'

/** In `list` a unit that was written down twice stands once, as long as no more is said of it. */
export function spreadPlansView(round: CircleDocument): LiveView<Collection<SpreadPlanId, SpreadPlan>> {
  const all = collectionView<SpreadPlanId, SpreadPlan>(round.doc.getMap(roots.spreadPlans), readSpreadPlan, byCreated)
  return derivedView(all, ({ byId, list }) => ({ byId, list: withoutDoubles(list) }))
}

/** Writes units down, a line each, as yet untouched; those that are there already are left as they are. Answers how many are new. */
export function addUnits(
  round: CircleDocument,
  context: Context,
  { organisation, units, commitment = null }: { readonly organisation: OrganisationId; readonly units: string; readonly commitment?: CommitmentId | null },
): Result<number, RuleError> {
  const own = spreadPlansView(round).get().list.filter((each) => each.organisation === organisation)
  const fresh = unitsIn(units, own.filter((each) => each.commitment === commitment).map(({ unit }) => unit))
  if (!fresh.ok) return fresh
  if (units.trim() === '') return fail({ code: 'empty', field: 'unit' })
  if (own.length + fresh.value.length > mostSpreadPlans) return fail({ code: 'tooMany', limit: mostSpreadPlans })
  return command(round, 'spreadPlan.add', () => {
    for (const unit of fresh.value) {
      const texts = { what: new Y.Text(), how: new Y.Text(), asks: new Y.Text(), reason: new Y.Text(), earlier: new Y.Map<unknown>() }
      createEntity<SpreadPlanId>(round, roots.spreadPlans, context, { organisation, unit, commitment, state: 'untouched', day: null, spread: null, ...texts })
    }
    return ok(fresh.value.length)
  })
}

/** What can be set; the texts are edited through `openText`. */
export interface SpreadPlanEdit {
  readonly unit?: string
  readonly commitment?: CommitmentId | null
  readonly state?: PlanState
  readonly day?: string | null
  readonly deleted?: boolean
}

/** Sets what is given; the rest stays as others may have left it. */
export function editSpreadPlan(round: CircleDocument, id: SpreadPlanId, edit: SpreadPlanEdit): Result<void, RuleError> {
  const { unit, commitment, day } = edit
  const named = unit === undefined ? ok(undefined) : checkLine(unit, 'unit', limits.name)
  if (!named.ok) return named
  if (day !== undefined && day !== null && parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  if (commitment !== undefined && commitment !== null && parseId(commitment) === null) return fail({ code: 'unknown' })
  return command(round, 'spreadPlan.edit', () => {
    const fields = entityFields(round, roots.spreadPlans, id)
    if (!fields.ok) return fields
    const set = { ...edit, ...(named.value !== undefined && { unit: named.value }) }
    setDoubles(round, id, set)
    setFields(fields.value, set)
    return ok(undefined)
  })
}

/**
 * A unit that was written down twice stands once, so that what is done with it is done with what it hides, or that would stand in
 * its place. Only one that came to be like it because it got that name or commitment is a unit of its own: it stays where it is.
 */
function setDoubles(round: CircleDocument, id: SpreadPlanId, { unit, commitment, deleted }: SpreadPlanEdit): void {
  const plans = spreadPlansView(round).get().byId
  const plan = plans.get(id)
  if (plan === undefined) return
  const hidden = doublesOf(plans.values(), plan).filter(isBare)
  const put = (each: Pick<SpreadPlan, 'id'>, values: Values) => {
    const fields = entityFields(round, roots.spreadPlans, each.id)
    if (fields.ok) setFields(fields.value, values)
  }
  if (deleted !== undefined) for (const each of hidden) put(each, { deleted })
  if (unit === undefined && commitment === undefined) return
  const movedWith = (each: Pick<SpreadPlan, 'id'>) => {
    const fields = entityFields(round, roots.spreadPlans, each.id)
    return fields.ok ? idField<SpreadPlanId>(fields.value, 'movedWith') : null
  }
  const place = { ...(unit !== undefined && { unit }), ...(commitment !== undefined && { commitment }) }
  const along = [plan, ...hidden.filter((each) => !each.deleted && movedWith(each) === movedWith(plan))]
  const isTaken = doublesOf(plans.values(), { ...plan, ...place }).some((each) => !each.deleted && !along.includes(each))
  for (const each of along) put(each, { ...place, movedWith: isTaken ? id : null })
}

/**
 * The unit has begun: what was planned stands at its commitment from now on, where it is asked after half a year and a year whether it
 * holds. `today`: `YYYY-MM-DD`. Once is enough: a plan that has become a spread stays with that.
 */
export function beginSpread(round: CircleDocument, context: Context, id: SpreadPlanId, today: string): Result<SpreadId, RuleError> {
  const plan = spreadPlansView(round).get().byId.get(id)
  if (plan === undefined) return fail({ code: 'unknown' })
  const became = becameOf(plan, spreadsView(round).get().byId)
  if (became !== null) return ok(became.id)
  const { commitment, unit, how } = plan
  if (commitment === null) return fail({ code: 'missing', fields: ['commitment'] })
  // All of how it is adapted stays in the plan.
  const checked = checkOneMore(round, commitment, { unit, day: today, how: how.trim().slice(0, limits.line) })
  if (!checked.ok) return checked
  // The plan's own id, so that two phones that say so at once have begun one and the same.
  const spread = parseId<SpreadId>(id)
  return command(round, 'spreadPlan.begin', () => {
    const fields = entityFields(round, roots.spreadPlans, id)
    if (!fields.ok) return fields
    if (spread === null) return fail({ code: 'unknown' })
    putBegun(round, context, spread, commitment, checked.value)
    setFields(fields.value, { spread })
    return ok(spread)
  })
}

function readSpreadPlan(key: string, value: unknown): SpreadPlan | null {
  const entity = readEntity<SpreadPlanId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(spreadPlanTexts.map((name) => [name, text(fields, name).slice(0, limits.text)]))
  return {
    ...common,
    ...(texts as Record<SpreadPlanText, string>),
    organisation: idField<OrganisationId>(fields, 'organisation'),
    unit: line(fields, 'unit', limits.name),
    commitment: idField<CommitmentId>(fields, 'commitment'),
    state: word(fields, 'state', planStates, 'untouched'),
    day: date(fields, 'day'),
    spread: idField<SpreadId>(fields, 'spread'),
    earlier: readEarlier(fields.get('earlier')),
  }
}
