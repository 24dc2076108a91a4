/** What is ahead in a round: meetings, their deadlines, what the reader has promised and what the own organisation plans, as one list by date. */
import type { Commitment } from './commitment.ts'
import type { Continuation } from './continuation.ts'
import { addDays, daysBetween } from './date.ts'
import { type Deadline, type DeadlineRule, deadlinesOf, type IsShared } from './deadline.ts'
import { dueOn, soonDays } from './due.ts'
import type { OrganisationId, SpreadId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import type { Spread } from './spread.ts'
import { becameOf, type SpreadPlan } from './spreadPlan.ts'
import { type YearDate, yearDaysAhead } from './yearDate.ts'

/** `past`: its day has been, and nothing can tell whether it was done. */
export type PlanState = 'done' | 'late' | 'soon' | 'later' | 'past'

export type PlanEntry = {
  /** The same thing has the same key on every phone and every day, in the common plan and in the own one. */
  readonly key: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly state: PlanState
} & (
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  | { readonly kind: 'commitment'; readonly commitment: Commitment }
  | { readonly kind: 'yearDate'; readonly yearDate: YearDate }
  /** To be followed up on the day. */
  | { readonly kind: 'continuation'; readonly continuation: Continuation }
  /** A unit that is to have begun by the day; `others` of the same day stand in the same row. */
  | { readonly kind: 'spreadPlan'; readonly spreadPlan: SpreadPlan; readonly others: number }
)

export interface PlanInput {
  /** Those that have not been held. */
  readonly meetings: readonly Meeting[]
  readonly rules: readonly DeadlineRule[]
  /** The organisations that take part, without the mentor. */
  readonly participants: readonly OrganisationId[]
  readonly isShared: IsShared
}

export interface Reader {
  readonly organisation: OrganisationId | null
  /** Those the reader answers for. */
  readonly commitments: readonly Commitment[]
  /** Of all organisations' budget years. */
  readonly yearDates?: readonly YearDate[]
  /** Of all organisations: what goes on, the units to be reached, and what units have become. */
  readonly continuations?: readonly Continuation[]
  readonly spreadPlans?: readonly SpreadPlan[]
  readonly spreads?: ReadonlyMap<SpreadId, Spread>
}

/** What holds for everyone on the day `today`: all meetings and all deadlines. */
export function commonPlan(input: PlanInput, today: string): PlanEntry[] {
  return input.meetings.flatMap((meeting) => entriesOf(meeting, input, today)).sort(byDate)
}

/** What the reader has to do with: all meetings, the deadlines of the own organisation, the dates of its budget year and of its plans, own open commitments. */
export function ownPlan(input: PlanInput, reader: Reader, today: string): PlanEntry[] {
  const { organisation, commitments, yearDates = [] } = reader
  const participants = input.participants.filter((each) => each === organisation)
  const isOwn = (entry: PlanEntry) =>
    entry.kind !== 'deadline' || entry.deadline.organisations.some((each) => each === organisation)
  const round = input.meetings.flatMap((meeting) => entriesOf(meeting, { ...input, participants }, today))
  const year = yearDaysAhead(yearDates, organisation, today).map(({ date, on }): PlanEntry => ({ kind: 'yearDate', key: `${date.key}.${on}`, date: on, state: stateOn(on, null, today), yearDate: date }))
  return [...round.filter(isOwn), ...year, ...commitments.flatMap((each) => commitmentEntry(each, today)), ...plannedEntries(reader, today)].sort(byDate)
}

/** Of the own organisation's plans, what has a day: what goes on until its day is moved, a unit until it has begun or has to wait. */
function plannedEntries({ organisation, continuations = [], spreadPlans = [], spreads = new Map() }: Reader, today: string): PlanEntry[] {
  if (organisation === null) return []
  const goesOn = continuations.flatMap((continuation): PlanEntry[] => {
    const { id, day } = continuation
    return continuation.organisation !== organisation || day === null ? [] : [{ kind: 'continuation', key: id, date: day, state: stateOn(day, false, today), continuation }]
  })
  const units = spreadPlans.flatMap((spreadPlan): PlanEntry[] => {
    const { id, day, state } = spreadPlan
    if (spreadPlan.organisation !== organisation || day === null || state === 'notNow' || becameOf(spreadPlan, spreads) !== null) return []
    return [{ kind: 'spreadPlan', key: id, date: day, state: stateOn(day, false, today), spreadPlan, others: 0 }]
  })
  return [...goesOn, ...units]
}

/** The entries as rows of a list: units that have the same day, as all schools may, stand in one. */
export function asRows(entries: readonly PlanEntry[]): PlanEntry[] {
  const units = new Map<string, number>()
  for (const { kind, date } of entries) if (kind === 'spreadPlan') units.set(date, (units.get(date) ?? 0) + 1)
  const told = new Set<string>()
  return entries.flatMap((entry): PlanEntry[] => {
    if (entry.kind !== 'spreadPlan') return [entry]
    if (told.has(entry.date)) return []
    told.add(entry.date)
    return [{ ...entry, others: (units.get(entry.date) ?? 1) - 1 }]
  })
}

/** Both at once: where both have a thing, it is told as the reader's own. */
export function wholePlan(common: readonly PlanEntry[], own: readonly PlanEntry[]): PlanEntry[] {
  return [...new Map([...common, ...own].map((entry) => [entry.key, entry])).values()].sort(byDate)
}

/** Something is still to be done, or to happen. */
export function isAhead({ state }: Pick<PlanEntry, 'state'>): boolean {
  return state !== 'done' && state !== 'past'
}

/** How many of the first entries to show at once: what is late or near, and never fewer than three. */
export function nearest(entries: readonly PlanEntry[], today: string): number {
  const end = addDays(today, soonDays)
  return Math.max(3, entries.filter((entry) => entry.date <= end).length)
}

function entriesOf(meeting: Meeting, { rules, participants, isShared }: PlanInput, today: string): PlanEntry[] {
  const { id, date } = meeting
  if (date === null) return []
  const deadlines = deadlinesOf(meeting, rules, participants, isShared).map((deadline): PlanEntry => {
    const state = stateOn(deadline.date, deadline.done, today)
    return { kind: 'deadline', key: `${id}.${deadline.rule.id}`, date: deadline.date, state, deadline }
  })
  return [...deadlines, { kind: 'meeting', key: id, date, state: stateOn(date, null, today), meeting }]
}

function commitmentEntry(commitment: Commitment, today: string): PlanEntry[] {
  const due = dueOn(commitment, today)
  if (commitment.due === null || due.kind === 'closed' || due.kind === 'none') return []
  return [{ kind: 'commitment', key: commitment.id, date: commitment.due, state: due.kind, commitment }]
}

function stateOn(date: string, done: boolean | null, today: string): PlanState {
  if (done === true) return 'done'
  const days = daysBetween(today, date)
  if (days < 0) return done === false ? 'late' : 'past'
  return days <= soonDays ? 'soon' : 'later'
}

function byDate(a: PlanEntry, b: PlanEntry): number {
  const [x, y] = [a.date + a.key, b.date + b.key]
  return x < y ? -1 : x > y ? 1 : 0
}
