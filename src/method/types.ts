/**
 * The shape of a method version: structure without words. Ids are stable names in code; a place in the method is told
 * by them (`learning1` and `compare`), and the words are found by them in the reader's language (texts.ts).
 */
import type { HandedOnKind } from '../model/handedOn.ts'
import type { DeadlineRule } from '../model/deadline.ts'
import type { Exercise } from '../model/exercise.ts'
import type { AgendaKind } from '../model/meeting.ts'
import type { Role } from '../model/person.ts'
import type { ExercisePlan } from '../model/steps.ts'

export type MethodVersion = '2026-1'

export type Language = 'sv' | 'en'

export interface MethodStructure {
  readonly version: MethodVersion
  /** The agendas of a round in their order; as many as the version says. */
  readonly meetings: readonly string[]
  /** Agendas that are copies, and of which: what is said of that one holds for them too. */
  readonly copies: Readonly<Record<string, string>>
  readonly agendas: Readonly<Record<string, readonly AgendaItemStructure[]>>
  readonly deadlines: readonly DeadlineRule[]
  readonly kinds: Readonly<Record<AgendaKind, KindStructure>>
  /** What each participating organisation has at every meeting, itself or by a stand-in. */
  readonly requiredRoles: readonly Role[]
  readonly reflection: readonly PromptGroup[]
  readonly commitmentFields: readonly CommitmentField[]
  /** From the lowest to the highest. */
  readonly levels: readonly string[]
  readonly dimensions: readonly string[]
  /** The meetings that every organisation rates itself before. */
  readonly ratedBefore: readonly string[]
  readonly presentation: readonly PresentationSection[]
  readonly prerequisites: readonly string[]
  readonly followUp: readonly string[]
  readonly evaluation: readonly EvaluationQuestion[]
  readonly answers: Readonly<Record<Scale, readonly string[]>>
  readonly mentorChecklist: readonly Checklist[]
}

export interface AgendaItemStructure {
  readonly id: string
  readonly kind: AgendaKind
  /** For each participating organisation when `perOrganisation`. */
  readonly minutes: number
  readonly perOrganisation?: true
  /** Ids of the prompts to write from; without it, those of the kind. */
  readonly prompts?: readonly string[]
}

/** Which items are guided, and how. Apart from the structure: only a running meeting needs it. */
export interface MethodExercises {
  readonly plans: Readonly<Record<Exercise, ExercisePlan>>
  /** By the ids of agenda and item. */
  readonly items: Readonly<Record<string, Readonly<Record<string, Exercise>>>>
  readonly kinds: Readonly<Partial<Record<AgendaKind, Exercise>>>
}

/** What each organisation leaves behind after the last meeting. Apart from the structure: a meeting is written in without it. */
export interface MethodResultSheet {
  /** In their order. */
  readonly sections: readonly string[]
  /** The items at which the sheets are read, by the ids of their agendas. */
  readonly readAt: Readonly<Record<string, readonly string[]>>
  /** Sections that a round to come can learn from, and as what. */
  readonly handedOn: Readonly<Record<string, HandedOnKind>>
}

/** What a mentor organisation tells of itself. Apart from the structure, as the result sheet is. */
export interface MethodStory {
  /** In their order. */
  readonly sections: readonly string[]
  /** The agendas at which it is told. */
  readonly toldAt: readonly string[]
}

export interface KindStructure {
  /** Its time is not taken when the meeting runs late. */
  readonly protected: boolean
  /** Counts as working time. */
  readonly working: boolean
  readonly prompts: readonly string[]
}

/** A prompt's id is `group.prompt`. */
export interface PromptGroup {
  readonly id: string
  readonly prompts: readonly string[]
}

export interface CommitmentField {
  readonly id: string
  readonly type:
    | 'text'
    | 'longText'
    | 'date'
    | 'person'
    | 'organisation'
    | 'dimension'
    | 'reference'
    | 'measure'
    | 'status'
    | 'progress'
    | 'decision'
  readonly required: 'toPromise' | 'toClose' | 'no'
}

export interface PresentationSection {
  readonly id: string
  /** The meetings whose presentations have it. */
  readonly usedAt: readonly string[]
}

export type Scale = 'scale4' | 'yesPartlyNo' | 'yesMaybeNo'

export interface EvaluationQuestion {
  readonly id: string
  readonly answer: Scale | 'text'
  /** What the answer is asked to carry besides. */
  readonly with?: 'reference' | 'evidence' | 'text'
}

export interface Checklist {
  readonly id: string
  readonly items: readonly string[]
}
