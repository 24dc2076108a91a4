/** What is gathered from all at an item, and shown to all at once when that is over: notes without names, or dots. */
import { isGathered } from './attendance.ts'
import type { AgendaItemId, CircleId, ClusterId, MeetingId, PersonId, ReflectionId } from './ids.ts'
import { isMethodName, recordOrNull } from './json.ts'
import type { AgendaItem } from './meeting.ts'
import type { RunEvent, TimeBase } from './run.ts'

export const collectingKinds = ['notes', 'dots'] as const
export type CollectingKind = (typeof collectingKinds)[number]

export interface Collecting {
  readonly open: boolean
  /** How many dots each has; 0 for notes. */
  readonly dots: number
  readonly by: PersonId | null
  /** ms: when it was opened, or shown. */
  readonly at: number
}

/** What dots are put on: a note, or a heading that several stand under. */
export type OptionId = ReflectionId | ClusterId

/** What somebody has answered, on their own phone until it is over. It never says who: it is theirs who have the phone. */
export type Withheld = WithheldNote | WithheldBallot | WithheldAnswer

interface Kept {
  /** Of what it will be in the round. */
  readonly id: ReflectionId
  readonly circle: CircleId
  readonly meeting: MeetingId
  readonly item: AgendaItemId
}
export interface WithheldNote extends Kept {
  readonly kind: 'note'
  readonly prompt: string | null
  readonly text: string
}
export interface WithheldBallot extends Kept {
  readonly kind: 'ballot'
  readonly choices: readonly OptionId[]
}
/** What was chosen at one question of an evaluation. Each by itself: together they might tell who it was. */
export interface WithheldAnswer extends Kept, Answer {
  readonly kind: 'answer'
}

/** The method's names of a question and of the answer to it. */
export interface Answer {
  readonly question: string
  readonly answer: string
}

export function readAnswer(value: unknown): Answer | null {
  const { question, answer } = recordOrNull(value) ?? {}
  return isMethodName(question) && isMethodName(answer) ? { question, answer } : null
}

/** Whether notes without names are asked for at the item: at the evaluation always, elsewhere when somebody wants that. */
export function asksForNotes(item: Pick<AgendaItem, 'kind'>, notes: Collecting | null): boolean {
  return item.kind === 'evaluation' || notes !== null
}

/**
 * When it was over, in ms; null while it goes on. Somebody has shown it, or the meeting has ended, or nobody has touched
 * its clock for half a day. `nowIn` tells the present in a base.
 */
export function overSince(collecting: Collecting | null, run: RunEvent | null, nowIn: (base: TimeBase) => number): number | null {
  if (collecting !== null && !collecting.open) return collecting.at
  return run === null || run.item === null || isGathered(run, nowIn(run.base)) ? null : run.at
}
