/** The improvement work of a home team. It stays at home: nothing here has a way into the round. */
import * as Y from 'yjs'
import { type ProgressStep, progressSteps } from '../model/commitment.ts'
import {
  byDay, byNewest, checkMarked, checkMeasured, type Improvement, type ImprovementText, improvementTexts, type Mark, type Marked,
  type Measured, type Measurement, mostMarks, mostMeasurements, parseMeasured,
} from '../model/improvement.ts'
import { type CommitmentId, type ImprovementId, type MarkId, type MeasurementId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkOptionalLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, id as idField, line, text, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** The newest first. */
export function improvementsView(home: CircleDocument): LiveView<Collection<ImprovementId, Improvement>> {
  return collectionView(home.doc.getMap(roots.improvements), readImprovement, byNewest)
}

/** Those of all improvements, in the order of their days. */
export function measurementsView(home: CircleDocument): LiveView<Collection<MeasurementId, Measurement>> {
  return collectionView(home.doc.getMap(roots.measurements), readMeasurement, byDay)
}

/** Those of all improvements, in the order of their days. */
export function marksView(home: CircleDocument): LiveView<Collection<MarkId, Mark>> {
  return collectionView(home.doc.getMap(roots.marks), readMark, byDay)
}

/** What belongs to one improvement. */
export function partsOf<T extends { readonly improvement: ImprovementId }>(list: readonly T[], improvement: ImprovementId): T[] {
  return list.filter((each) => each.improvement === improvement)
}

/** Begins one in which nothing is said yet. Its texts are edited through `openText`. */
export function addImprovement(home: CircleDocument, context: Context): Result<ImprovementId, RuleError> {
  const texts = Object.fromEntries(improvementTexts.map((name) => [name, new Y.Text()]))
  return command(home, 'improvement.add', () =>
    ok(
      createEntity<ImprovementId>(home, roots.improvements, context, {
        unit: '', goal: null, progress: null, commitment: null, earlier: new Y.Map(), ...texts,
      }),
    ),
  )
}

export interface ImprovementEdit {
  readonly unit?: string
  readonly goal?: number | null
  readonly progress?: ProgressStep | null
  readonly commitment?: CommitmentId | null
  readonly deleted?: boolean
}

export function editImprovement(home: CircleDocument, id: ImprovementId, edit: ImprovementEdit): Result<void, RuleError> {
  const unit = checkOptionalLine(edit.unit ?? '', 'unit', limits.unit)
  if (!unit.ok) return unit
  if (edit.goal != null && parseMeasured(edit.goal) === null) return fail({ code: 'invalid', field: 'goal' })
  if (edit.commitment != null && parseId(edit.commitment) === null) return fail({ code: 'invalid', field: 'commitment' })
  return command(home, 'improvement.edit', () => {
    const fields = entityFields(home, roots.improvements, id)
    if (!fields.ok) return fields
    setFields(fields.value, { ...edit, ...(edit.unit !== undefined && { unit: unit.value }) })
    return ok(undefined)
  })
}

export function addMeasurement(
  home: CircleDocument, context: Context, improvement: ImprovementId, measured: Measured,
): Result<MeasurementId, RuleError> {
  const checked = checkMeasured(measured)
  if (!checked.ok) return checked
  const full = fullOf(home, improvement, partsOf(measurementsView(home).get().list, improvement).length, mostMeasurements)
  if (full !== null) return fail(full)
  return command(home, 'measurement.add', () =>
    ok(createEntity<MeasurementId>(home, roots.measurements, context, { improvement, ...checked.value })),
  )
}

/** Sets what is given; the rest stays as it is, or as somebody has changed it meanwhile. */
export function editMeasurement(
  home: CircleDocument, id: MeasurementId, edit: Partial<Measured> & { readonly deleted?: boolean },
): Result<void, RuleError> {
  return command(home, 'measurement.edit', () => {
    const fields = entityFields(home, roots.measurements, id)
    if (!fields.ok) return fields
    const now = readMeasurement(id, fields.value)
    // Somebody else has taken it away meanwhile: what is written in it would be nowhere to be seen.
    if (now === null || (now.deleted && edit.deleted === undefined)) return fail({ code: 'unknown' })
    // What is only taken away or brought back is not judged: it may have been emptied by two at once.
    const checked = edit.deleted === undefined ? checkMeasured({ ...now, ...edit }) : ok(undefined)
    if (!checked.ok) return checked
    setFields(fields.value, { ...edit })
    return ok(undefined)
  })
}

export function addMark(
  home: CircleDocument, context: Context, improvement: ImprovementId, marked: Marked,
): Result<MarkId, RuleError> {
  const checked = checkMarked(marked)
  if (!checked.ok) return checked
  const full = fullOf(home, improvement, partsOf(marksView(home).get().list, improvement).length, mostMarks)
  if (full !== null) return fail(full)
  return command(home, 'mark.add', () => ok(createEntity<MarkId>(home, roots.marks, context, { improvement, ...checked.value })))
}

/** Sets what is given, as of a measurement. */
export function editMark(
  home: CircleDocument, id: MarkId, edit: Partial<Marked> & { readonly deleted?: boolean },
): Result<void, RuleError> {
  return command(home, 'mark.edit', () => {
    const fields = entityFields(home, roots.marks, id)
    if (!fields.ok) return fields
    const now = readMark(id, fields.value)
    if (now === null || (now.deleted && edit.deleted === undefined)) return fail({ code: 'unknown' })
    const checked = edit.deleted === undefined ? checkMarked({ ...now, ...edit }) : ok(now)
    if (!checked.ok) return checked
    setFields(fields.value, { ...edit, ...(edit.label !== undefined && { label: checked.value.label }) })
    return ok(undefined)
  })
}

function fullOf(home: CircleDocument, improvement: ImprovementId, there: number, limit: number): RuleError | null {
  if (!improvementsView(home).get().byId.has(improvement)) return { code: 'unknown' }
  return there >= limit ? { code: 'tooMany', limit } : null
}

function readImprovement(key: string, value: unknown): Improvement | null {
  const entity = readEntity<ImprovementId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(improvementTexts.map((name) => [name, text(fields, name)]))
  return {
    ...common,
    ...(texts as Record<ImprovementText, string>),
    unit: line(fields, 'unit', limits.unit),
    goal: parseMeasured(fields.get('goal')),
    progress: word(fields, 'progress', progressSteps, null),
    commitment: idField<CommitmentId>(fields, 'commitment'),
  }
}

/** Both numbers can be gone, where two have each taken away one: it is still shown, so that it can be put right. */
function readMeasurement(key: string, value: unknown): Measurement | null {
  const entity = readEntity<MeasurementId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const [improvement, day] = [idField<ImprovementId>(fields, 'improvement'), date(fields, 'day')]
  if (improvement === null || day === null) return null
  return { ...common, improvement, day, women: parseMeasured(fields.get('women')), men: parseMeasured(fields.get('men')) }
}

function readMark(key: string, value: unknown): Mark | null {
  const entity = readEntity<MarkId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const [improvement, day] = [idField<ImprovementId>(fields, 'improvement'), date(fields, 'day')]
  if (improvement === null || day === null) return null
  return { ...common, improvement, day, label: line(fields, 'label', limits.name) }
}
