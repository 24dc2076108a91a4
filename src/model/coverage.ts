/**
 * Whether the roles that a round leans on were at its meetings (the method: three roles all the way, show when
 * politicians or managers fade, stand-ins get a briefing). A role is read as its people have it now.
 */
import type { Attendance } from './attendance.ts'
import type { MeetingId, OrganisationId, PersonId } from './ids.ts'
import { type Person, resolvePerson, type Role } from './person.ts'
import type { Organisation } from './round.ts'
import { standInOf } from './standIn.ts'

/** `standIn`: nobody with the role was there, but somebody who stands in for one of them. */
export type Cover = 'there' | 'standIn' | 'missing'

export interface RoleCoverage {
  readonly role: Role
  /** One for each meeting, in their order. */
  readonly covers: readonly Cover[]
  /** Null while the role holds. */
  readonly fading: Fading | null
}

export interface Fading {
  /** The last meeting where the role was covered; null when it never was. */
  readonly lastThere: MeetingId | null
}

export interface CoverageInput {
  /** Of the method version. */
  readonly roles: readonly Role[]
  readonly organisations: readonly Organisation[]
  readonly people: ReadonlyMap<PersonId, Person>
  /** Those that have begun, in the order they were held. */
  readonly meetings: readonly { readonly id: MeetingId; readonly ended: boolean }[]
  readonly attendance: Attendance
}

export interface Coverage {
  /** Only meetings where anybody was noted: at the others nobody kept count, and they say nothing. */
  readonly meetings: readonly MeetingId[]
  /** The participating organisations; a mentor has other roles. */
  readonly organisations: ReadonlyMap<OrganisationId, readonly RoleCoverage[]>
}

export function coverageOf(input: CoverageInput): Coverage {
  const { roles, people, attendance } = input
  const counted = input.meetings.filter(({ id }) => (attendance.get(id)?.size ?? 0) > 0)
  const ended = counted.filter((meeting) => meeting.ended).length
  const meetings = counted.map(({ id }) => id)
  const participants = input.organisations.filter((each) => each.kind === 'participant')
  const coverage = (organisation: OrganisationId, role: Role): RoleCoverage => {
    const holders = holdersOf(people, organisation, role)
    const covers = meetings.map((id) => coverAt(attendance.get(id), people, holders))
    return { role, covers, fading: fadingOf(covers.slice(0, ended), meetings) }
  }
  return {
    meetings,
    organisations: new Map(participants.map(({ id }) => [id, roles.map((role) => coverage(id, role))])),
  }
}

function holdersOf(people: ReadonlyMap<PersonId, Person>, organisation: OrganisationId, role: Role): Person[] {
  return [...people.values()].filter(
    (person) =>
      person.role === role &&
      person.organisation === organisation &&
      !person.deleted &&
      resolvePerson(people, person.id) === person.id,
  )
}

function coverAt(
  there: ReadonlyMap<PersonId, unknown> | undefined,
  people: ReadonlyMap<PersonId, Person>,
  holders: readonly Person[],
): Cover {
  if (holders.some(({ id }) => there?.has(id))) return 'there'
  const came = (standIn: Person | null) => standIn !== null && there?.has(standIn.id) === true
  return holders.some((person) => came(standInOf(people, person))) ? 'standIn' : 'missing'
}

/**
 * A role fades when it was there at an earlier meeting and missing at the latest, or missing at two in a row. Together:
 * it was missing at the latest meeting, and that was not the first. A stand-in covers it; coming back ends it.
 */
function fadingOf(covers: readonly Cover[], meetings: readonly MeetingId[]): Fading | null {
  if (covers.length < 2 || covers.at(-1) !== 'missing') return null
  const last = covers.findLastIndex((cover) => cover !== 'missing')
  return { lastThere: meetings[last] ?? null }
}
