/** What an organisation prepares for the meeting that comes next, and who at home has not answered: the key person's list. */
import { type Deadline, type DeadlineRule, deadlinesOf, type IsShared } from './deadline.ts'
import type { OrganisationId, PersonId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import type { Subject } from './revision.ts'

export interface ToPrepare {
  readonly what: Exclude<Subject, 'presentation'> | 'deadline'
  /** Of what has a day that the method sets. */
  readonly deadline: Deadline | null
  readonly meeting: Meeting | null
  /** `YYYY-MM-DD` */
  readonly by: string | null
  /** Null when nothing can tell. */
  readonly done: boolean | null
}

export interface PrepareInput {
  readonly organisation: OrganisationId
  /** Those that have not been held, the next one first. */
  readonly ahead: readonly Meeting[]
  readonly rules: readonly DeadlineRule[]
  readonly isRated: (kind: string) => boolean
  readonly hasSheets: (kind: string) => boolean
  /** Whether the organisation has shared it; null when nothing can tell. */
  readonly isShared: (subject: Subject, meeting: Meeting | null) => boolean | null
}

/** What tells of the organisation itself while it is not shared; then all that the first meeting asks for that asks for something. */
export function toPrepare(input: PrepareInput): ToPrepare[] {
  const { ahead, isShared } = input
  const basics = (['prerequisites', 'profile'] as const)
    .map((what): ToPrepare => ({ what, deadline: null, meeting: null, by: ahead[0]?.date ?? null, done: isShared(what, null) }))
    .filter(({ done }) => done !== true)
  const next = ahead.map((meeting) => before(meeting, input)).find((list) => list.length > 0) ?? []
  return [...basics, ...next]
}

function before(meeting: Meeting, { organisation, rules, isRated, hasSheets, isShared }: PrepareInput): ToPrepare[] {
  const isPresented: IsShared = (each) => isShared('presentation', each)
  const deadlines = deadlinesOf(meeting, rules, [organisation], isPresented).filter(({ organisations }) => organisations.includes(organisation))
  // What is rated is presented: it is ready by the same day.
  const ready = deadlines.filter(({ rule }) => rule.doneWhen === 'shared').map(({ date }) => date).sort()[0] ?? meeting.date
  const more = [
    ...(isRated(meeting.kind) ? [{ what: 'rating' as const, by: ready }] : []),
    ...(hasSheets(meeting.kind) ? [{ what: 'resultSheet' as const, by: meeting.date }] : []),
  ]
  const all = [
    ...deadlines.map((deadline): ToPrepare => ({ what: 'deadline', deadline, meeting, by: deadline.date, done: deadline.done })),
    ...more.map(({ what, by }): ToPrepare => ({ what, deadline: null, meeting, by, done: isShared(what, what === 'rating' ? meeting : null) })),
  ]
  return all.sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : (a.by ?? '') > (b.by ?? '') ? 1 : 0))
}

/** Nothing tells whether what is the group's own was done: once its day has been, it asks for no time. */
export function asksForTime({ done, by }: Pick<ToPrepare, 'done' | 'by'>, today: string): boolean {
  return done === null ? by === null || by >= today : !done
}

export interface Unanswered {
  readonly person: PersonId
  readonly answered: number
}

/** Who has not answered everything of a rating, in the order given. `views`: of each dimension, who has answered. */
export function unanswered(people: readonly PersonId[], views: readonly ReadonlySet<PersonId>[]): Unanswered[] {
  return people.map((person) => ({ person, answered: views.filter((each) => each.has(person)).length })).filter(({ answered }) => answered < views.length)
}
