/** Answers that wait in *mine* until they are shown without a name. One value each: whole, or not there. */
import type * as Y from 'yjs'
import { type OptionId, readAnswer, type Withheld, type WithheldBallot, type WithheldNote } from '../model/collecting.ts'
import { type AgendaItemId, type CircleId, type MeetingId, parseId, type ReflectionId } from '../model/ids.ts'
import { isMethodName, recordOrNull } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { mostDots } from './collecting.ts'
import { plainText } from './reflections.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** In the order of their ids, which says nothing of when they were written. */
export function withheldView(mine: CircleDocument): LiveView<readonly Withheld[]> {
  const map = mine.doc.getMap(roots.withheld)
  return rootsView([map], () => [...map.entries()].flatMap(([key, value]) => readWithheld(key, value)).sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/** Keeps it, in place of an earlier one of the same id; a note without words is none. */
export function withhold(mine: CircleDocument, answer: Withheld): Result<void, RuleError> {
  if (answer.kind === 'note' && answer.text.length > limits.text) {
    return fail({ code: 'tooLong', field: 'text', length: answer.text.length, limit: limits.text })
  }
  return command(mine, 'withheld.set', () => {
    const { id, ...stored } = answer.kind === 'note' ? { ...answer, text: plainText(answer.text) } : answer.kind === 'ballot' ? { ...answer, choices: [...answer.choices] } : answer
    const map = mine.doc.getMap(roots.withheld)
    if (stored.kind === 'note' && stored.text === '') map.delete(id)
    else map.set(id, stored)
    return ok(undefined)
  })
}

/** Lets go of what the round has by now. That something was chosen stays, and not what: a meeting that goes on again must not count it twice. */
export function dropWithheld(mine: CircleDocument, ids: readonly ReflectionId[]): Result<void, RuleError> {
  return command(mine, 'withheld.drop', () => {
    const map = mine.doc.getMap(roots.withheld)
    for (const id of ids) {
      for (const answer of readWithheld(id, map.get(id))) if (answer.kind !== 'note') markShown(map, answer)
      if (map.has(id)) map.delete(id)
    }
    return ok(undefined)
  })
}

/** What this device's owner has chosen at an item, and everybody sees by now. */
export interface Shown {
  readonly ballot: boolean
  /** The method's names of the questions. */
  readonly questions: readonly string[]
}

export function shownView(mine: CircleDocument, item: AgendaItemId): LiveView<Shown> {
  const map = mine.doc.getMap(roots.withheld)
  return rootsView([map], () => readShown(map.get(item)))
}

/** The marks of a round, each under the id of its item. */
export function marksOf(mine: CircleDocument, round: CircleId): string[] {
  return [...mine.doc.getMap(roots.withheld).entries()].flatMap(([key, value]) => {
    const { kind, circle } = recordOrNull(value) ?? {}
    return kind === 'shown' && circle === round ? [key] : []
  })
}

function markShown(map: Y.Map<unknown>, answer: Exclude<Withheld, WithheldNote>): void {
  const { circle, meeting, item } = answer
  const before = readShown(map.get(item))
  const questions = answer.kind === 'answer' ? [...new Set([...before.questions, answer.question])] : [...before.questions]
  map.set(item, { circle, meeting, item, kind: 'shown', ballot: before.ballot || answer.kind === 'ballot', questions })
}

function readShown(value: unknown): Shown {
  const { kind, ballot, questions } = recordOrNull(value) ?? {}
  if (kind !== 'shown') return { ballot: false, questions: [] }
  return { ballot: ballot === true, questions: Array.isArray(questions) ? questions.filter(isMethodName) : [] }
}

function readWithheld(key: string, value: unknown): Withheld[] {
  const id = parseId<ReflectionId>(key)
  if (id === null || typeof value !== 'object' || value === null) return []
  const stored = value as Record<string, unknown>
  const [circle, meeting, item] = [parseId<CircleId>(stored['circle']), parseId<MeetingId>(stored['meeting']), parseId<AgendaItemId>(stored['item'])]
  if (circle === null || meeting === null || item === null) return []
  const { kind, prompt, text, choices } = stored
  const common = { id, circle, meeting, item }
  if (kind === 'note' && typeof text === 'string') {
    const note: WithheldNote = { ...common, kind, text: text.slice(0, limits.text), prompt: typeof prompt === 'string' ? prompt.slice(0, 64) : null }
    return [note]
  }
  const answer = kind === 'answer' ? readAnswer(stored) : null
  if (answer !== null) return [{ ...common, kind: 'answer', ...answer }]
  if (kind !== 'ballot' || !Array.isArray(choices)) return []
  const ballot: WithheldBallot = { ...common, kind, choices: choices.slice(0, mostDots).flatMap((choice) => parseId<OptionId>(choice) ?? []) }
  return [ballot]
}
