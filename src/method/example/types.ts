/**
 * A round as plain data, to be written into documents: keys stand where ids will be, days count from the day it is
 * opened (0 is that day, negative is before it).
 */
import type { CommitmentText, Decision, ProgressStep, Status } from '../../model/commitment.ts'
import type { MoreText } from '../../model/commitmentMore.ts'
import type { Reference } from '../../model/entity.ts'
import type { Figure } from '../../model/figure.ts'
import type { ExampleContinuation, ExampleSpreadPlan } from './planTypes.ts'
import type { HoldingAnswer, HoldingMonths } from '../../model/holding.ts'
import type { HandedOnText } from '../../model/handedOn.ts'
import type { Choice, IdeaMoreText } from '../../model/idea.ts'
import type { ImprovementText } from '../../model/improvement.ts'
import type { WebLink } from '../../model/material.ts'
import type { PdsaText, PlannedAnswer } from '../../model/pdsaTest.ts'
import type { OrganisationProfile } from '../../model/organisationProfile.ts'
import type { Role, Side } from '../../model/person.ts'
import type { PrerequisiteAnswer } from '../../model/prerequisite.ts'
import type { YearDateKind } from '../../model/yearDate.ts'
import type { OrganisationKind } from '../../model/round.ts'
import type { MethodVersion } from '../types.ts'

export interface ExampleRound {
  readonly name: string
  /** What the round is about. */
  readonly theme: string
  readonly methodVersion: MethodVersion
  /** The person whose phone it is opened on. */
  readonly me: string
  readonly organisations: readonly ExampleOrganisation[]
  readonly people: readonly ExamplePerson[]
  /** In order; those on a day before 0 have been held. */
  readonly meetings: readonly ExampleMeeting[]
  /** In the order they were written. */
  readonly reflections: readonly ExampleReflection[]
  readonly commitments: readonly ExampleCommitment[]
  /** The same day each year: `MM-DD`. */
  readonly yearDates: readonly { readonly organisation: string; readonly kind: YearDateKind; readonly day: string }[]
  /** From the round before. */
  readonly handedOn: readonly HandedOnText[]
  /** What organisations have told of themselves and shared. */
  readonly basics: readonly ExampleBasics[]
  /** What the organisations have rated and shared. */
  readonly ratings: readonly ExampleRating[]
  /** What they have shown each other, and what is in the making. */
  readonly presentations: readonly ExamplePresentation[]
  /** What is taken home from the comparison. */
  readonly ideas: readonly ExampleIdea[]
  /** What home teams whose phones are here want to be better, measured over time. */
  readonly improvements: readonly ExampleImprovement[]
  /** Small tests, of home teams whose phones are here. */
  readonly tests: readonly ExampleTest[]
  /** What stands in their way. */
  readonly obstacles: readonly ExampleObstacle[]
  /** What they tell at the results conference. */
  readonly resultSheets: readonly ExampleResultSheet[]
  /** Where else it is done since. */
  readonly spreads: readonly ExampleSpread[]
  /** What is to go on, and the units that it is to reach. */
  readonly continuations: readonly ExampleContinuation[]
  readonly spreadPlans: readonly ExampleSpreadPlan[]
  /** What was answered half a year and a year later. */
  readonly holdings: readonly ExampleHolding[]
  /** Null where it has not been held yet. */
  readonly evaluation: ExampleEvaluation | null
  /** Private notes of `me`, for the circle *mine*. */
  readonly notes: readonly ExampleNote[]
}

export interface ExampleOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
}

export interface ExamplePerson {
  readonly key: string
  readonly name: string
  readonly organisation: string | null
  readonly role: Role
  readonly side?: Side
  readonly level?: string
  /** A person of the same organisation. */
  readonly standIn?: string
  /** Entered beforehand: no phone of theirs has joined yet. */
  readonly notJoined?: true
}

export interface ExampleMeeting {
  /** The method's agenda, and the key that others refer to. */
  readonly kind: string
  readonly day: number
  /** `HH:MM`. */
  readonly startsAt: string
  readonly place: string
  /** The organisation that invites. */
  readonly host: string
  /** The day the invitation was sent; null: not yet. */
  readonly invited: number | null
  /** Minutes above the plan that items took, by the method's name of them; below it where negative. */
  readonly over?: Readonly<Record<string, number>>
  /** People who were there; of a meeting that has been held. */
  readonly attendance?: {
    /** With a phone of their own. */
    readonly joined: readonly string[]
    /** Noted by the coordinator. */
    readonly entered: readonly string[]
  }
}

export interface ExampleReflection {
  readonly key: string
  readonly meeting: string
  /** The method's agenda item. */
  readonly item: string
  readonly prompt: string | null
  readonly author: string
  readonly text: string
}

