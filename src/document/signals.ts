/** Small signs at a meeting: who is done with an item, has spoken, has answered, or raises a hand. One value each; the last writer counts. */
import { type AgendaItemId, type MeetingId, type PersonId, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** More than a room holds. */
const most = 500

/** Those who are done with the item. */
export function doneView(round: CircleDocument, item: AgendaItemId): LiveView<ReadonlySet<PersonId>> {
  return signView(round, roots.done, item)
}

/** Those who have raised a hand at the meeting, the first first. */
export function handsView(round: CircleDocument, meeting: MeetingId): LiveView<readonly PersonId[]> {
  const hands = round.doc.getMap(roots.hands)
  return rootsView([hands], () => signsOf(hands.entries(), meeting).map(({ person }) => person))
}

/** Says that the person of this phone is done with the item, or is not after all. */
export function setDone(round: CircleDocument, context: Context, item: AgendaItemId, isDone: boolean): Result<void, RuleError> {
  const { person } = context
  if (person === null) return fail({ code: 'invalid', field: 'person' })
  return set(round, context, roots.done, `${item}/${person}`, isDone)
}

/** Those who have spoken in the item's round. */
export function spokenView(round: CircleDocument, item: AgendaItemId): LiveView<ReadonlySet<PersonId>> {
  return signView(round, roots.spoken, item)
}

/** Notes that somebody has had their turn, or is to have it still. */
export function setSpoken(round: CircleDocument, context: Context, item: AgendaItemId, person: PersonId, hasSpoken: boolean): Result<void, RuleError> {
  return set(round, context, roots.spoken, `${item}/${person}`, hasSpoken)
}

/** Those who have set their dots at the item, whatever they chose. */
export function answeredView(round: CircleDocument, item: AgendaItemId): LiveView<ReadonlySet<PersonId>> {
  return signView(round, roots.answered, item)
}

export function setAnswered(round: CircleDocument, context: Context, item: AgendaItemId): Result<void, RuleError> {
  const { person } = context
  if (person === null) return fail({ code: 'invalid', field: 'person' })
  return set(round, context, roots.answered, `${item}/${person}`, true)
}

/** Raises somebody's hand, or takes it down: whoever gives the floor takes it down for them. */
export function setHand(round: CircleDocument, context: Context, meeting: MeetingId, person: PersonId, isUp: boolean): Result<void, RuleError> {
  return set(round, context, roots.hands, `${meeting}/${person}`, isUp)
}

function signView(round: CircleDocument, root: string, item: AgendaItemId): LiveView<ReadonlySet<PersonId>> {
  const map = round.doc.getMap(root)
  return rootsView([map], () => new Set(signsOf(map.entries(), item).map(({ person }) => person)))
}

function set(round: CircleDocument, context: Context, root: string, key: string, isSet: boolean): Result<void, RuleError> {
  return command(round, `${root}.set`, () => {
    const map = round.doc.getMap(root)
    if (isSet && !map.has(key)) map.set(key, { at: context.now() })
    else if (!isSet) map.delete(key)
    return ok(undefined)
  })
}

function signsOf(entries: Iterable<[string, unknown]>, of: AgendaItemId | MeetingId): { readonly person: PersonId; readonly at: number }[] {
  const found = [...entries].flatMap(([key, value]) => {
    if (!key.startsWith(`${of}/`) || typeof value !== 'object' || value === null) return []
    const person = parseId<PersonId>(key.slice(of.length + 1))
    const at = moment((value as Record<string, unknown>)['at'])
    return person === null || at === null ? [] : [{ person, at }]
  })
  return found.sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1)).slice(0, most)
}
