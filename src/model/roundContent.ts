/**
 * A whole round as plain values: what leaves it as a file, and what a new one is filled with. Only the round's own:
 * nothing private, nothing of a home, no key and no device. Words that somebody has taken away are not in it.
 */
import type { AttendanceNote } from './attendance.ts'
import type { Cluster } from './cluster.ts'
import type { Collecting, CollectingKind, OptionId } from './collecting.ts'
import type { Evaluated } from './evaluation.ts'
import type { FullCommitment } from './commitmentMore.ts'
import type { Continuation } from './continuation.ts'
import type { Edition } from './edition.ts'
import type { HandedOn } from './handedOn.ts'
import type { KeptText } from './history.ts'
import type { Holding, HoldingMonths, HoldingOf } from './holding.ts'
import type { Home } from './home.ts'
import type { Idea } from './idea.ts'
import type { AgendaItemId, CircleId, ClusterId, PersonId, ReflectionId } from './ids.ts'
import type { AgendaItem } from './meeting.ts'
import type { FullMeeting } from './meetingPractical.ts'
import type { Person } from './person.ts'
import type { Reflection } from './reflection.ts'
import type { Revision } from './revision.ts'
import type { Organisation } from './round.ts'
import type { RoundFacts } from './roundFacts.ts'
import type { RunEvent } from './run.ts'
import type { Spread } from './spread.ts'
import type { YearDate } from './yearDate.ts'
import type { SpreadPlan } from './spreadPlan.ts'
import type { Ballot } from './tally.ts'

export type KeptReflection = Omit<Reflection, 'circle' | 'moved' | 'deleted' | 'deletedBy' | 'earlier'>
export type KeptCommitment = Omit<FullCommitment, 'circle' | 'moved' | 'deleted' | 'earlier'>
export type KeptIdea = Omit<Idea, 'deleted' | 'earlier'>
export type KeptHandedOn = Omit<HandedOn, 'deleted'>
export type KeptSpread = Omit<Spread, 'deleted'>
export type KeptContinuation = Omit<Continuation, 'deleted' | 'earlier'>
export type KeptSpreadPlan = Omit<SpreadPlan, 'deleted' | 'earlier'>
export type KeptCluster = Omit<Cluster, 'deleted'>

/** In the time of the server, or of one of the round's devices: which one is a number that only tells them apart. */
export type KeptRunEvent = Omit<RunEvent, 'base'> & { readonly base: 'server' | number }

/** With the round that it was signed for: it may stand in another one by now. */
export type KeptRevision = Revision & { readonly carriedFrom: CircleId }

export interface Placed {
  readonly note: ReflectionId
  readonly cluster: ClusterId
}

export interface ItemGroups {
  readonly item: AgendaItemId
  readonly groups: readonly (readonly PersonId[])[]
}

export interface ItemCollecting extends Collecting {
  readonly item: AgendaItemId
  readonly kind: CollectingKind
}

export interface ItemBallot extends Ballot {
  readonly item: AgendaItemId
}

export interface HandCount {
  readonly item: AgendaItemId
  readonly option: OptionId
  readonly count: number
}

export interface AskedAt {
  readonly item: AgendaItemId
  readonly by: PersonId | null
  readonly at: number
}

export interface ItemAnswer extends Evaluated {
  readonly item: AgendaItemId
}

export interface KeptHolding extends Holding {
  readonly of: HoldingOf
  readonly months: HoldingMonths
}

export interface RoundContent {
  readonly name: string
  readonly methodVersion: string
  readonly facts: RoundFacts
  /** The round's own version of it; null where it follows it as it is. */
  readonly edition: Edition | null
  /** Organisations, meetings and items that were taken away are there still, and marked: others name them. */
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly meetings: readonly FullMeeting[]
  readonly agendaItems: readonly AgendaItem[]
  readonly attendance: readonly AttendanceNote[]
  readonly runEvents: readonly KeptRunEvent[]
  readonly reflections: readonly KeptReflection[]
  readonly clusters: readonly KeptCluster[]
  readonly clustered: readonly Placed[]
  readonly groups: readonly ItemGroups[]
  readonly collecting: readonly ItemCollecting[]
  readonly ballots: readonly ItemBallot[]
  readonly handCounts: readonly HandCount[]
  readonly asked: readonly AskedAt[]
  readonly ideas: readonly KeptIdea[]
  readonly commitments: readonly KeptCommitment[]
  readonly spreads: readonly KeptSpread[]
  readonly continuations: readonly KeptContinuation[]
  readonly spreadPlans: readonly KeptSpreadPlan[]
  readonly holdings: readonly KeptHolding[]
  readonly evaluations: readonly ItemAnswer[]
  readonly yearDates: readonly YearDate[]
  readonly handedOn: readonly KeptHandedOn[]
  /** How texts that stand in the round stood after meetings. */
  readonly history: readonly KeptText[]
  /** The keys that revisions were signed with. */
  readonly homes: readonly Home[]
  readonly revisions: readonly KeptRevision[]
}
