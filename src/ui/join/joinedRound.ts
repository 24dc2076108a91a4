/** What of the document joining needs; fetched when the round has arrived, so that the first screen stays light. */
import type { Context } from '../../document/circleDocument.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { addPerson, claimDevice, ownPersonView, type PersonInput, peopleView } from '../../document/people.ts'
import { roundView } from '../../document/round.ts'
import { runEventsView } from '../../document/run.ts'
import type { LiveView } from '../../document/view.ts'
import type { Now } from '../../model/deps.ts'
import type { DeviceId, OrganisationId, PersonId } from '../../model/ids.ts'
import { likelySame } from '../../model/likelySame.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Person } from '../../model/person.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Organisation } from '../../model/round.ts'
import type { RuleError } from '../../model/rules.ts'
import type { OpenCircle } from '../../session/port.ts'
import { claimPaired } from '../../session/pairedRounds.ts'
import { combineViews } from '../rounds/combineViews.ts'
import { currentMeeting } from '../rounds/meetingStates.ts'
import { roundMethod } from '../rounds/roundMethod.ts'

export { claimPaired, roundMethod }

export interface JoinedRound {
  readonly name: string
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  /** The person this device already speaks for. */
  readonly own: PersonId | null
  readonly current: { readonly meeting: Meeting; readonly state: 'running' | 'next' } | null
  /** Other phones that are there now. */
  readonly here: number
}

export function joinedRoundView(circle: OpenCircle, device: DeviceId, now: Now): LiveView<JoinedRound> {
  const { document } = circle
  const views = {
    round: roundView(document),
    organisations: organisationsView(document),
    people: peopleView(document),
    meetings: meetingsView(document),
    events: runEventsView(document),
    own: ownPersonView(document, device),
  }
  return combineViews([...Object.values(views), circle.presence], () => ({
    name: views.round.get().name,
    organisations: views.organisations.get().list,
    people: views.people.get().list,
    own: views.own.get(),
    current: currentMeeting(views.meetings.get().list, views.events.get().list, now()),
    here: new Set(circle.presence.get().map((page) => page.device).filter((other) => other !== device)).size,
  }))
}

/** Those in the round who may be the one who joins: entered beforehand, or come from another device. */
export function likelyMe(round: JoinedRound, name: string, organisation: OrganisationId | null): readonly Person[] {
  return likelySame(round.people, name, organisation)
}

/** Makes a new person and says that this device is theirs. */
export function enterAsNew(
  circle: OpenCircle,
  device: DeviceId,
  context: Context,
  input: PersonInput,
): Result<PersonId, RuleError> {
  const person = addPerson(circle.document, context, input)
  return person.ok ? enterAs(circle, device, person.value) : person
}

/** Says that this device is another one of somebody who has joined already. */
export function enterAs(circle: OpenCircle, device: DeviceId, person: PersonId): Result<PersonId, RuleError> {
  const claimed = claimDevice(circle.document, device, person)
  return claimed.ok ? ok(person) : claimed
}
