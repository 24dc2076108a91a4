/** What was answered in evaluations, as it is in the round: nobody's (release.ts), or typed in from paper. */
import { type Answer, readAnswer } from '../model/collecting.ts'
import type { Evaluated } from '../model/evaluation.ts'
import { type AgendaItemId, newId, parseId, type ReflectionId } from '../model/ids.ts'
import { recordOrNull } from '../model/json.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** By item. */
export function evaluationsView(round: CircleDocument): LiveView<ReadonlyMap<AgendaItemId, readonly Evaluated[]>> {
  const map = round.doc.getMap(roots.evaluations)
  return rootsView([map], () => {
    const all = new Map<AgendaItemId, Evaluated[]>()
    for (const value of map.values()) {
      const stored = recordOrNull(value)
      const item = parseId<AgendaItemId>(stored?.['item'])
      const answer = readAnswer(value)
      if (item === null || answer === null) continue
      const evaluated = { ...answer, paper: stored?.['paper'] === true }
      const known = all.get(item)
      if (known === undefined) all.set(item, [evaluated])
      else known.push(evaluated)
    }
    return all
  })
}

/** What stands on one paper. Answers the ids, by which it can be taken back. */
export function addPaperAnswers(round: CircleDocument, { random }: Context, item: AgendaItemId, answers: readonly Answer[]): Result<ReflectionId[], RuleError> {
  return command(round, 'evaluation.paper', () => {
    const map = round.doc.getMap(roots.evaluations)
    return ok(answers.map(({ question, answer }) => {
      const id = newId<ReflectionId>(random)
      map.set(id, { item, question, answer, paper: true })
      return id
    }))
  })
}

/** Takes back what was typed in from a paper; what somebody has answered themselves stays. */
export function removePaperAnswers(round: CircleDocument, ids: readonly ReflectionId[]): Result<void, RuleError> {
  return command(round, 'evaluation.remove', () => {
    const map = round.doc.getMap(roots.evaluations)
    for (const id of ids) if (recordOrNull(map.get(id))?.['paper'] === true) map.delete(id)
    return ok(undefined)
  })
}
