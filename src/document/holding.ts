/** Half a year and a year later: does it hold? One value for each question; the last writer counts. */
import { type Holding, holdingAnswers, holdingKey, type HoldingMonths, holdingMonths, type HoldingOf, type Holdings } from '../model/holding.ts'
import { parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkOptionalLine, type RuleError } from '../model/rules.ts'
import { recordOrNull, boundedText } from '../model/json.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** By `holdingKey`. */
export function holdingsView(round: CircleDocument): LiveView<Holdings> {
  const map = round.doc.getMap(roots.holding)
  return rootsView([map], () => new Map([...map.entries()].flatMap(([key, value]) => {
    const holding = readHolding(value)
    return holding === null ? [] : [[key, holding]]
  })))
}

export function setHolding(
  round: CircleDocument,
  context: Context,
  { of, months }: { readonly of: HoldingOf; readonly months: HoldingMonths },
  { answer, note }: Pick<Holding, 'answer' | 'note'>,
): Result<void, RuleError> {
  if (parseId(of) === null || !holdingMonths.includes(months) || !holdingAnswers.includes(answer)) return fail({ code: 'unknown' })
  const told = checkOptionalLine(note, 'note', limits.line)
  if (!told.ok) return told
  return command(round, 'holding.set', () => {
    round.doc.getMap(roots.holding).set(holdingKey(of, months), { answer, note: told.value, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

function readHolding(value: unknown): Holding | null {
  const fields = recordOrNull(value)
  const answer = holdingAnswers.find((each) => each === fields?.['answer'])
  const at = moment(fields?.['at'])
  if (fields === null || answer === undefined || at === null) return null
  return { answer, note: boundedText(fields['note'], limits.line), at }
}
