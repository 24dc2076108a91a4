/**
 * The words of a method version in one language, in two parts: a phone in a meeting fetches only the first. What the
 * model names has exactly the model's keys.
 */
import type { BriefRole } from '../model/brief.ts'
import type { CommitmentText, Decision, ProgressStep, Status } from '../model/commitment.ts'
import type { AgendaKind } from '../model/meeting.ts'
import type { Role } from '../model/person.ts'
import type { Scale } from './types.ts'

type By<Key extends string, Value> = Readonly<Record<Key, Value>>

export type CircleName = 'mine' | 'home' | 'round'

/** A commitment's own fields; the version may have more. */
type OwnField = CommitmentText | 'owner' | 'organisation' | 'due' | 'status' | 'progress' | 'decision'

/** The words of meetings and commitments. */
export interface MethodTexts {
  readonly agendas: By<string, MeetingTexts>
  readonly circles: By<CircleName, Described>
  readonly roles: By<Role, Described>
  readonly agendaKinds: By<AgendaKind, string>
  readonly statuses: By<Status, string>
  readonly progress: By<ProgressStep, string>
  readonly decisions: By<Decision, string>
  readonly reflection: By<string, PromptGroupTexts>
  readonly answers: By<Scale, By<string, string>>
  readonly commitmentFields: By<OwnField, FieldTexts> & By<string, FieldTexts>
}

/** The words of what is prepared at home, rated and followed up: fetched by the screens that show them. */
export interface PreparationTexts {
  readonly deadlines: By<string, DeadlineTexts>
  readonly levels: By<string, string>
  readonly dontKnow: string
  readonly dimensions: By<string, DimensionTexts<string>>
  readonly presentation: By<string, ItemTexts>
  readonly resultSheet: By<string, ItemTexts>
  /** Of the mentor organisation. */
  readonly story: By<string, ItemTexts>
  readonly prerequisites: By<string, string>
  readonly followUp: By<string, string>
  readonly answers: By<Scale, By<string, string>>
  /** What each role is briefed with before a meeting, by its agenda; `after`: when all of them are held. */
  readonly briefs: By<BriefRole, By<string, RoleBrief>>
  readonly mentorChecklist: By<string, { readonly title: string; readonly items: By<string, string> }>
  /** By the words used in code; where a term holds a semicolon, what stands first is the one to use. */
  readonly glossary: By<string, Term>
}

export interface MeetingTexts {
  readonly title: string
  /** As it is named in a sentence, where that is another word. */
  readonly named?: string
  readonly theme?: string
  readonly items: By<string, ItemTexts>
}

export interface ItemTexts {
  readonly title: string
  /** A question or an instruction. */
  readonly prompt?: string
}

export interface DeadlineTexts {
  /** What is to be there by then. */
  readonly title: string
  /** The same to those who are to do it. */
  readonly own: string
}

export interface RoleBrief {
  /** What is asked of the reader until the meeting. */
  readonly before: readonly string[]
  /** And at it. */
  readonly at?: string
  /** Worth asking at home. */
  readonly questions: readonly string[]
}

export interface Described {
  readonly label: string
  readonly description: string
}

export interface PromptGroupTexts {
  readonly title: string
  readonly prompts: By<string, string>
}

export interface FieldTexts {
  readonly label: string
  readonly prompt?: string
}

export interface DimensionTexts<Level extends string> {
  readonly title: string
  readonly levels: By<Level, string>
}

export interface Term {
  readonly term: string
  readonly description?: string
}
