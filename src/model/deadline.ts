import { addDays } from './date.ts'
import type { OrganisationId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { type Authenticity, isTrusted, type Revision } from './revision.ts'

/** What is to be done before a meeting, as a method version says it. */
export interface DeadlineRule {
  readonly id: string
  readonly daysBefore: number
  /** The agendas whose meetings have it. */
  readonly before: readonly string[]
  readonly by: 'host' | 'everyOrganisation'
  /** The fact that tells that it is done; null: nothing tells it, and nobody is called late. */
  readonly doneWhen: 'invited' | 'shared' | null
}

/** Whether an organisation has shared its presentation for a meeting; null when nothing can tell. */
export type IsShared = (meeting: Meeting, organisation: OrganisationId) => boolean | null

/**
 * As far as this phone knows: shared by a genuine revision. While one is being checked, or where none can be checked
 * (`authenticity` null), nothing is told.
 */
export function presentationsShared(
  known: readonly { readonly revision: Revision; readonly authenticity: Authenticity | null }[],
): IsShared {
  const presentations = known.filter(({ revision }) => revision.subject === 'presentation')
  return (meeting, organisation) => {
    const own = presentations.filter(
      ({ revision }) => revision.meeting === meeting.id && revision.organisation === organisation,
    )
    if (own.some(({ authenticity }) => isTrusted(authenticity))) return true
    return own.some(({ authenticity }) => authenticity === null) ? null : false
  }
}

export interface Deadline {
  readonly rule: DeadlineRule
  readonly meeting: Meeting
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Whom it is for; empty while the meeting has no host. */
  readonly organisations: readonly OrganisationId[]
  /** Null when nothing can tell. */
  readonly done: boolean | null
  /** Those of them that are known not to have done it. */
  readonly missing: readonly OrganisationId[]
}

/** The deadlines of a meeting, counted from its date; none while it has no date. `participants`: without the mentor. */
export function deadlinesOf(
  meeting: Meeting,
  rules: readonly DeadlineRule[],
  participants: readonly OrganisationId[],
  isShared: IsShared,
): Deadline[] {
  const { date, host } = meeting
  if (date === null) return []
  return rules
    .filter((rule) => rule.before.includes(meeting.kind))
    .map((rule) => {
      const organisations = rule.by === 'everyOrganisation' ? participants : host === null ? [] : [host]
      const facts = factsOf(rule, meeting, organisations, isShared)
      return { rule, meeting, date: addDays(date, -rule.daysBefore), organisations, ...facts }
    })
}

/** Done by every one of them; false as soon as one is known not to have done it. */
function factsOf(
  rule: DeadlineRule,
  meeting: Meeting,
  organisations: readonly OrganisationId[],
  isShared: IsShared,
): Pick<Deadline, 'done' | 'missing'> {
  if (rule.doneWhen === 'invited') {
    return meeting.invitedAt === null ? { done: false, missing: organisations } : { done: true, missing: [] }
  }
  if (rule.doneWhen === null || organisations.length === 0) return { done: null, missing: [] }
  const known = organisations.map((organisation) => isShared(meeting, organisation))
  const missing = organisations.filter((_, i) => known[i] === false)
  return { done: missing.length > 0 ? false : known.includes(null) ? null : true, missing }
}
