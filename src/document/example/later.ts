/** What the example says in hindsight: whether it holds, where it has spread to, and its evaluation without names. */
import type { ExampleRound } from '../../method/example/types.ts'
import type { RandomBytes } from '../../model/deps.ts'
import { addDays } from '../../model/date.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type ReflectionId, type SpreadId } from '../../model/ids.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import { setHolding } from '../holding.ts'
import { release } from '../release.ts'
import { addSpread } from '../spreads.ts'
import type { ExampleIds } from './ids.ts'
import { must } from './must.ts'

/** Day 0 is `today`. */
interface YearLaterDeps {
  readonly today: string
  contextAt(person: string, day: number): Context
}

export function writeYearLater(round: CircleDocument, { spreads, holdings }: ExampleRound, ids: ExampleIds, { today, contextAt }: YearLaterDeps): void {
  const spreadIds = new Map<string, SpreadId>()
  for (const { key, commitment, by, told, unit, day, how } of spreads) {
    const facts = { unit, day: day === null ? null : addDays(today, day), how }
    spreadIds.set(key, must(addSpread(round, contextAt(by, told), ids.commitment(commitment), facts)))
  }
  for (const { of, by, day, months, answer, note } of holdings) {
    must(setHolding(round, contextAt(by, day), { of: spreadIds.get(of) ?? ids.commitment(of), months }, { answer, note }))
  }
}

interface AnswersDeps {
  readonly circle: CircleId
  readonly random: RandomBytes
  /** `at`: ms, when all were shown. */
  placeOf(meeting: string, item: string): { readonly meeting: MeetingId; readonly item: AgendaItemId; readonly at: number }
}

export function writeAnswers(round: CircleDocument, { evaluation }: ExampleRound, { circle, random, placeOf }: AnswersDeps): void {
  if (evaluation === null) return
  const { at, ...place } = placeOf(evaluation.meeting, evaluation.item)
  const common = () => ({ id: newId<ReflectionId>(random), circle, ...place })
  for (const [question, counts] of Object.entries(evaluation.chosen)) {
    for (const [answer, count] of Object.entries(counts)) {
      for (let i = 0; i < count; i++) must(release(round, { ...common(), kind: 'answer', question, answer }, at, random))
    }
  }
  for (const { prompt, text } of evaluation.words) must(release(round, { ...common(), kind: 'note', prompt, text }, at, random))
}