export interface ExampleCommitment extends Readonly<Record<CommitmentText, string>>, Readonly<Partial<Record<MoreText, string>>> {
  readonly key: string
  /** Where it was said. */
  readonly meeting: string
  readonly owner: string
  readonly organisation: string
  /** The day it is due. */
  readonly due: number
  readonly sponsor?: string
  /** The day of the first step. */
  readonly first?: number
  readonly status: Status
  readonly progress: ProgressStep | null
  readonly decision: Decision | null
  /** The day it was ended, where that was noted. */
  readonly ended?: number
  readonly from: readonly ExampleReference[]
}

/** `key` is one of this round's; for a dimension it is the method's name of it. */
export interface ExampleReference {
  readonly kind: Extract<Reference['kind'], 'reflection' | 'commitment' | 'idea' | 'organisation' | 'dimension'>
  readonly key: string
}

/** Profile and prerequisites, shared before the first meeting. */
export interface ExampleBasics {
  readonly organisation: string
  /** Who shared them. */
  readonly by: string
  /** The day they were shared. */
  readonly day: number
  readonly profile: OrganisationProfile
  /** By the method's item; those that are left out are not answered. */
  readonly prerequisites: Readonly<Record<string, ExamplePrerequisite>>
}

export interface ExamplePrerequisite {
  readonly answer: PrerequisiteAnswer
  /** Of a gap: who sees to it, and the day it is to be there. */
  readonly owner?: string
  readonly date?: number
  readonly note?: string
}

export interface ExampleRating {
  readonly organisation: string
  /** The meeting it was made before, and shared a week ahead of. */
  readonly meeting: string
  /** Who shared it. */
  readonly by: string
  readonly dimensions: Readonly<Record<string, ExampleRated>>
}

export interface ExampleRated {
  readonly level: string
  readonly evidence: string
  readonly way: string
  /** Each rater's own view, by person. */
  readonly views: Readonly<Record<string, string>>
}

export interface ExamplePresentation {
  readonly organisation: string
  /** The meeting it was written for, and shared a week ahead of. */
  readonly meeting: string
  readonly by: string
  readonly isShared: boolean
  /** By the method's section. */
  readonly sections: Readonly<Record<string, ExampleSection>>
}

export interface ExampleSection {
  readonly text: string
  readonly figures?: readonly Figure[]
  readonly links?: readonly WebLink[]
}

export interface ExampleIdea extends Partial<Readonly<Record<IdeaMoreText, string>>> {
  readonly key: string
  readonly meeting: string
  readonly by: string
  /** Who takes it home, and from whom. */
  readonly organisation: string
  readonly from: string
  readonly dimension: string
  readonly what: string
  readonly reason: string
  readonly choice: Choice | null
}

export interface ExampleImprovement extends Readonly<Record<ImprovementText, string>> {
  readonly organisation: string
  /** The key of the commitment that it is the work behind. */
  readonly commitment: string
  readonly by: string
  readonly unit: string
  readonly goal: number
  readonly progress: ProgressStep
  readonly measurements: readonly { readonly day: number; readonly women: number | null; readonly men: number | null }[]
  readonly marks: readonly { readonly day: number; readonly label: string }[]
}

export interface ExampleTest extends Readonly<Record<PdsaText, string>> {
  readonly organisation: string
  readonly key?: string
  /** Its key among the commitments. */
  readonly commitment: string
  /** The key of an earlier test of the same organisation. */
  readonly follows?: string
  readonly owner: string
  /** The day it is done. */
  readonly day: number
  readonly asPlanned: PlannedAnswer | null
  readonly decision: Decision | null
}

export interface ExampleObstacle {
  readonly organisation: string
  readonly by: string
  readonly sponsor: string
  readonly commitment: string
  readonly what: string
  /** The day it was told of. */
  readonly day?: number
  readonly cleared?: { readonly day: number; readonly answer: string }
}

export interface ExampleResultSheet {
  readonly organisation: string
  readonly by: string
  /** The day it was shared. */
  readonly day: number
  /** By the method's section. */
  readonly sections: Readonly<Record<string, string>>
}

export interface ExampleSpread {
  readonly key: string
  readonly commitment: string
  /** Who told of it, and the day. */
  readonly by: string
  readonly told: number
  readonly unit: string
  /** Since when; null while it is only planned. */
  readonly day: number | null
  readonly how: string
}

export interface ExampleHolding {
  /** The key of a commitment or of a spread. */
  readonly of: string
  readonly by: string
  readonly day: number
  readonly months: HoldingMonths
  readonly answer: HoldingAnswer
  readonly note: string
}

/** Nobody's: how many gave each answer, and what was written without a name. */
export interface ExampleEvaluation {
  readonly meeting: string
  /** The method's agenda item. */
  readonly item: string
  readonly chosen: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly words: readonly { readonly prompt: string; readonly text: string }[]
}

export interface ExampleNote {
  readonly key: string
  readonly day: number
  readonly meeting: string
  readonly item: string | null
  readonly prompt: string
  readonly text: string
}
